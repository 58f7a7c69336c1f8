package cn.mingchu.gateway.register;

import cn.mingchu.gateway.broker.Cluster;
import cn.mingchu.gateway.broker.TopicTail;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.WireFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Fills the {@link Register} from the compacted topics and keeps it up with them. */
public final class RegisterTail implements AutoCloseable {

  private final RegisterFilling filling;
  private final TopicTail tail;

  /** A tail that has not started yet. */
  public RegisterTail(Register register, Cluster cluster, WireFormat wire) {
    this.filling = new RegisterFilling(register, wire);
    this.tail =
        new TopicTail(
            "mingchu-gateway-register",
            cluster,
            List.of(
                Topics.SCHOOLS,
                Topics.SUPPLIERS,
                Topics.DEVICES,
                Topics.REGISTERS,
                Topics.RULE_SETTINGS,
                Topics.CALENDAR),
            filling);
  }

  /** Starts to read. */
  public void start() {
    tail.start();
  }

  /** Whether all is known that was on the topics when the gateway started. */
  public boolean caughtUp() {
    return tail.caughtUp();
  }

  /** Completes when the register shows the record that was written at {@code place}. */
  public CompletableFuture<RecordMetadata> shows(RecordMetadata place) {
    return filling.shows(place);
  }

  @Override
  public void close() {
    tail.close();
  }
}
