package cn.mingchu.portal.action;

/** The log cannot be written to now. */
public final class NotTakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotTakenException(Throwable reason) {
    super("what somebody did or said is not known to be in the log", reason);
  }
}
