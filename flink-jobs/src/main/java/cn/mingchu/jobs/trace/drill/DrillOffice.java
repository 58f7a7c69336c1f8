package cn.mingchu.jobs.trace.drill;

import cn.mingchu.jobs.trace.book.Drill;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Draws one lot a night of those that came into a county lately, and issues its dry recall.
 *
 * <p>Which lot is drawn is a function of the papers that the gateway took in before, whatever order
 * they come in. Where none did, there is no drill.
 */
public final class DrillOffice {

  private final DrillPlan plan;

  /** An office that goes by a plan. */
  public DrillOffice(DrillPlan plan) {
    this.plan = plan;
  }

  /**
   * Lets a lot take part in the draws of the nights after the gateway heard of it.
   *
   * @param now the gateway's time, UTC milliseconds: what was drawn by then stays drawn
   */
  public void hear(DrawBook book, DeliveredLot lot, long now) {
    Candidate candidate = new Candidate(lot.lotId(), lot.ingredient());
    LocalDate first = firstNightAfter(lot.ingestTime());
    for (int night = 0; night < plan.drawnFromDays(); night++) {
      LocalDate day = first.plusDays(night);
      if (plan.issueTime(day) > now) {
        Drill drill = new Drill(book.regionCode, day);
        book.nights.merge(day, candidate, (one, other) -> one.orSooner(other, drill));
      }
    }
  }

  /**
   * Issues what is due.
   *
   * @param now the gateway's time, UTC milliseconds
   */
  public void timePasses(DrawBook book, long now, Consumer<IssuedDrill> voice) {
    while (!book.nights.isEmpty() && plan.issueTime(book.nights.firstKey()) <= now) {
      var night = book.nights.pollFirstEntry();
      voice.accept(
          new IssuedDrill(
              new Drill(book.regionCode, night.getKey()),
              night.getValue().lotId(),
              night.getValue().ingredient(),
              plan.issueTime(night.getKey())));
    }
  }

  /** When the next recall is due, UTC milliseconds; null where there is none. */
  public @Nullable Long nextAlarm(DrawBook book) {
    return book.nights.isEmpty() ? null : plan.issueTime(book.nights.firstKey());
  }

  /** What comes in at the very moment takes part a night later. */
  private LocalDate firstNightAfter(long time) {
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(time), Drill.SHANGHAI);
    return plan.issueTime(day) > time ? day : day.plusDays(1);
  }
}
