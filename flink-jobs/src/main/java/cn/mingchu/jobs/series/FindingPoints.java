package cn.mingchu.jobs.series;

import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.series.Measurements;
import java.time.Duration;
import java.time.Instant;

/**
 * A finding as a point: each revision overwrites the one before. What may change, such as how grave
 * it is, is a field of 0 or 1, and none of what the point is told apart by.
 */
final class FindingPoints {

  private FindingPoints() {}

  static SeriesPoint of(Finding finding) {
    FindingStatus status = finding.getStatus();
    boolean stands = status == FindingStatus.OPEN || status == FindingStatus.CLOSED;
    Instant end = finding.getEndTime();
    SeriesPoint.Builder point =
        SeriesPlaces.point(Measurements.FINDINGS, finding.getRegionCode(), finding.getSchoolId())
            .tag("rule", finding.getRuleId())
            .field("standing", flag(stands))
            .field("open", flag(status == FindingStatus.OPEN))
            .field("held_back", flag(status == FindingStatus.HELD_BACK))
            .field("withdrawn", flag(status == FindingStatus.WITHDRAWN))
            .field(
                "lasted_seconds",
                end == null ? 0 : Duration.between(finding.getStartTime(), end).toSeconds());
    severity(point, finding.getSeverity(), stands);
    return point.at(finding.getStartTime(), nanosOf(finding.getFindingId()));
  }

  /** Which of the four it is, where it counts at all. */
  static void severity(SeriesPoint.Builder point, Severity severity, boolean counts) {
    point
        .field("red", flag(counts && severity == Severity.RED))
        .field("orange", flag(counts && severity == Severity.ORANGE))
        .field("yellow", flag(counts && severity == Severity.YELLOW))
        .field("blue", flag(counts && severity == Severity.BLUE));
  }

  static long flag(boolean isSo) {
    return isSo ? 1 : 0;
  }

  /** Keeps apart what began in one millisecond; {@link String#hashCode} is the same everywhere. */
  static int nanosOf(String id) {
    return Math.floorMod(id.hashCode(), 1_000_000);
  }
}
