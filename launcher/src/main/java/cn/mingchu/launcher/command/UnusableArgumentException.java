package cn.mingchu.launcher.command;

/** An argument was understood but makes no sense here; the message names it and its value. */
final class UnusableArgumentException extends Exception {

  private static final long serialVersionUID = 1L;

  UnusableArgumentException(String message) {
    super(message);
  }

  UnusableArgumentException(IllegalArgumentException refusal) {
    super(refusal.getMessage(), refusal);
  }
}
