package cn.mingchu.gateway.answer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one event. */
public sealed interface Outcome {

  /** The broker has it. */
  record Accepted(UUID eventId, int partition, long offset) implements Outcome {}

  /** It was taken before, within the time in which repeats are known. */
  record Duplicate(UUID eventId) implements Outcome {}

  /** It will never be taken as it is; it was set aside with its reason. */
  record Refused(@Nullable String eventId, Refusal refusal) implements Outcome {}

  /**
   * It is not known to be stored: send it again, with the same eventId. Should it have been stored
   * after all, then the repeat is answered as a duplicate.
   */
  record Unavailable(@Nullable String eventId, String sentence) implements Outcome {}
}
