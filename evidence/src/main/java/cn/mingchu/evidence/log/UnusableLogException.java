package cn.mingchu.evidence.log;

import org.jspecify.annotations.Nullable;

/** A folder holds no log, or one that must not be written to; the message says why. */
public final class UnusableLogException extends Exception {

  UnusableLogException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
