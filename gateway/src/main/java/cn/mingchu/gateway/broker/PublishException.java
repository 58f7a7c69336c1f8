package cn.mingchu.gateway.broker;

import cn.mingchu.schemas.topic.Topic;

/** A record could not be handed to the broker, or the broker did not say that it has it. */
public final class PublishException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean perhapsWritten;

  private PublishException(String message, Throwable cause, boolean perhapsWritten) {
    super(message, cause);
    this.perhapsWritten = perhapsWritten;
  }

  /** The record never left this process. */
  public static PublishException neverSent(Topic<?> topic, Throwable cause) {
    return new PublishException(
        "cannot send to " + topic + ": " + cause.getMessage(), cause, false);
  }

  /** The broker did not say whether it has the record. */
  public static PublishException perhapsWritten(Topic<?> topic, Throwable cause) {
    return new PublishException(
        "no acknowledgement from " + topic + ": " + cause.getMessage(), cause, true);
  }

  /** Whether the record may be on the topic all the same. */
  public boolean perhapsWritten() {
    return perhapsWritten;
  }
}
