package cn.mingchu.benchmarks.compare;

import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The thresholds in Kafka Streams, as one who knows it would write them.
 *
 * <ul>
 *   <li>The readings are keyed by device already: no repartition topic.
 *   <li>The register is a global store, complete before the first reading is judged; a task looks a
 *       device up once and keeps what it found as objects.
 *   <li>Keys stay bytes from the topic to the store: none becomes a string and bytes again.
 *   <li>What is kept of a device is written by hand into some twelve bytes, not as JSON or Avro.
 *   <li>The store is cached: of the writes to one device between two commits one goes to the
 *       changelog.
 * </ul>
 */
final class StreamsTopology {

  static final String DEVICES = "devices";
  static final String SPELLS = "spells";

  private static final String READINGS = "readings";
  private static final String WATCH = "watch";

  private StreamsTopology() {}

  /**
   * The topology.
   *
   * @param settings made of the catalogue's rules
   * @param findings the topic to write to
   * @param seen counts the readings that were judged
   */
  static Topology of(List<RuleSetting> settings, String findings, LongAdder seen) {
    AtomicLong edition = new AtomicLong();
    StoreBuilder<KeyValueStore<Bytes, DeviceSpells>> spells =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(SPELLS), Serdes.Bytes(), new DeviceSpellsSerde())
            .withCachingEnabled()
            .withLoggingEnabled(Map.of());
    Topology topology = new Topology();
    topology.addGlobalStore(
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(DEVICES),
                Serdes.Bytes(),
                new TopicSerde<>(Topics.DEVICES))
            .withLoggingDisabled(), // its topic is its log
        "register",
        Serdes.Bytes().deserializer(),
        new TopicSerde<>(Topics.DEVICES).deserializer(),
        Topics.DEVICES.name(),
        "update-register",
        () -> new RegisterUpdate(edition));
    topology.addSource(
        READINGS,
        Serdes.Bytes().deserializer(),
        new TopicSerde<>(Topics.KITCHEN_READINGS).deserializer(),
        Topics.KITCHEN_READINGS.name());
    topology.addProcessor(WATCH, () -> new SpellWatch(settings, edition, seen), READINGS);
    topology.addStateStore(spells, WATCH);
    topology.addSink(
        "findings",
        findings,
        Serdes.Bytes().serializer(),
        new TopicSerde<>(Topics.FINDINGS).serializer(),
        WATCH);
    return topology;
  }
}
