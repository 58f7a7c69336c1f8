package cn.mingchu.launcher.system;

import org.jspecify.annotations.Nullable;

/** A part of the system does not start; the message names it and its reason. */
public final class StartException extends Exception {

  private static final long serialVersionUID = 1L;

  StartException(String part, @Nullable Throwable reason) {
    super(part + " does not start: " + innermost(reason), reason);
  }

  /** Frameworks wrap what went wrong in what they were doing; people want the former. */
  private static String innermost(@Nullable Throwable reason) {
    String message = "no reason given";
    for (Throwable cause = reason; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null) {
        message = cause.getMessage();
      }
    }
    return message;
  }
}
