package cn.mingchu.portal.projection;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Makes rows of what a lane reads, and tells who listens what they changed. */
final class DatabaseStore implements LaneStore {

  private final List<TopicReader<?>> readers;
  private final Positions positions;
  private final Batch batch;
  private final ProjectedTables tables;
  private final ProjectionListener listener;

  /** The positions whose changes the listener was told; null before the first. */
  private @Nullable Map<TopicPartition, Long> told;

  DatabaseStore(
      List<TopicReader<?>> readers,
      Positions positions,
      Batch batch,
      ProjectedTables tables,
      ProjectionListener listener) {
    this.readers = List.copyOf(readers);
    this.positions = positions;
    this.batch = batch;
    this.tables = tables;
    this.listener = listener;
  }

  @Override
  public List<String> topics() {
    return readers.stream().map(TopicReader::topic).toList();
  }

  /**
   * Where another portal stored what was next here, or a commit got through whose answer was lost,
   * the pages of this portal must look for themselves: they are told so.
   */
  @Override
  public Map<TopicPartition, Long> positions() {
    Map<TopicPartition, Long> stored = positions.of(topics());
    Changes unseen = new Changes();
    if (told != null && !told.equals(stored)) {
      readers.forEach(reader -> reader.rows().noteUnseen(unseen));
    }
    tell(unseen, stored);
    return stored;
  }

  @Override
  public void store(ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> stored) {
    tell(batch.store(records, stored), stored);
  }

  @Override
  public void forget(TopicPartition partition, long position) {
    for (TopicReader<?> reader : readers) {
      if (reader.topic().equals(partition.topic())) {
        tables.empty(reader.rows(), partition, position);
      }
    }
  }

  @Override
  public void tidy() {
    readers.forEach(reader -> reader.rows().tidy());
  }

  private void tell(Changes changes, Map<TopicPartition, Long> stored) {
    if (!changes.isEmpty()) {
      listener.committed(changes);
    }
    told = Map.copyOf(stored);
  }
}
