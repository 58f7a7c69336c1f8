package cn.mingchu.portal.report;

import cn.mingchu.portal.supervision.Measured;
import cn.mingchu.portal.supervision.NodeStatement;
import cn.mingchu.portal.supervision.Office;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.MeasureKind;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.ScoreCap;
import cn.mingchu.schemas.event.ScorePartKind;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SupervisionPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of nodes, made up. */
final class Statements {

  static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  private String node = "5117";
  private LocalDate firstDay = MONDAY;
  private int revision = 1;
  private boolean isClosed = true;
  private boolean isAmended;
  private @Nullable Integer score = 8_000;
  private List<ScoreCap> caps = List.of();
  private List<Measured> measures = List.of();
  private List<Office> targets = List.of();

  private Statements() {}

  /** Of a node over the week from {@link #MONDAY}, closed, with a score of 80. */
  static Statements of(String node) {
    Statements made = new Statements();
    made.node = node;
    return made;
  }

  Statements from(LocalDate day) {
    firstDay = day;
    return this;
  }

  Statements revision(int number) {
    revision = number;
    return this;
  }

  Statements score(@Nullable Integer hundredths) {
    score = hundredths;
    return this;
  }

  Statements capped() {
    caps = List.of(ScoreCap.RED_INCIDENT);
    return this;
  }

  Statements open() {
    isClosed = false;
    return this;
  }

  Statements amended() {
    isAmended = true;
    return this;
  }

  Statements measures(Measured... some) {
    measures = List.of(some);
    return this;
  }

  Statements targets(Office... some) {
    targets = List.of(some);
    return this;
  }

  /** All kinds; those that are not given were not measured. */
  NodeStatement build() {
    List<Measured> all = new ArrayList<>();
    Arrays.stream(MeasureKind.values())
        .filter(kind -> kind != MeasureKind.OTHER_MEASURE)
        .forEach(
            kind ->
                all.add(
                    measures.stream()
                        .filter(one -> one.kind() == kind)
                        .findFirst()
                        .orElse(new Measured(kind, null, null))));
    return new NodeStatement(
        node,
        level(),
        SupervisionPeriod.WEEK,
        firstDay,
        firstDay.plusDays(6),
        revision,
        isClosed,
        isAmended,
        70,
        score,
        score,
        caps,
        List.of(
            new NodeStatement.Part(
                ScorePartKind.SAFETY, 40, score, List.of(MeasureKind.SAMPLES_KEPT)),
            new NodeStatement.Part(ScorePartKind.OPENNESS, 15, null, List.of())),
        all,
        List.of(),
        new Office.Answered(9, 1, 0, 9_000),
        targets);
  }

  /** An office that let a RED clock run out. */
  static Office target(String node) {
    return new Office(
        node,
        node.length() == 6 ? OfficeLevel.COUNTY : OfficeLevel.SCHOOL,
        new Office.Answered(1, 3, 1, 2_500),
        List.of(
            new Office.Missed(
                "alert-1",
                "2151000001",
                AlertStepKind.ESCALATED,
                Severity.RED,
                Instant.parse("2026-01-07T04:00:00Z"))));
  }

  private OfficeLevel level() {
    return switch (node.length()) {
      case 2 -> OfficeLevel.PROVINCE;
      case 4 -> OfficeLevel.CITY;
      case 6 -> OfficeLevel.COUNTY;
      default -> OfficeLevel.SCHOOL;
    };
  }
}
