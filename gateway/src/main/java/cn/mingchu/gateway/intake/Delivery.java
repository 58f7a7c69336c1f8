package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.RefusedException;
import java.nio.ByteBuffer;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event as it was delivered.
 *
 * @param original the bytes that arrived, kept if the event is refused
 * @param content reads them
 * @param ingestTime by the gateway's clock
 */
public record Delivery(ByteBuffer original, Content content, Sender sender, Instant ingestTime) {

  /** What the sender wrote. */
  @FunctionalInterface
  public interface Content {

    /** The event as an object. */
    ObjectNode read() throws RefusedException;
  }
}
