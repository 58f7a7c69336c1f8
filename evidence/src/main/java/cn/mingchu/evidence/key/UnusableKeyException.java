package cn.mingchu.evidence.key;

import org.jspecify.annotations.Nullable;

/** A key file cannot be used; the message names it. */
public final class UnusableKeyException extends Exception {

  UnusableKeyException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
