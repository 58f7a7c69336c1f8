package cn.mingchu.schemas.wire;

import org.apache.avro.specific.SpecificRecord;

/**
 * Turns records of one topic into bytes. Safe for use by many threads.
 *
 * @param <T> the record type
 */
@FunctionalInterface
public interface RecordEncoder<T extends SpecificRecord> {

  /**
   * The bytes of {@code record}, framed so that a reader finds the schema they were written with.
   *
   * @throws RuntimeException if a field that must not be null is null
   * @throws SchemaRegistryException if the schema must be registered first and the registry cannot
   *     be asked now
   */
  byte[] encode(T record);
}
