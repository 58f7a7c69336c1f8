package cn.mingchu.portal.supervision;

import cn.mingchu.schemas.event.AlertAge;
import cn.mingchu.schemas.event.MeasureKind;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.ScoreCap;
import cn.mingchu.schemas.event.ScorePartKind;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SupervisionPeriod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a node did over a period.
 *
 * @param isClosed whether the period is over
 * @param isAmended whether something changed it afterwards
 * @param score in hundredths of a point, over the parts that were measured; null where none was
 * @param uncapped likewise, without the cap
 */
public record NodeStatement(
    String node,
    OfficeLevel level,
    SupervisionPeriod period,
    LocalDate firstDay,
    LocalDate lastDay,
    int revision,
    boolean isClosed,
    boolean isAmended,
    long schoolDays,
    @Nullable Integer score,
    @Nullable Integer uncapped,
    List<ScoreCap> caps,
    List<Part> parts,
    List<Measured> measures,
    List<Open> open,
    Office.Answered answered,
    List<Office> targets) {

  /**
   * A part of a score.
   *
   * @param basisPoints hundredths of a per cent; null where nothing of it was measured
   */
  public record Part(
      ScorePartKind kind, int weight, @Nullable Integer basisPoints, List<MeasureKind> measures) {}

  /**
   * Alerts that are open.
   *
   * @param age null where alerts of a period are counted
   */
  public record Open(Severity severity, @Nullable AlertAge age, long count) {}

  public NodeStatement {
    caps = List.copyOf(caps);
    parts = List.copyOf(parts);
    measures = List.copyOf(measures);
    open = List.copyOf(open);
    targets = List.copyOf(targets);
  }

  /** A measure; one that was not measured where it is not told of. */
  public Measured measure(MeasureKind kind) {
    return measures.stream()
        .filter(measure -> measure.kind() == kind)
        .findFirst()
        .orElse(new Measured(kind, null, null));
  }

  /** Hundredths of a per cent; null where it was not measured, as of the others. */
  public @Nullable Integer access() {
    return measure(MeasureKind.ACCESS).basisPoints();
  }

  public @Nullable Integer online() {
    return measure(MeasureKind.ONLINE).basisPoints();
  }

  public @Nullable Integer acknowledged() {
    return measure(MeasureKind.ACKNOWLEDGED_IN_TIME).basisPoints();
  }

  public @Nullable Integer dutiesDone() {
    return measure(MeasureKind.DUTIES_DONE).basisPoints();
  }

  /** How many alerts are open. */
  public long openAlerts() {
    return open.stream().mapToLong(Open::count).sum();
  }
}
