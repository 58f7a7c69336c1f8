package cn.mingchu.gateway.register;

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
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes entries of the compacted topics, and shows them in the {@link Register} when they are
 * whole.
 *
 * <p>Each connection begins at offset 0 with new entries, while the register goes on showing the
 * old ones: read into what is shown, an old tombstone would take out a device that is there. A
 * remembered offset would not do either, because Kafka drops a tombstone after a day: who was away
 * for longer would keep the device for ever.
 */
final class RegisterFilling implements Projection {

  private static final Logger LOG = LoggerFactory.getLogger(RegisterFilling.class);

  private final Map<String, Drawer<?>> drawers = new HashMap<>();
  private final Register register;
  private final Map<TopicPartition, Long> read = new HashMap<>();
  private final Map<TopicPartition, Long> shown = new HashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private Entries entries = Entries.none();
  private @Nullable Map<TopicPartition, Long> ends;
  private boolean whole;

  RegisterFilling(Register register, WireFormat wire) {
    this.register = register;
    drawer(Topics.SCHOOLS, Entries::schools, wire);
    drawer(Topics.SUPPLIERS, Entries::suppliers, wire);
    drawer(Topics.DEVICES, Entries::devices, wire);
    drawer(Topics.REGISTERS, Entries::registers, wire);
    drawer(Topics.RULE_SETTINGS, Entries::settings, wire);
    drawer(Topics.CALENDAR, Entries::calendar, wire);
  }

  private <T extends SpecificRecord> void drawer(
      Topic<T> topic, Function<Entries, Map<String, T>> place, WireFormat wire) {
    drawers.put(topic.name(), new Drawer<>(wire.decoder(topic), place));
  }

  /** Completes when the register shows the record that was written at {@code place}. */
  CompletableFuture<RecordMetadata> shows(RecordMetadata place) {
    Waiting asked =
        new Waiting(
            new TopicPartition(place.topic(), place.partition()), place, new CompletableFuture<>());
    boolean there;
    synchronized (waiting) {
      there = isShown(asked);
      if (!there) {
        waiting.add(asked);
      }
    }
    if (there) {
      asked.answer().complete(place);
    }
    return asked.answer();
  }

  @Override
  public Map<TopicPartition, Long> begin(Admin admin, Collection<TopicPartition> partitions) {
    entries = Entries.none();
    read.clear();
    ends = null;
    whole = false;
    Map<TopicPartition, Long> begin = new HashMap<>();
    partitions.forEach(partition -> begin.put(partition, 0L));
    return begin;
  }

  @Override
  public void apply(ConsumerRecords<byte[], byte[]> records) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      Drawer<?> drawer = drawers.get(record.topic());
      if (drawer != null && record.key() != null) {
        drawer.put(record, entries);
      }
    }
    records.nextOffsets().forEach((partition, next) -> read.put(partition, next.offset()));
    if (whole && !records.isEmpty()) {
      answer();
    }
  }

  @Override
  public void settle(Consumer<byte[], byte[]> consumer) {
    if (whole) {
      return;
    }
    if (ends == null) {
      ends = consumer.endOffsets(consumer.assignment());
    }
    if (TopicTail.hasReached(consumer, ends)) {
      whole = true;
      register.show(entries);
      answer();
    }
  }

  /** Tells those who wait for what the register shows by now. */
  private void answer() {
    List<Waiting> answered = new ArrayList<>();
    synchronized (waiting) {
      shown.clear();
      shown.putAll(read);
      for (Waiting each : waiting) {
        if (isShown(each)) {
          answered.add(each);
        }
      }
      waiting.removeAll(answered);
    }
    answered.forEach(each -> each.answer().complete(each.place()));
  }

  private boolean isShown(Waiting asked) {
    return shown.getOrDefault(asked.partition(), 0L) > asked.place().offset();
  }

  private record Waiting(
      TopicPartition partition, RecordMetadata place, CompletableFuture<RecordMetadata> answer) {}

  /** How the records of one topic are kept, newest by key. */
  private record Drawer<T extends SpecificRecord>(
      RecordDecoder<T> decoder, Function<Entries, Map<String, T>> place) {

    void put(ConsumerRecord<byte[], byte[]> record, Entries entries) {
      Map<String, T> content = place.apply(entries);
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
