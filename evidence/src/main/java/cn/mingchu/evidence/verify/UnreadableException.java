package cn.mingchu.evidence.verify;

/** A key or a checkpoint is none; the message says why. */
public final class UnreadableException extends Exception {

  UnreadableException(String message) {
    super(message);
  }
}
