package cn.mingchu.gateway.once;

import cn.mingchu.gateway.broker.Cluster;
import cn.mingchu.gateway.broker.Projection;
import cn.mingchu.gateway.broker.TopicTail;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * The events that were taken, as the input topics tell: follows the topics into the store that
 * {@link EventIds} asks. Lost with its folder, it is built again from the topics.
 */
public final class TakenEvents implements AutoCloseable {

  /** How long a repeat is known as one. */
  public static final Duration WINDOW = Duration.ofDays(2);

  private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);

  private final Map<String, RecordDecoder<EventHeader>> headers = new HashMap<>();
  private final Clock clock;
  private final IdStore store;
  private final EventIds ids;
  private final TopicTail tail;

  /**
   * @param folder where the store lives
   * @param inputs the topics that carry events
   * @param maxOpen see {@link EventIds}
   */
  public TakenEvents(
      Path folder,
      Cluster cluster,
      List<Topic<?>> inputs,
      WireFormat wire,
      Clock clock,
      int maxOpen) {
    inputs.forEach(topic -> headers.put(topic.name(), wire.headerDecoder(topic)));
    this.clock = clock;
    this.store = new IdStore(folder, WINDOW);
    this.ids = new EventIds(store, clock, maxOpen);
    this.tail = new TopicTail("mingchu-gateway-ids", cluster, inputs, new Following());
  }

  /** Starts to follow. */
  public void start() {
    tail.start();
  }

  /** Whether all is known that was on the topics when the gateway started. */
  public boolean caughtUp() {
    return tail.caughtUp();
  }

  /** What lets each id pass once. */
  public EventIds ids() {
    return ids;
  }

  @Override
  public void close() {
    tail.close();
    store.close();
  }

  private final class Following implements Projection {

    private Instant cleaned = Instant.MIN;

    @Override
    public Map<TopicPartition, Long> begin(Admin admin, Collection<TopicPartition> partitions)
        throws ExecutionException, InterruptedException {
      forgetReplacedTopics(admin);
      Map<TopicPartition, Long> begin = new HashMap<>();
      List<TopicPartition> unread = new ArrayList<>();
      for (TopicPartition partition : partitions) {
        Optional<Long> next = store.offset(partition);
        next.ifPresent(offset -> begin.put(partition, offset));
        if (next.isEmpty()) {
          unread.add(partition);
        }
      }
      begin.putAll(windowStart(admin, unread));
      return begin;
    }

    /** A topic that was made anew under the same name starts at offset 0 again. */
    private void forgetReplacedTopics(Admin admin) throws ExecutionException, InterruptedException {
      Map<String, TopicDescription> topics =
          admin.describeTopics(headers.keySet()).allTopicNames().get();
      for (TopicDescription topic : topics.values()) {
        Optional<Uuid> before = store.topicId(topic.name());
        if (before.isPresent() && !before.get().equals(topic.topicId())) {
          store.clear();
          break;
        }
      }
      topics.values().forEach(topic -> store.setTopicId(topic.name(), topic.topicId()));
    }

    /**
     * Where to begin in partitions that were never read: a window before their newest record, by
     * Kafka's own stamps. That is at least a window before now, whatever any clock says.
     */
    private Map<TopicPartition, Long> windowStart(Admin admin, List<TopicPartition> partitions)
        throws ExecutionException, InterruptedException {
      Map<TopicPartition, OffsetSpec> newest = new HashMap<>();
      partitions.forEach(partition -> newest.put(partition, OffsetSpec.maxTimestamp()));
      Map<TopicPartition, OffsetSpec> windowAgo = new HashMap<>();
      Map<TopicPartition, Long> begin = new HashMap<>();
      admin
          .listOffsets(newest)
          .all()
          .get()
          .forEach(
              (partition, last) -> {
                begin.put(partition, 0L);
                if (last.timestamp() >= 0) {
                  windowAgo.put(
                      partition, OffsetSpec.forTimestamp(last.timestamp() - WINDOW.toMillis()));
                }
              });
      for (Map.Entry<TopicPartition, ListOffsetsResultInfo> first :
          admin.listOffsets(windowAgo).all().get().entrySet()) {
        begin.put(first.getKey(), Math.max(0, first.getValue().offset()));
      }
      return begin;
    }

    @Override
    public void apply(ConsumerRecords<byte[], byte[]> records) {
      if (records.isEmpty()) {
        return;
      }
      List<TakenEvent> taken = new ArrayList<>(records.count());
      List<ConsumerRecord<byte[], byte[]>> sources = new ArrayList<>(records.count());
      for (ConsumerRecord<byte[], byte[]> record : records) {
        taken(record)
            .ifPresent(
                event -> {
                  taken.add(event);
                  sources.add(record);
                });
      }
      Map<TopicPartition, Long> next = new HashMap<>();
      records.nextOffsets().forEach((partition, offset) -> next.put(partition, offset.offset()));
      store.append(taken, next, clock.instant());
      for (int i = 0; i < taken.size(); i++) {
        ids.followed(taken.get(i).key(), sources.get(i).partition(), sources.get(i).offset());
      }
    }

    /** The event; empty for what the gateway has not written, which the jobs set aside. */
    private Optional<TakenEvent> taken(ConsumerRecord<byte[], byte[]> record) {
      RecordDecoder<EventHeader> decoder = headers.get(record.topic());
      if (decoder == null || record.key() == null || record.value() == null) {
        return Optional.empty();
      }
      try {
        EventHeader header = decoder.decode(record.value());
        String subject = new String(record.key(), StandardCharsets.UTF_8);
        EventKey key = new EventKey(subject, header.getEventId());
        return Optional.of(new TakenEvent(key, header.getIngestTime()));
      } catch (UndecodableRecordException e) {
        return Optional.empty();
      }
    }

    @Override
    public void settle(Consumer<byte[], byte[]> consumer) {
      ids.resolve(consumer);
      Instant now = clock.instant();
      if (cleaned.equals(Instant.MIN) || now.isAfter(cleaned.plus(BETWEEN_CLEANINGS))) {
        store.forgetOld(now);
        cleaned = now;
      }
    }
  }
}
