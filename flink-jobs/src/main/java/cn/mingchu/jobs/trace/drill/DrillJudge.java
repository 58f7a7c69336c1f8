package cn.mingchu.jobs.trace.drill;

import cn.mingchu.jobs.trace.book.Drill;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what nodes answer in a drill, and tells it twice: when its time has come, and at the end
 * of the day where papers have changed it since.
 *
 * <p>What is told is a function of the answers heard by then, whatever order they come in. A drill
 * in which nothing is sought is not told: the lot did not come after all, or nobody was asked yet.
 */
public final class DrillJudge {

  private final DrillPlan plan;
  private final SchoolRegister register;

  /** A judge that goes by a plan and a register. */
  public DrillJudge(DrillPlan plan, SchoolRegister register) {
    this.plan = plan;
    this.register = register;
  }

  /**
   * Takes in a word on a drill that is not over.
   *
   * @param now the gateway's time, UTC milliseconds
   */
  public void hear(DrillBook book, DrillWord word, long now) {
    if (word instanceof IssuedDrill issued) {
      book.issued = issued;
    } else if (word instanceof Answer answer) {
      Answer before = book.answers.get(answer.node().id());
      if (before == null || before.revision() < answer.revision()) {
        hear(book, answer, before, now);
      }
    }
  }

  /** A lot of the whole province is answered by many nodes that no county has to add up. */
  private void hear(DrillBook book, Answer answer, @Nullable Answer before, long now) {
    if (answer.isElsewhere() && (before == null || before.isElsewhere())) {
      book.answers.put(answer.node().id(), answer);
      return;
    }
    long found = whereabouts(book, answer.drill()).found();
    book.answers.put(answer.node().id(), answer);
    noteFound(book, found, whereabouts(book, answer.drill()).found(), now);
  }

  private static void noteFound(DrillBook book, long before, long found, long now) {
    if (found == 0) {
      book.foundAt = null;
    } else if (found != before) {
      book.foundAt = now;
    }
  }

  /**
   * Tells what is due.
   *
   * @param now the gateway's time, UTC milliseconds
   */
  public void timePasses(DrillBook book, long now, Consumer<DrillResult> voice) {
    IssuedDrill issued = book.issued;
    if (issued == null || now < plan.tellTime(issued.drill().day())) {
      return;
    }
    DrillResult told = book.told;
    if (told != null && !issued.drill().isOver(now)) {
      return;
    }
    Whereabouts whereabouts = whereabouts(book, issued.drill());
    boolean isNews =
        told == null ? whereabouts.sought() > 0 : !told.whereabouts().equals(whereabouts);
    if (isNews) {
      Long foundAt = book.foundAt;
      DrillResult result =
          new DrillResult(
              issued,
              told == null ? 1 : told.revision() + 1,
              foundAt == null ? null : (Long) Math.max(foundAt, issued.issuedAt()),
              now,
              whereabouts);
      book.told = result;
      voice.accept(result);
    }
  }

  /**
   * When time has to pass next, UTC milliseconds: when the result is due, or the drill is over.
   *
   * @param now up to when it has passed, UTC milliseconds
   */
  public long nextAlarm(Drill drill, long now) {
    long tellTime = plan.tellTime(drill.day());
    return now < tellTime ? tellTime : drill.endsAt();
  }

  private Whereabouts whereabouts(DrillBook book, Drill drill) {
    return Whereabouts.of(book.answers.values(), drill.regionCode(), register);
  }
}
