package cn.mingchu.gateway.register;

import cn.mingchu.gateway.broker.Cluster;
import cn.mingchu.gateway.broker.Projection;
import cn.mingchu.gateway.broker.TopicTail;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills the {@link Register} from the compacted topics, from their beginning at each start. */
public final class RegisterTail implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RegisterTail.class);

  private final Map<String, Drawer<?>> drawers = new HashMap<>();
  private final Map<TopicPartition, Long> read = new HashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final TopicTail tail;

  /** A tail that has not started yet. */
  public RegisterTail(Register register, Cluster cluster, WireFormat wire) {
    drawer(Topics.SCHOOLS, register.schools(), wire);
    drawer(Topics.DEVICES, register.devices(), wire);
    drawer(Topics.RULE_SETTINGS, register.settingsById(), wire);
    this.tail =
        new TopicTail(
            "mingchu-gateway-register",
            cluster,
            List.of(Topics.SCHOOLS, Topics.DEVICES, Topics.RULE_SETTINGS),
            new Filling());
  }

  private <T extends SpecificRecord> void drawer(
      Topic<T> topic, Map<String, T> content, WireFormat wire) {
    drawers.put(topic.name(), new Drawer<>(wire.decoder(topic), content));
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
    TopicPartition partition = new TopicPartition(place.topic(), place.partition());
    CompletableFuture<RecordMetadata> shown = new CompletableFuture<>();
    synchronized (waiting) {
      if (read.getOrDefault(partition, 0L) > place.offset()) {
        shown.complete(place);
      } else {
        waiting.add(new Waiting(partition, place, shown));
      }
    }
    return shown;
  }

  @Override
  public void close() {
    tail.close();
  }

  private final class Filling implements Projection {

    @Override
    public Map<TopicPartition, Long> begin(Admin admin, Collection<TopicPartition> partitions) {
      Map<TopicPartition, Long> begin = new HashMap<>();
      partitions.forEach(partition -> begin.put(partition, 0L));
      return begin;
    }

    @Override
    public void apply(ConsumerRecords<byte[], byte[]> records) {
      for (ConsumerRecord<byte[], byte[]> record : records) {
        Drawer<?> drawer = drawers.get(record.topic());
        if (drawer != null && record.key() != null) {
          drawer.put(record);
        }
      }
      List<Waiting> shown = new ArrayList<>();
      synchronized (waiting) {
        records.nextOffsets().forEach((partition, next) -> read.put(partition, next.offset()));
        for (Waiting each : waiting) {
          if (read.getOrDefault(each.partition(), 0L) > each.place().offset()) {
            shown.add(each);
          }
        }
        waiting.removeAll(shown);
      }
      shown.forEach(each -> each.shown().complete(each.place()));
    }
  }

  private record Waiting(
      TopicPartition partition, RecordMetadata place, CompletableFuture<RecordMetadata> shown) {}

  /** The records of one topic, newest by key. */
  private record Drawer<T extends SpecificRecord>(
      RecordDecoder<T> decoder, Map<String, T> content) {

    void put(ConsumerRecord<byte[], byte[]> record) {
      String key = new String(record.key(), StandardCharsets.UTF_8);
      byte @Nullable [] value = record.value();
      if (value == null) {
        content.remove(key);
        return;
      }
      try {
        content.put(key, decoder.decode(value));
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
