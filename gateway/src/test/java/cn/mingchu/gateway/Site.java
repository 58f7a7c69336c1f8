package cn.mingchu.gateway;

import static org.awaitility.Awaitility.await;

import cn.mingchu.broker.EmbeddedBroker;
import cn.mingchu.gateway.key.Allowance;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.key.KeyFile;
import cn.mingchu.gateway.key.Scope;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.Heartbeat;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker with the town's schools and fridges on it, and a folder for keys and gateways. */
final class Site implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final int kafkaPort;
  private EmbeddedBroker kafka;
  private final ManualClock clock = new ManualClock(Town.NOON);
  private final KeyFile keys;

  private Site(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.kafka = EmbeddedBroker.start(folder.resolve("kafka"), 0);
    this.kafkaPort = URI.create("kafka://" + kafka.bootstrapServers()).getPort();
    this.keys = new KeyFile(folder.resolve("keys.json"));
  }

  static Site open(Path folder) throws IOException, InterruptedException, ExecutionException {
    Site site = new Site(folder);
    site.put(Topics.SCHOOLS, Town.school(Town.SCHOOL));
    site.put(Topics.SCHOOLS, Town.school(Town.OTHER_SCHOOL));
    site.put(Topics.DEVICES, Town.fridge(Town.FRIDGE, Town.SCHOOL));
    site.put(Topics.DEVICES, Town.fridge(Town.OTHER_FRIDGE, Town.OTHER_SCHOOL));
    return site;
  }

  EmbeddedBroker kafka() {
    return kafka;
  }

  /** Starts the closed broker again, at the same address and with its log. */
  void restartKafka() throws IOException, InterruptedException {
    kafka = EmbeddedBroker.start(folder.resolve("kafka"), kafkaPort);
  }

  ManualClock clock() {
    return clock;
  }

  /** A token for events of the first school. */
  String schoolKey() {
    return key(Set.of(Scope.EVENTS), new Binding(Set.of(Town.SCHOOL), Set.of(), Set.of()));
  }

  String key(Set<Scope> scopes, Binding binding) {
    return keys.create("test", scopes, binding, null, Town.NOON).token();
  }

  String limitedKey(Allowance allowance) {
    return keys.create("limited", Set.of(Scope.EVENTS), Binding.toEveryone(), allowance, Town.NOON)
        .token();
  }

  /** A gateway that keeps its data under {@code data} and is ready. */
  Gateway gateway(String data, Map<String, Object> more) {
    return ready(Gateway.start(settings(data, more), clock));
  }

  /** The same, to which the past is sent again. */
  Gateway gatewayForReplay(String data) {
    return ready(Gateway.startForReplay(settings(data, Map.of()), clock));
  }

  private static Gateway ready(Gateway gateway) {
    await().atMost(PATIENCE).until(gateway::isReady);
    return gateway;
  }

  private Map<String, Object> settings(String data, Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("server.port", 0);
    settings.put("mingchu.gateway.bootstrap-servers", kafka.bootstrapServers());
    settings.put("mingchu.gateway.data-dir", folder.resolve(data).toString());
    settings.put("mingchu.gateway.keys-file", folder.resolve("keys.json").toString());
    return settings;
  }

  /** The readings of this id on the topic. */
  List<KitchenReading> readings(UUID id) {
    return all(Topics.KITCHEN_READINGS).stream()
        .filter(reading -> reading.getHeader().getEventId().equals(id))
        .toList();
  }

  List<Reject> rejects() {
    return all(Topics.REJECTS);
  }

  <T extends SpecificRecord> List<T> all(Topic<T> topic) {
    List<T> values = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : kafka.contents(topic)) {
      if (Heartbeat.gatewayTime(record).isPresent()) {
        continue;
      }
      try {
        values.add(WireFormat.singleObject().decoder(topic).decode(record.value()));
      } catch (UndecodableRecordException e) {
        throw new AssertionError("the gateway wrote what nobody can read", e);
      }
    }
    return values;
  }

  <T extends SpecificRecord> void put(Topic<T> topic, T value)
      throws InterruptedException, ExecutionException {
    try (Producer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      byte[] bytes = WireFormat.singleObject().encoder(topic).encode(value);
      producer.send(new ProducerRecord<>(topic.name(), topic.key(value), bytes)).get();
    }
  }

  @Override
  public void close() {
    kafka.close();
  }
}
