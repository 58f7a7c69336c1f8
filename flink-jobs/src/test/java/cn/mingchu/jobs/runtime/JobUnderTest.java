package cn.mingchu.jobs.runtime;

import cn.mingchu.broker.EmbeddedBroker;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.wire.Heartbeat;
import cn.mingchu.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.FileUtils;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For each test a broker of its own, and a job between its topics that ends with the test. */
@SuppressWarnings("NullAway.Init") // JUnit calls beforeEach before a test can use anything of it
public final class JobUnderTest implements BeforeEachCallback, AfterEachCallback {

  /** Draws a job. */
  public interface Drawing {
    void define(StreamExecutionEnvironment env, Map<String, String> settings);
  }

  /** Each checkpoint writes every group, and a test has few keys. */
  private static final int KEY_GROUPS = 8;

  private final Drawing drawing;
  private final Map<String, String> further;
  private final int parallelism;

  private Path folder;
  private EmbeddedBroker kafka;
  private KafkaProducer<byte[], byte[]> producer;
  private @Nullable JobClient job;

  /**
   * A job that is not started yet.
   *
   * @param further settings of the job beside where Kafka is
   */
  public JobUnderTest(Drawing drawing, Map<String, String> further) {
    this(drawing, further, 2);
  }

  /** The same, of a job that is so large that other tests have to show that it may be parted. */
  public JobUnderTest(Drawing drawing, Map<String, String> further, int parallelism) {
    this.drawing = drawing;
    this.further = Map.copyOf(further);
    this.parallelism = parallelism;
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    folder = Files.createTempDirectory("job");
    kafka = EmbeddedBroker.start(folder.resolve("kafka"), 0);
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    if (job != null) {
      job.cancel().get();
      job = null;
    }
    producer.close();
    kafka.close();
    FileUtils.deleteDirectory(folder.toFile());
  }

  /** Starts the job. */
  public void start() throws Exception {
    Configuration flink = new Configuration();
    flink.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    flink.set(PipelineOptions.MAX_PARALLELISM, KEY_GROUPS);
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
    flink.setString("rest.bind-address", "127.0.0.1");
    flink.setString("rest.bind-port", "0");
    flink.setString("io.tmp.dirs", folder.resolve("flink").toString());
    StreamExecutionEnvironment env = StrictFlink.environment(flink);
    drawing.define(env, settings());
    job = env.executeAsync("under test");
  }

  /** By which names the job finds its state again. */
  public SortedSet<String> uids() {
    StreamExecutionEnvironment env = StrictFlink.environment();
    drawing.define(env, settings());
    return Uids.of(env);
  }

  /** Sends a record, and returns when it is written. */
  public <T extends SpecificRecord> void send(Topic<T> topic, T record) throws Exception {
    send(
        topic,
        topic.key(record).getBytes(StandardCharsets.UTF_8),
        WireFormat.singleObject().encoder(topic).encode(record));
  }

  /** Sends what may be no record at all, and returns when it is written. */
  public void send(Topic<?> topic, byte[] key, byte[] value) throws Exception {
    producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
  }

  /** Tells the gateway's time to each partition of a topic. */
  public void beat(Topic<?> topic, Instant gatewayTime) throws Exception {
    int partitions = producer.partitionsFor(topic.name()).size();
    for (int partition = 0; partition < partitions; partition++) {
      producer.send(Heartbeat.record(topic, partition, gatewayTime)).get();
    }
  }

  /** All that was written to a topic so far. */
  public <T extends SpecificRecord> List<T> read(Topic<T> topic, Class<T> type) throws Exception {
    List<T> records = new ArrayList<>();
    for (var record : kafka.contents(topic)) {
      records.add(type.cast(WireFormat.singleObject().decoder(topic).decode(record.value())));
    }
    return records;
  }

  /** What was written last of each thing, in the order of the things' names. */
  public <T extends SpecificRecord> Collection<T> newest(
      Topic<T> topic, Class<T> type, Function<T, String> name) throws Exception {
    Map<String, T> newest = new TreeMap<>();
    for (T record : read(topic, type)) {
      newest.put(name.apply(record), record);
    }
    return newest.values();
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(further);
    settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
    return settings;
  }
}
