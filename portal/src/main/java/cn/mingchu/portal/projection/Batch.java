package cn.mingchu.portal.projection;

import cn.mingchu.portal.projection.Unreadable.Skipped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores what one poll returned: the rows and the positions after them in one transaction, so that
 * every record counts once whatever breaks in between.
 */
final class Batch {

  private final Map<String, TopicReader<?>> readers;
  private final Positions positions;
  private final Unreadable unreadable;
  private final TransactionTemplate transaction;

  Batch(
      Map<String, TopicReader<?>> readers,
      Positions positions,
      Unreadable unreadable,
      TransactionTemplate transaction) {
    this.readers = readers;
    this.positions = positions;
    this.unreadable = unreadable;
    this.transaction = transaction;
  }

  /**
   * Stores {@code records} and moves {@code stored} along.
   *
   * @param stored the positions in the database; a partition that was never read is absent
   */
  Changes store(ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> stored) {
    try {
      return storeTogether(records, stored);
    } catch (DataIntegrityViolationException e) {
      // One record that no table can hold, such as a NUL in a text, must not stop the others.
      return storeOneByOne(records, stored);
    }
  }

  private Changes storeTogether(
      ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> stored) {
    Map<TopicPartition, Long> next = new TreeMap<>(Batch::byName);
    records
        .nextOffsets()
        .forEach(
            (partition, offset) -> {
              Long before = stored.get(partition);
              boolean gapPassed = before != null && before != offset.offset();
              if (gapPassed || !records.records(partition).isEmpty()) {
                next.put(partition, offset.offset());
              }
            });
    Changes changes = new Changes();
    transaction.executeWithoutResult(
        status -> {
          next.forEach((partition, to) -> positions.move(partition, stored.get(partition), to));
          List<Skipped> skipped = new ArrayList<>();
          readers.forEach(
              (topic, reader) -> skipped.addAll(reader.write(records.records(topic), changes)));
          unreadable.keep(skipped);
        });
    stored.putAll(next);
    return changes;
  }

  private Changes storeOneByOne(
      ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> stored) {
    Changes changes = new Changes();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        storeOne(record, stored, changes);
      } catch (DataIntegrityViolationException e) {
        skipOne(record, stored, String.valueOf(e.getMostSpecificCause().getMessage()));
      }
    }
    return changes;
  }

  private void storeOne(
      ConsumerRecord<byte[], byte[]> record, Map<TopicPartition, Long> stored, Changes changes) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    TopicReader<?> reader = readers.get(record.topic());
    if (reader == null) {
      throw new IllegalStateException("no rows are made of topic " + record.topic());
    }
    transaction.executeWithoutResult(
        status -> {
          positions.move(partition, stored.get(partition), record.offset() + 1);
          unreadable.keep(reader.write(List.of(record), changes));
        });
    stored.put(partition, record.offset() + 1);
  }

  private void skipOne(
      ConsumerRecord<byte[], byte[]> record, Map<TopicPartition, Long> stored, String problem) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    transaction.executeWithoutResult(
        status -> {
          positions.move(partition, stored.get(partition), record.offset() + 1);
          unreadable.keep(
              List.of(new Skipped(record.topic(), record.partition(), record.offset(), problem)));
        });
    stored.put(partition, record.offset() + 1);
  }

  /** One order for all, so that two transactions never wait for each other. */
  private static int byName(TopicPartition one, TopicPartition other) {
    int topics = one.topic().compareTo(other.topic());
    return topics != 0 ? topics : Integer.compare(one.partition(), other.partition());
  }
}
