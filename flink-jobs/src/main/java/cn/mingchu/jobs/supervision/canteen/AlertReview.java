package cn.mingchu.jobs.supervision.canteen;

import cn.mingchu.jobs.supervision.diligence.MissedClock;
import cn.mingchu.jobs.supervision.diligence.OfficeClock;
import cn.mingchu.jobs.supervision.figure.Figure;
import cn.mingchu.jobs.supervision.word.Days;
import cn.mingchu.jobs.supervision.word.SupervisionWord.AlertWord;
import cn.mingchu.schemas.event.AlertAge;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.FixState;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import java.util.List;

/**
 * Counts alerts on the day on which they were raised, and clocks on the day on which they began.
 */
final class AlertReview {

  private static final long DAY_MILLIS = 86_400_000L;
  private static final int TWO_DAYS = 2;
  private static final int SIX_DAYS = 6;

  private final List<AlertWord> alerts;
  private final CanteenTerms terms;
  private final long now;
  private final Reckoning reckoning;

  private long nextChange = Long.MAX_VALUE;

  /**
   * Of all alerts of a school that are kept.
   *
   * @param now of the gateway's clock, UTC milliseconds
   */
  AlertReview(List<AlertWord> alerts, CanteenTerms terms, long now, Reckoning reckoning) {
    this.alerts = alerts;
    this.terms = terms;
    this.now = now;
    this.reckoning = reckoning;
  }

  /** Counts all; returns when a clock that runs now is missed. */
  long count() {
    for (AlertWord alert : alerts) {
      countAlert(alert);
      if (!alert.isPartOfAnother() && alert.state() != AlertState.WITHDRAWN) {
        alert.clocks().forEach(clock -> countClock(alert, clock));
      }
    }
    return nextChange;
  }

  private void countAlert(AlertWord alert) {
    long day = Days.of(alert.raisedAt());
    if (alert.isFalse() && !alert.isPartOfAnother()) {
      add(day, Figure.ALERTS_FALSE, 1, alert);
    }
    if (!alert.counts()) {
      return;
    }
    add(day, Figure.ALERTS, 1, alert);
    if (isRepeated(alert)) {
      add(day, Figure.ALERTS_REPEATED, 1, alert);
    }
    if (alert.severity() == Severity.RED) {
      add(day, Figure.RED_INCIDENTS, 1, alert);
    }
    if (alert.wasConcealed()) {
      add(day, Figure.CONCEALMENTS, 1, alert);
    }
    if (alert.fix() == FixState.HELD) {
      add(day, Figure.FIXES_HELD, 1, alert);
    }
    add(day, Figure.FIXES_RECURRED, alert.recurrences(), alert);
    if (alert.isOpen()) {
      add(day, Figure.open(alert.severity()), 1, alert);
      reckoning.addLive(
          Figure.open(alert.severity(), age(Days.of(now) - day)), 1, alert.ingestTime());
    }
  }

  /** Exactly so many days before is not before them any more. */
  private boolean isRepeated(AlertWord alert) {
    long from = alert.raisedAt() - terms.repeatDays() * DAY_MILLIS;
    return alerts.stream()
        .anyMatch(
            other ->
                other.counts()
                    && other.ruleId().equals(alert.ruleId())
                    && other.raisedAt() > from
                    && other.raisedAt() < alert.raisedAt());
  }

  private void countClock(AlertWord alert, OfficeClock clock) {
    long day = Days.of(clock.begunAt());
    if (clock.isMet()) {
      add(day, Figure.clocksMet(clock.level()), 1, alert);
      countOwn(day, alert, clock, true);
    } else if (clock.isMissed(now)) {
      add(day, Figure.clocksMissed(clock.level()), 1, alert);
      if (clock.severity() == Severity.RED) {
        add(day, Figure.redClocksMissed(clock.level()), 1, alert);
      }
      countOwn(day, alert, clock, false);
      Long due = clock.due();
      if (due != null) {
        reckoning.miss(
            day,
            new MissedClock(
                alert.alertId(),
                alert.schoolId(),
                clock.level(),
                clock.step(),
                clock.severity(),
                due));
      }
    } else {
      nextChange = Math.min(nextChange, clock.missedFrom());
    }
  }

  private void countOwn(long day, AlertWord alert, OfficeClock clock, boolean isMet) {
    if (clock.level() != OfficeLevel.SCHOOL) {
      return;
    }
    switch (clock.step()) {
      case ACKNOWLEDGE_OVERDUE ->
          add(day, isMet ? Figure.ACKNOWLEDGED_IN_TIME : Figure.ACKNOWLEDGED_TOO_LATE, 1, alert);
      case ACT_OVERDUE -> add(day, isMet ? Figure.ACTED_IN_TIME : Figure.ACTED_TOO_LATE, 1, alert);
      case CLOSE_OVERDUE ->
          add(day, isMet ? Figure.CLOSED_IN_TIME : Figure.CLOSED_TOO_LATE, 1, alert);
      default ->
          throw new IllegalArgumentException("no clock of a school ends with " + clock.step());
    }
  }

  private void add(long day, Figure figure, long count, AlertWord alert) {
    reckoning.add(day, figure, count, alert.ingestTime());
  }

  private static AlertAge age(long days) {
    if (days <= 0) {
      return AlertAge.SAME_DAY;
    }
    if (days <= TWO_DAYS) {
      return AlertAge.DAYS_1_TO_2;
    }
    return days <= SIX_DAYS ? AlertAge.DAYS_3_TO_6 : AlertAge.FROM_DAY_7;
  }
}
