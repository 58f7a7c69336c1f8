package cn.mingchu.gateway.answer;

import cn.mingchu.schemas.event.RejectReason;

/** An event is refused; thrown for bad input, so it carries no stack trace. */
public final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /** Refuses the event for {@code refusal}. */
  public RefusedException(Refusal refusal) {
    super(refusal.sentence(), null, false, false);
    this.refusal = refusal;
  }

  /** Refuses the event because of one field. */
  public RefusedException(RejectReason reason, String field, String sentence) {
    this(Refusal.of(reason, field, sentence));
  }

  /** Why. */
  public Refusal refusal() {
    return refusal;
  }
}
