package cn.mingchu.broker;

import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker and its controller in this process, on 127.0.0.1, with every topic of the
 * catalogue.
 *
 * <p>One node, one copy of everything: what it holds is as safe as the disk under it.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private static final String HOST = "127.0.0.1";

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LONGEST_TRANSACTION = Duration.ofDays(1);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration GLANCE = Duration.ofMillis(20);

  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts a broker on a folder and returns when it has the catalogue's topics.
   *
   * @param folder where an earlier broker left its log, or an empty or missing folder
   * @param port where clients connect; 0 for any free port
   */
  public static EmbeddedBroker start(Path folder, int port)
      throws IOException, InterruptedException {
    int clientPort = port == 0 ? UndealtPort.find() : port;
    Properties properties = properties(folder, clientPort, UndealtPort.find());
    Files.createDirectories(folder);
    format(folder, properties);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
    server.startup();
    EmbeddedBroker broker = new EmbeddedBroker(server, HOST + ":" + clientPort);
    try (Admin admin = broker.admin()) {
      Topics.create(admin, (short) 1, 1);
      awaitTopics(admin);
    } catch (IOException | RuntimeException | InterruptedException e) {
      broker.close();
      throw e;
    }
    return broker;
  }

  /** Where clients connect, as {@code bootstrap.servers} wants it. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** A new administration client; the caller closes it. */
  public Admin admin() {
    return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  /** All that is on a topic for good now, tombstones included. */
  public List<ConsumerRecord<byte[], byte[]>> contents(Topic<?> topic) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(info -> new TopicPartition(topic.name(), info.partition()))
              .collect(Collectors.toList());
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(records::add);
      }
      return records;
    }
  }

  /** Stops in order and leaves the log in its folder. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  /** The controller has the topics before the broker knows of them. */
  private static void awaitTopics(Admin admin) throws IOException, InterruptedException {
    Set<String> wanted = Topics.all().stream().map(Topic::name).collect(Collectors.toSet());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!admin.listTopics().names().get().containsAll(wanted)) {
        if (System.nanoTime() > deadline) {
          throw new IOException("the broker does not show its topics after " + PATIENCE);
        }
        Thread.sleep(GLANCE.toMillis());
      }
    } catch (ExecutionException e) {
      throw new IOException("the broker does not list its topics", e.getCause());
    }
  }

  private static void format(Path folder, Properties properties) throws IOException {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    Path settings = Files.createTempFile(folder, "format", ".properties");
    try {
      try (Writer writer = Files.newBufferedWriter(settings)) {
        properties.store(writer, null);
      }
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      String[] arguments = {
        "format", "--config", settings.toString(), "--cluster-id", Uuid.randomUuid().toString()
      };
      int status =
          StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
      if (status != 0) {
        throw new IOException(
            "cannot format "
                + folder
                + " for Kafka: "
                + said.toString(StandardCharsets.UTF_8).strip());
      }
    } finally {
      Files.delete(settings);
    }
  }

  private static Properties properties(Path folder, int clientPort, int controllerPort) {
    Properties properties = new Properties();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", "1");
    properties.put("controller.quorum.voters", "1@%s:%d".formatted(HOST, controllerPort));
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put(
        "listeners",
        "CLIENT://%s:%d,CONTROLLER://%s:%d".formatted(HOST, clientPort, HOST, controllerPort));
    properties.put("advertised.listeners", "CLIENT://%s:%d".formatted(HOST, clientPort));
    properties.put("inter.broker.listener.name", "CLIENT");
    properties.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("log.dir", folder.toString());
    // A topic outside the catalogue is a mistake, never a wish.
    properties.put("auto.create.topics.enable", "false");

    // The only broker holds the only copy.
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("offsets.topic.num.partitions", "4");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("transaction.state.log.num.partitions", "4");
    // As long as a job that is down may leave its last transaction open.
    properties.put("transaction.max.timeout.ms", Long.toString(LONGEST_TRANSACTION.toMillis()));
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    properties.put("group.initial.rebalance.delay.ms", "0");

    // Retention counts from arrival: the events of a simulated or replayed day are dated far from
    // today, and must neither be refused for it nor swept away at once.
    properties.put("log.message.timestamp.type", "LogAppendTime");

    // A school's server, not a data centre.
    properties.put("num.network.threads", "2");
    properties.put("num.io.threads", "4");
    properties.put("num.replica.fetchers", "1");
    properties.put("background.threads", "2");
    properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024));
    properties.put("log.segment.bytes", Integer.toString(64 * 1024 * 1024));
    properties.put("log.index.size.max.bytes", Integer.toString(1024 * 1024));
    properties.put("offsets.topic.segment.bytes", Integer.toString(8 * 1024 * 1024));
    properties.put("transaction.state.log.segment.bytes", Integer.toString(8 * 1024 * 1024));
    properties.put("metadata.log.segment.bytes", Integer.toString(8 * 1024 * 1024));
    return properties;
  }
}
