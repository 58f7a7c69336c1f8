package cn.mingchu.gateway.epcis;

import cn.mingchu.gateway.broker.Cluster;
import cn.mingchu.gateway.broker.Projection;
import cn.mingchu.gateway.broker.TopicTail;
import cn.mingchu.schemas.event.EpcisEvent;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills the {@link EventIndex} from its topic, and keeps it up with it. */
public final class EventTail implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EventTail.class);

  private final EventIndex index;
  private final RecordDecoder<EpcisEvent> decoder;
  private final TopicTail tail;

  /** A tail that has not started yet. */
  public EventTail(EventIndex index, Cluster cluster, WireFormat wire) {
    this.index = index;
    this.decoder = wire.decoder(Topics.EPCIS_EVENTS);
    this.tail =
        new TopicTail(
            "mingchu-gateway-epcis", cluster, List.of(Topics.EPCIS_EVENTS), new Following());
  }

  /** Starts to read. */
  public void start() {
    tail.start();
  }

  /** Whether all is known that was on the topic when the gateway started. */
  public boolean caughtUp() {
    return tail.caughtUp();
  }

  @Override
  public void close() {
    tail.close();
  }

  private final class Following implements Projection {

    /** From the start at each connection: what is read twice is the same event. */
    @Override
    public Map<TopicPartition, Long> begin(Admin admin, Collection<TopicPartition> partitions) {
      Map<TopicPartition, Long> begin = new HashMap<>();
      partitions.forEach(partition -> begin.put(partition, 0L));
      return begin;
    }

    @Override
    public void apply(ConsumerRecords<byte[], byte[]> records) {
      for (ConsumerRecord<byte[], byte[]> record : records) {
        if (record.value() == null) {
          continue;
        }
        try {
          index.add(decoder.decode(record.value()));
        } catch (UndecodableRecordException e) {
          LOG.warn(
              "{}-{}@{} cannot be read and is left out: {}",
              record.topic(),
              record.partition(),
              record.offset(),
              e.getMessage());
        }
      }
    }
  }
}
