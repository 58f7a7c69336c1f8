package cn.mingchu.jobs.rule;

import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.api.common.state.BroadcastState;

/**
 * The records of one kind of reference data that stand: those that the job was started with, and
 * what was broadcast of them since.
 *
 * @param <R> the record type
 */
final class StandingRecords<R extends SpecificRecord> {

  /** No record has this id: the offset behind those that the job was started with. */
  private static final String KNOWN_UNTIL = "";

  private final RecordDecoder<R> decoder;
  private final Map<String, R> records = new TreeMap<>();
  private long knownUntil;

  private StandingRecords(Topic<R> topic) {
    this.decoder = WireFormat.singleObject().decoder(topic);
  }

  /**
   * What the state holds; where it holds nothing, what the job was started with.
   *
   * @param state id to record, in single-object encoding, which every later release can read
   */
  static <R extends SpecificRecord> StandingRecords<R> open(
      Topic<R> topic, BroadcastState<String, byte[]> state, FirstRecords first) throws Exception {
    StandingRecords<R> standing = new StandingRecords<>(topic);
    if (!state.contains(KNOWN_UNTIL)) {
      for (ReferenceChange change : first.changes()) {
        standing.apply(change, state);
      }
      state.put(KNOWN_UNTIL, ByteBuffer.allocate(Long.BYTES).putLong(first.end()).array());
    }
    for (Map.Entry<String, byte[]> entry : state.entries()) {
      if (entry.getKey().equals(KNOWN_UNTIL)) {
        standing.knownUntil = ByteBuffer.wrap(entry.getValue()).getLong();
      } else {
        standing.records.put(entry.getKey(), standing.decode(entry.getValue()));
      }
    }
    return standing;
  }

  Collection<R> all() {
    return records.values();
  }

  /** Takes in a change, unless the job was started with it, or with what replaced it. */
  void apply(ReferenceChange change, BroadcastState<String, byte[]> state) throws Exception {
    if (change.offset() < knownUntil) {
      return;
    }
    byte[] record = change.record();
    if (record == null) {
      state.remove(change.id());
      records.remove(change.id());
    } else {
      state.put(change.id(), record);
      records.put(change.id(), decode(record));
    }
  }

  private R decode(byte[] record) throws UndecodableRecordException {
    return decoder.decode(record);
  }
}
