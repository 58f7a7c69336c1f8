package cn.mingchu.gateway.answer;

import cn.mingchu.schemas.event.RejectReason;
import org.jspecify.annotations.Nullable;

/**
 * Why an event is not taken.
 *
 * @param reason the same vocabulary as on the topic of rejects
 * @param field the field at fault, by its name at the edge; null where it is the whole event
 * @param sentence for a person; names field and value
 */
public record Refusal(RejectReason reason, @Nullable String field, String sentence) {

  /** A refusal of one field. */
  public static Refusal of(RejectReason reason, String field, String sentence) {
    return new Refusal(reason, field, sentence);
  }

  /** A refusal of the event as a whole. */
  public static Refusal of(RejectReason reason, String sentence) {
    return new Refusal(reason, null, sentence);
  }
}
