package cn.mingchu.jobs.supervision.diligence;

import cn.mingchu.schemas.alert.AlertTerms;
import cn.mingchu.schemas.alert.Deadline;
import cn.mingchu.schemas.event.Actor;
import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStep;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads off the history of an alert which clocks offices had.
 *
 * <p>The school has those of the alert itself: to acknowledge, to act and to close. That one ran
 * out the alert job has said, by the terms in force; that one was answered is seen from who did
 * what. They begin anew with each round, as there. A clock that stood still, or that an alert's end
 * took away, is nobody's.
 *
 * <p>An office above has a clock from the moment at which it is told of a RED or ORANGE alert, as
 * "alerts viewed by each level in time" ([D] of the domain) asks: somebody of that office does or
 * says something about it within the time in which the school has to acknowledge. A look at the
 * page is on no topic; a comment is.
 */
public final class AlertClocks {

  private enum Own {
    ACKNOWLEDGE(AlertStepKind.ACKNOWLEDGE_OVERDUE),
    ACT(AlertStepKind.ACT_OVERDUE),
    CLOSE(AlertStepKind.CLOSE_OVERDUE);

    private final AlertStepKind overdue;

    Own(AlertStepKind overdue) {
      this.overdue = overdue;
    }
  }

  private final Alert alert;
  private final AlertTerms terms;
  private final List<OfficeClock> clocks = new ArrayList<>();
  private final Map<Own, Long> running = new EnumMap<>(Own.class);
  private final Map<OfficeLevel, OfficeClock> told = new EnumMap<>(OfficeLevel.class);

  private AlertClocks(Alert alert, AlertTerms terms) {
    this.alert = alert;
    this.terms = terms;
  }

  /** All that are answered, run out, or may run out; those of the school that still run are not. */
  public static List<OfficeClock> of(Alert alert, AlertTerms terms) {
    AlertClocks reading = new AlertClocks(alert, terms);
    alert.getSteps().forEach(reading::read);
    reading.clocks.addAll(reading.told.values());
    return List.copyOf(reading.clocks);
  }

  private void read(AlertStep step) {
    answerAbove(step);
    switch (step.getKind()) {
      case RAISED, REOPENED, RETURNED -> beginAnew(step);
      case SILENCE_ENDED -> beginWhatIsToDo(step);
      case SEVERITY_ROSE -> beginWhatIsOpen(step);
      case ACKNOWLEDGED -> answer(step, Own.ACKNOWLEDGE);
      case ACTED, SUBMITTED -> answer(step, Own.ACKNOWLEDGE, Own.ACT);
      case CALLED_FALSE -> {
        answer(step, Own.ACKNOWLEDGE, Own.ACT);
        end(step);
      }
      case CLOSED -> {
        answer(step, Own.ACKNOWLEDGE, Own.ACT, Own.CLOSE);
        end(step);
      }
      case REJECTED -> {
        if (step.getState() == AlertState.REOPENED) {
          beginAnew(step);
        }
      }
      case ACKNOWLEDGE_OVERDUE -> runOut(step, Own.ACKNOWLEDGE);
      case ACT_OVERDUE -> runOut(step, Own.ACT);
      case CLOSE_OVERDUE -> runOut(step, Own.CLOSE);
      case ESCALATED -> tell(step);
      case EXPLAINED, SILENCED, WITHDRAWN, LAPSED, SUBSIDED, MERGED -> end(step);
      default -> {
        // says nothing of clocks
      }
    }
  }

  private void beginAnew(AlertStep step) {
    for (Own own : Own.values()) {
      running.put(own, time(step));
    }
  }

  /** What was answered before it fell silent stays so. */
  private void beginWhatIsToDo(AlertStep step) {
    beginAnew(step);
    AlertState state = step.getState();
    if (state != AlertState.NEW && state != AlertState.REOPENED) {
      running.remove(Own.ACKNOWLEDGE);
      if (state != AlertState.ACKNOWLEDGED) {
        running.remove(Own.ACT);
      }
    }
  }

  /**
   * What was answered, or ran out, stays so: the graver alert asks for the rest in its own time.
   */
  private void beginWhatIsOpen(AlertStep step) {
    running.replaceAll((own, since) -> time(step));
  }

  private void answer(AlertStep step, Own... answered) {
    for (Own own : answered) {
      Long since = running.remove(own);
      if (since != null) {
        clocks.add(
            new OfficeClock(
                OfficeLevel.SCHOOL, own.overdue, step.getSeverity(), since, null, time(step)));
      }
    }
  }

  private void runOut(AlertStep step, Own own) {
    Long since = running.remove(own);
    if (since != null) {
      clocks.add(
          new OfficeClock(
              OfficeLevel.SCHOOL, own.overdue, step.getSeverity(), since, time(step), null));
    }
  }

  /** What still runs is nobody's any more. */
  private void end(AlertStep step) {
    running.clear();
    told.values()
        .removeIf(
            clock -> {
              Long due = clock.due();
              return clock.answeredAt() == null && (due == null || time(step) <= due);
            });
    clocks.addAll(told.values());
    told.clear();
  }

  private void tell(AlertStep step) {
    OfficeLevel level = step.getLevel();
    Severity severity = step.getSeverity();
    if (level == OfficeLevel.SCHOOL
        || level == OfficeLevel.OTHER_LEVEL
        || !isByWallClock(severity)) {
      return;
    }
    OfficeClock before =
        told.put(
            level,
            new OfficeClock(
                level,
                AlertStepKind.ESCALATED,
                severity,
                time(step),
                time(step) + termMillis(severity),
                null));
    if (before != null) {
      clocks.add(before);
    }
  }

  /** The clocks of the others need the school days, which run out as the alert job says. */
  private static boolean isByWallClock(Severity severity) {
    return severity == Severity.RED || severity == Severity.ORANGE;
  }

  private long termMillis(Severity severity) {
    return terms.deadlines(severity).stream()
        .filter(deadline -> deadline.step() == AlertStepKind.ACKNOWLEDGE_OVERDUE)
        .map(Deadline::after)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no term to acknowledge " + severity))
        .toMillis();
  }

  private void answerAbove(AlertStep step) {
    Actor actor = step.getActor();
    OfficeLevel level = actor == null ? null : level(actor.getNode());
    OfficeClock clock = level == null ? null : told.get(level);
    if (level != null && clock != null && clock.answeredAt() == null) {
      told.put(
          level,
          new OfficeClock(
              level, clock.step(), clock.severity(), clock.begunAt(), clock.due(), time(step)));
    }
  }

  /** Whose node it is; null where it is no office above the alert's school. */
  private @Nullable OfficeLevel level(String node) {
    String region = alert.getRegionCode();
    return region == null || !region.startsWith(node) ? null : OfficeCodes.level(node);
  }

  private static long time(AlertStep step) {
    return step.getTime().toEpochMilli();
  }
}
