package cn.mingchu.portal.projection;

import cn.mingchu.portal.projection.Unreadable.Skipped;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Decodes the records of one topic and hands them to its rows. */
final class TopicReader<T extends SpecificRecord> {

  private final TopicRows<T> rows;
  private final RecordDecoder<T> decoder;

  TopicReader(TopicRows<T> rows, WireFormat format) {
    this.rows = rows;
    this.decoder = format.decoder(rows.topic());
  }

  TopicRows<T> rows() {
    return rows;
  }

  String topic() {
    return rows.topic().name();
  }

  /** Writes what can be decoded; returns what cannot. */
  List<Skipped> write(Iterable<ConsumerRecord<byte[], byte[]>> records, Changes changes) {
    List<Arrived<T>> arrived = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        arrived.add(
            new Arrived<>(
                record.partition(), record.offset(), key(record), decode(record.value())));
      } catch (UndecodableRecordException e) {
        skipped.add(
            new Skipped(
                record.topic(),
                record.partition(),
                record.offset(),
                String.valueOf(e.getMessage())));
      }
    }
    if (!arrived.isEmpty()) {
      rows.write(arrived, changes);
    }
    return skipped;
  }

  private @Nullable T decode(byte @Nullable [] value) throws UndecodableRecordException {
    return value == null ? null : decoder.decode(value);
  }

  private static @Nullable String key(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
  }
}
