package cn.mingchu.jobs.series;

import static cn.mingchu.jobs.series.FindingPoints.flag;

import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStep;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.Card;
import cn.mingchu.schemas.series.Measurements;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * An alert as a point, with what has come of its clocks; each revision overwrites the one before.
 */
final class AlertPoints {

  /** With each of these somebody shows that they know. */
  private static final Set<AlertStepKind> KNOWN =
      EnumSet.of(
          AlertStepKind.ACKNOWLEDGED,
          AlertStepKind.ACTED,
          AlertStepKind.SUBMITTED,
          AlertStepKind.CALLED_FALSE);

  private AlertPoints() {}

  static SeriesPoint of(Alert alert) {
    AlertState state = alert.getState();
    boolean isExplained = alert.getExplainedBy() != null;
    boolean stands = !isExplained && state != AlertState.WITHDRAWN;
    Optional<Instant> known =
        alert.getSteps().stream()
            .filter(step -> KNOWN.contains(step.getKind()))
            .map(AlertStep::getTime)
            .min(Instant::compareTo);
    boolean isGood = state == AlertState.VERIFIED || state == AlertState.CLOSED;
    Optional<Instant> declared =
        alert.getSteps().stream()
            .filter(step -> isGood && step.getKind() == AlertStepKind.VERIFIED)
            .map(AlertStep::getTime)
            .max(Instant::compareTo);
    SeriesPoint.Builder point =
        SeriesPlaces.point(Measurements.ALERTS, alert.getRegionCode(), alert.getSchoolId())
            .tag("rule", alert.getRuleId())
            .field("raised", flag(stands))
            .field("explained", flag(isExplained))
            .field(
                "waiting",
                flag(stands && (state == AlertState.NEW || state == AlertState.REOPENED)))
            .field("in_hand", flag(stands && isInHand(state)))
            .field("done", flag(stands && isGood))
            .field("called_false", flag(stands && state == AlertState.CALLED_FALSE))
            .field("withdrawn", flag(state == AlertState.WITHDRAWN))
            .field("lapsed", flag(stands && state == AlertState.LAPSED))
            .field("acknowledged", flag(known.isPresent()))
            .field("acknowledge_seconds", seconds(alert, known))
            .field("closed", flag(declared.isPresent()))
            .field("close_seconds", seconds(alert, declared))
            .field("acknowledge_overdue", has(alert, AlertStepKind.ACKNOWLEDGE_OVERDUE))
            .field("act_overdue", has(alert, AlertStepKind.ACT_OVERDUE))
            .field("close_overdue", has(alert, AlertStepKind.CLOSE_OVERDUE))
            .field("escalations", count(alert.getSteps(), AlertStepKind.ESCALATED))
            .field("yellow_cards", flag(alert.getCard() != Card.NO_CARD))
            .field("red_cards", flag(alert.getCard() == Card.RED_CARDED))
            .field("recurrences", alert.getRecurrences());
    FindingPoints.severity(point, alert.getSeverity(), stands);
    return point.at(alert.getRaisedTime(), FindingPoints.nanosOf(alert.getAlertId()));
  }

  private static boolean isInHand(AlertState state) {
    return state == AlertState.ACKNOWLEDGED
        || state == AlertState.IN_PROGRESS
        || state == AlertState.SUBMITTED;
  }

  private static long seconds(Alert alert, Optional<Instant> time) {
    return time.map(then -> Duration.between(alert.getRaisedTime(), then).toSeconds()).orElse(0L);
  }

  private static long has(Alert alert, AlertStepKind kind) {
    return flag(count(alert.getSteps(), kind) > 0);
  }

  private static long count(Collection<AlertStep> steps, AlertStepKind kind) {
    return steps.stream().filter(step -> step.getKind() == kind).count();
  }
}
