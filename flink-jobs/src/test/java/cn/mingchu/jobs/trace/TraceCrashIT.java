package cn.mingchu.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.broker.EmbeddedBroker;
import cn.mingchu.jobs.runtime.StrictFlink;
import cn.mingchu.jobs.trace.paper.Paper;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TaskManagers go while papers come; what is told in the end is what the plain judges say. */
class TraceCrashIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int CRASHES = 3;

  @TempDir private Path folder;

  @Test
  void losesAndDoublesNothingThoughItsTaskManagersGo() throws Exception {
    List<Papers.Drawn<?>> papers = richPapers();
    Map<String, String> wanted =
        Offices.inOrder().hear(papers.stream().<Paper>map(Papers.Drawn::paper).toList()).shares();
    Collections.shuffle(papers, new Random(1));

    try (EmbeddedBroker kafka = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        KafkaProducer<byte[], byte[]> producer = producer(kafka)) {
      MiniCluster flink = startFlink();
      try {
        JobGraph job = job(kafka);
        flink.submitJob(job).get();
        int part = papers.size() / (CRASHES + 1);
        for (int crash = 0; crash <= CRASHES; crash++) {
          int end = crash == CRASHES ? papers.size() : (crash + 1) * part;
          for (Papers.Drawn<?> paper : papers.subList(crash * part, end)) {
            send(producer, paper);
          }
          if (crash < CRASHES) {
            // One is always there to go on; which tasks it takes with it is Flink's affair.
            await()
                .atMost(PATIENCE)
                .until(() -> flink.getJobStatus(job.getJobID()).get() == JobStatus.RUNNING);
            flink.terminateTaskManager(crash).get();
            flink.startTaskManager();
          }
        }

        await()
            .atMost(PATIENCE)
            .untilAsserted(() -> assertThat(exposures(kafka)).isEqualTo(wanted));
      } finally {
        flink.closeAsync().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      }
    }
    assertThat(wanted).hasSizeGreaterThan(20);
  }

  /** Of many drawn trades the one of which most is suspect. */
  private static List<Papers.Drawn<?>> richPapers() {
    List<Papers.Drawn<?>> richest = List.of();
    int most = -1;
    for (long seed = 1; seed <= 60; seed++) {
      List<Papers.Drawn<?>> papers = Papers.drawn(seed);
      int found =
          Offices.inOrder()
              .hear(papers.stream().<Paper>map(Papers.Drawn::paper).toList())
              .shares()
              .size();
      if (found > most) {
        most = found;
        richest = papers;
      }
    }
    return new ArrayList<>(richest);
  }

  private MiniCluster startFlink() throws Exception {
    Configuration flink = new Configuration();
    flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(8));
    flink.setString("rest.bind-address", "127.0.0.1");
    flink.setString("rest.bind-port", "0");
    flink.setString("io.tmp.dirs", folder.resolve("flink").toString());
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(flink)
                .setNumTaskManagers(2)
                .setNumSlotsPerTaskManager(2)
                .build());
    cluster.start();
    return cluster;
  }

  private JobGraph job(EmbeddedBroker kafka) {
    Configuration settings = new Configuration();
    settings.set(CoreOptions.DEFAULT_PARALLELISM, 2);
    settings.set(PipelineOptions.MAX_PARALLELISM, 8); // each checkpoint writes every key group
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200));
    settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    settings.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        folder.resolve("checkpoints").toUri().toString());
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    settings.set(
        RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
        Duration.ofMillis(100));
    StreamExecutionEnvironment env = StrictFlink.environment(settings);
    TraceJob.define(env, Map.of("kafka.bootstrap.servers", kafka.bootstrapServers()));
    return env.getStreamGraph().getJobGraph();
  }

  private static KafkaProducer<byte[], byte[]> producer(EmbeddedBroker kafka) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", kafka.bootstrapServers()),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private static <T extends SpecificRecord> void send(
      KafkaProducer<byte[], byte[]> producer, Papers.Drawn<T> paper) throws Exception {
    Topic<T> topic = paper.topic();
    byte[] key = topic.key(paper.record()).getBytes(StandardCharsets.UTF_8);
    byte[] value = WireFormat.singleObject().encoder(topic).encode(paper.record());
    producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
  }

  /** The last word on each recall and node, as a reader of the topic finds it. */
  private static Map<String, String> exposures(EmbeddedBroker kafka) throws Exception {
    Map<String, String> newest = new TreeMap<>();
    Map<String, Integer> revisions = new TreeMap<>();
    for (var record : kafka.contents(Topics.EXPOSURES)) {
      var told = WireFormat.singleObject().decoder(Topics.EXPOSURES).decode(record.value());
      String key = told.getRecallId() + " " + told.getNode().getNodeId();
      assertThat(revisions.merge(key, 1, Integer::sum)).as(key).isEqualTo(told.getRevision());
      newest.put(
          key,
          "%d %d %d".formatted(told.getCertainGrams(), told.getLikelyGrams(), told.getMostGrams()));
    }
    newest.values().removeIf(shares -> shares.equals("0 0 0"));
    return newest;
  }
}
