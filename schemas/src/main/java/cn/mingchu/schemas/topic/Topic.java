package cn.mingchu.schemas.topic;

import java.time.Duration;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * A Kafka topic of the catalogue: its name, the type of its values, and how they are keyed and
 * kept.
 *
 * @param <T> the record type of the values
 */
public final class Topic<T extends SpecificRecord> {

  private static final String PREFIX = "mingchu.";

  private final String shortName;
  private final Class<T> valueType;
  private final Function<T, String> key;
  private final int partitions;
  private final Duration retention;
  private final boolean compacted;

  private Topic(
      String shortName,
      Class<T> valueType,
      Function<T, String> key,
      int partitions,
      Duration retention,
      boolean compacted) {
    this.shortName = shortName;
    this.valueType = valueType;
    this.key = key;
    this.partitions = partitions;
    this.retention = retention;
    this.compacted = compacted;
  }

  /** A topic of events, which are kept for {@code retention} and then dropped. */
  static <T extends SpecificRecord> Topic<T> ofEvents(
      String shortName,
      Class<T> valueType,
      Function<T, String> key,
      int partitions,
      Duration retention) {
    return new Topic<>(shortName, valueType, key, partitions, retention, false);
  }

  /** A topic of reference data, of which the newest record a key is kept for ever. */
  static <T extends SpecificRecord> Topic<T> ofReferences(
      String shortName, Class<T> valueType, Function<T, String> key) {
    return new Topic<>(shortName, valueType, key, 1, Duration.ZERO, true);
  }

  /** The name in Kafka, such as {@code mingchu.kitchen-readings}. */
  public String name() {
    return PREFIX + shortName;
  }

  /** The name in paths and on the command line, such as {@code kitchen-readings}. */
  public String shortName() {
    return shortName;
  }

  /** The class of the values. */
  public Class<T> valueType() {
    return valueType;
  }

  /** The newest schema of the values. */
  public Schema schema() {
    return SpecificData.get().getSchema(valueType);
  }

  /** Partitions on a single server; a cluster multiplies them. At least 1. */
  public int partitions() {
    return partitions;
  }

  /**
   * How long an event is kept; {@link Duration#ZERO} for a compacted topic, which keeps for ever.
   */
  public Duration retention() {
    return retention;
  }

  /** Whether only the newest record a key is kept. */
  public boolean compacted() {
    return compacted;
  }

  /** The key under which Kafka orders {@code value} and its relatives. */
  public String key(T value) {
    return key.apply(value);
  }

  @Override
  public String toString() {
    return name();
  }
}
