package cn.mingchu.schemas.wire;

import org.apache.avro.specific.SpecificRecord;

/**
 * Turns bytes of one topic into records of the newest schema. Safe for use by many threads.
 *
 * @param <T> the record type
 */
@FunctionalInterface
public interface RecordDecoder<T extends SpecificRecord> {

  /**
   * The record in {@code bytes}, whichever released schema it was written with.
   *
   * @throws UndecodableRecordException if the bytes are no record of a schema that is known; the
   *     same bytes will fail again
   * @throws SchemaRegistryException if the registry cannot be asked now; the same bytes may pass
   *     later
   */
  T decode(byte[] bytes) throws UndecodableRecordException;
}
