package cn.mingchu.jobs.alert.course;

import cn.mingchu.schemas.alert.Deadline;
import cn.mingchu.schemas.alert.WhileIn;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.OfficeLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clocks of an alert; all moments are UTC milliseconds. */
final class Clockwork {

  /** Since when they run. */
  long since;

  /** Which of the deadlines of its severity are past, a bit each. */
  int past;

  /** Lets all of them begin anew. */
  void wind(long at) {
    since = at;
    past = 0;
  }

  /** The deadlines are others now: what would have been due by then is told to nobody. */
  void skipUntil(long at, Standing alert, Office office) {
    past = 0;
    List<Deadline> deadlines = office.terms().deadlines(alert.severity());
    for (int i = 0; i < deadlines.size(); i++) {
      if (office.due(deadlines.get(i), since) <= at) {
        past |= 1 << i;
      }
    }
  }

  /** Those that run, the next one before all others. */
  List<Clock> running(Standing alert, Office office) {
    List<Clock> clocks = new ArrayList<>();
    List<Deadline> deadlines = office.terms().deadlines(alert.severity());
    for (int i = 0; i < deadlines.size(); i++) {
      Deadline deadline = deadlines.get(i);
      if (isRunning(i, deadline, alert)) {
        OfficeLevel told = deadline.level();
        clocks.add(
            new Clock(
                deadline.step(),
                told == null ? alert.level() : told,
                due(deadline, alert, office)));
      }
    }
    clocks.sort(Comparator.comparingLong(Clock::due));
    return clocks;
  }

  /** One that runs out until a moment, and runs no more; null where none does. */
  @Nullable Deadline runOut(Standing alert, Office office, long now) {
    List<Deadline> deadlines = office.terms().deadlines(alert.severity());
    for (int i = 0; i < deadlines.size(); i++) {
      Deadline deadline = deadlines.get(i);
      if (isRunning(i, deadline, alert) && due(deadline, alert, office) <= now) {
        past |= 1 << i;
        return deadline;
      }
    }
    return null;
  }

  /** When one runs out. */
  long due(Deadline deadline, Standing alert, Office office) {
    Long over = alert.overSince();
    return office.due(deadline, isOfOver(deadline) && over != null ? over : since);
  }

  private boolean isRunning(int place, Deadline deadline, Standing alert) {
    return isOfOver(deadline)
        ? alert.overSince() != null
        : !alert.isSilenced() && (past >> place & 1) == 0 && holds(deadline.whileIn(), alert);
  }

  private static boolean isOfOver(Deadline deadline) {
    return deadline.whileIn() == WhileIn.OVER;
  }

  private static boolean holds(WhileIn whileIn, Standing alert) {
    return switch (whileIn) {
      case UNACKNOWLEDGED -> alert.isUnacknowledged();
      case UNTOUCHED -> alert.isUnacknowledged() || alert.state() == AlertState.ACKNOWLEDGED;
      case OPEN -> true;
      case OVER -> alert.overSince() != null;
    };
  }
}
