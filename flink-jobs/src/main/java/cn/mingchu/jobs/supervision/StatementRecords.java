package cn.mingchu.jobs.supervision;

import cn.mingchu.connectors.kafka.ToRecord;
import cn.mingchu.jobs.supervision.diligence.MissedClock;
import cn.mingchu.jobs.supervision.diligence.OfficeDiligence;
import cn.mingchu.jobs.supervision.figure.Figure;
import cn.mingchu.jobs.supervision.figure.Figures;
import cn.mingchu.jobs.supervision.node.NodeStatement;
import cn.mingchu.jobs.supervision.score.Measures;
import cn.mingchu.jobs.supervision.score.PartScore;
import cn.mingchu.jobs.supervision.score.Rate;
import cn.mingchu.jobs.supervision.score.Score;
import cn.mingchu.jobs.supervision.score.ScoreTerms;
import cn.mingchu.jobs.supervision.word.Days;
import cn.mingchu.schemas.event.AlertAge;
import cn.mingchu.schemas.event.Diligence;
import cn.mingchu.schemas.event.Measure;
import cn.mingchu.schemas.event.MeasureKind;
import cn.mingchu.schemas.event.OpenAlerts;
import cn.mingchu.schemas.event.ScorePart;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Supervision;
import cn.mingchu.schemas.event.TargetedOffice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How what is said of nodes becomes records, with the rates and the score of what was counted. */
final class StatementRecords implements ToRecord<NodeStatement, Supervision> {

  private static final long serialVersionUID = 1L;

  private final ScoreTerms terms;

  StatementRecords(ScoreTerms terms) {
    this.terms = terms;
  }

  @Override
  public Supervision write(NodeStatement statement) {
    boolean isLive = statement.period().isLive();
    Figures figures = statement.figures();
    Score score = Score.of(figures, terms);
    long today = Days.of(statement.asOf());
    return Supervision.newBuilder()
        .setNode(statement.node())
        .setLevel(statement.level())
        .setPeriod(statement.period().kind())
        .setFirstDay(LocalDate.ofEpochDay(isLive ? today : statement.period().firstDay()))
        .setLastDay(LocalDate.ofEpochDay(isLive ? today : statement.period().lastDay()))
        .setRevision(statement.revision())
        .setClosed(statement.isClosed())
        .setAmended(statement.isAmended())
        .setSchoolDays(statement.schoolDays())
        .setMeasures(measures(figures))
        .setOpenAlerts(isLive ? openByAge(figures) : open(figures))
        .setScoreHundredths(isLive ? null : score.hundredths())
        .setUncappedScoreHundredths(isLive ? null : score.uncappedHundredths())
        .setCaps(isLive ? List.of() : score.caps())
        .setParts(isLive ? List.of() : score.parts().stream().map(StatementRecords::part).toList())
        .setDiligence(diligence(statement.diligence()))
        .setTargets(statement.targets().stream().map(StatementRecords::target).toList())
        .setDecidedIngestTime(Instant.ofEpochMilli(statement.asOf()))
        .build();
  }

  /** What was not measured stands there without numbers, so that it is seen to be absent. */
  private static List<Measure> measures(Figures figures) {
    Map<MeasureKind, Rate> measured = Measures.of(figures);
    List<Measure> all = new ArrayList<>();
    for (MeasureKind kind : MeasureKind.values()) {
      if (kind != MeasureKind.OTHER_MEASURE) {
        Rate rate = measured.get(kind);
        all.add(
            rate == null
                ? new Measure(kind, null, null)
                : new Measure(kind, rate.part(), rate.whole()));
      }
    }
    return all;
  }

  private static List<OpenAlerts> open(Figures figures) {
    List<OpenAlerts> open = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      open.add(new OpenAlerts(severity, null, figures.count(Figure.open(severity))));
    }
    return open;
  }

  private static List<OpenAlerts> openByAge(Figures figures) {
    List<OpenAlerts> open = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      for (AlertAge age : AlertAge.values()) {
        if (age != AlertAge.OTHER_AGE) {
          open.add(new OpenAlerts(severity, age, figures.count(Figure.open(severity, age))));
        }
      }
    }
    return open;
  }

  private static ScorePart part(PartScore part) {
    return new ScorePart(part.kind(), part.weight(), part.basisPoints(), part.measures());
  }

  private static TargetedOffice target(NodeStatement.Target target) {
    return new TargetedOffice(
        target.node(),
        target.level(),
        diligence(target.diligence()),
        target.missed().stream().map(StatementRecords::missed).toList());
  }

  private static cn.mingchu.schemas.event.MissedClock missed(MissedClock clock) {
    return new cn.mingchu.schemas.event.MissedClock(
        clock.alertId(),
        clock.schoolId(),
        clock.step(),
        clock.severity(),
        Instant.ofEpochMilli(clock.due()));
  }

  private static Diligence diligence(OfficeDiligence diligence) {
    @Nullable Integer points = diligence.basisPoints();
    return new Diligence(
        diligence.met(),
        diligence.missed(),
        diligence.redMissed(),
        diligence.adjustedMissedThousandths(),
        points);
  }
}
