package cn.mingchu.launcher.command;

/** What a command tells the shell. */
final class ExitStatus {

  static final int DONE = 0;

  /** The answer is no: a check failed, something was not found, a part did not start. */
  static final int NO = 1;

  /** Wrong usage, or input that cannot be read. */
  static final int UNREADABLE = 2;

  private ExitStatus() {}
}
