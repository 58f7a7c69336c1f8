package cn.mingchu.portal.projection;

import cn.mingchu.portal.projection.Unreadable.Skipped;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Hands what a lane reads to a follower; where it has come to is forgotten with the process. */
final class MemoryStore<T extends SpecificRecord> implements LaneStore {

  private final TopicFollower<T> follower;
  private final RecordDecoder<T> decoder;
  private final Unreadable unreadable;
  private final Map<TopicPartition, Long> heard = new HashMap<>();

  MemoryStore(TopicFollower<T> follower, WireFormat format, Unreadable unreadable) {
    this.follower = follower;
    this.decoder = format.decoder(follower.topic());
    this.unreadable = unreadable;
  }

  @Override
  public List<String> topics() {
    return List.of(follower.topic().name());
  }

  @Override
  public Map<TopicPartition, Long> positions() {
    return new HashMap<>(heard);
  }

  @Override
  public void store(ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> positions) {
    List<Skipped> skipped = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (record.value() != null) {
        hear(record, skipped);
      }
    }
    unreadable.keep(skipped);
    records.nextOffsets().forEach((partition, next) -> heard.put(partition, next.offset()));
    positions.putAll(heard);
  }

  @Override
  public void forget(TopicPartition partition, long position) {
    follower.forget();
    heard.clear();
  }

  @Override
  public void tidy() {
    // what is kept in memory has no age
  }

  private void hear(ConsumerRecord<byte[], byte[]> record, List<Skipped> skipped) {
    try {
      follower.hear(decoder.decode(record.value()));
    } catch (UndecodableRecordException | IllegalArgumentException e) {
      skipped.add(
          new Skipped(
              record.topic(), record.partition(), record.offset(), String.valueOf(e.getMessage())));
    }
  }
}
