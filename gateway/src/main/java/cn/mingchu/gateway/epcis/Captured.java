package cn.mingchu.gateway.epcis;

import cn.mingchu.gateway.answer.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of one event of a document.
 *
 * @param event what became of the event itself
 * @param step what became of the step that it tells; null where it tells none
 * @param sentence which step it tells, or why it tells none
 */
public record Captured(ToldEvent told, Outcome event, @Nullable Outcome step, String sentence) {

  /** Whether all of it is stored, as far as it can be. */
  public boolean isStored() {
    return !(event instanceof Outcome.Unavailable) && !(step instanceof Outcome.Unavailable);
  }
}
