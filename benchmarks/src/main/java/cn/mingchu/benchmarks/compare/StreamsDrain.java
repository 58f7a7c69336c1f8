package cn.mingchu.benchmarks.compare;

import cn.mingchu.benchmarks.drain.Drain;
import cn.mingchu.benchmarks.drain.Stopwatch;
import cn.mingchu.schemas.event.RuleSetting;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;

/** Kafka Streams in this process, which reads the topic to its end with two threads. */
final class StreamsDrain {

  private static final int THREADS = 2;
  private static final int LOOK_EVERY_MILLIS = 250;

  private final String bootstrapServers;
  private final Path folder;
  private final List<RuleSetting> rules;

  /**
   * A drain by these settings of the rules.
   *
   * @param folder for what Kafka Streams keeps beside its stores
   */
  StreamsDrain(String bootstrapServers, Path folder, List<RuleSetting> rules) {
    this.bootstrapServers = bootstrapServers;
    this.folder = folder;
    this.rules = rules;
  }

  /**
   * Judges {@code events} readings from the start of the topic.
   *
   * @param name the application, which MUST be new: offsets and changelog are kept under it
   * @param findings the topic to write to; when this returns, all transactions on it have ended
   */
  Drain drain(String name, long events, String findings) throws InterruptedException {
    LongAdder seen = new LongAdder();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    try (KafkaStreams streams =
        new KafkaStreams(StreamsTopology.of(rules, findings, seen), settings(name))) {
      streams.setUncaughtExceptionHandler(
          problem -> {
            failure.set(problem);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
          });
      Stopwatch watch = new Stopwatch();
      streams.start();
      while (seen.sum() < events) {
        Thread.sleep(LOOK_EVERY_MILLIS);
        Throwable problem = failure.get();
        if (problem != null) {
          throw new IllegalStateException("Kafka Streams failed", problem);
        }
      }
      return watch.stop(events);
    }
  }

  /**
   * Exactly once, a commit each second as the Flink job has a checkpoint each second: the default
   * of 100 ms would cost more. Fetches, batches and buffers as large as more of them did not help.
   */
  private Properties settings(String name) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, name);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve(name).toString());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1000);
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, THREADS);
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 64 << 20);
    settings.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 20_000);
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
    settings.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    settings.put(consumer(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    settings.put(consumer(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 20_000);
    settings.put(consumer(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), 4 << 20);
    settings.put(consumer(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), 16 << 20);
    settings.put(consumer(ConsumerConfig.RECEIVE_BUFFER_CONFIG), 1 << 20);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 256 << 10);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 100);
    return settings;
  }

  private static String consumer(String key) {
    return StreamsConfig.mainConsumerPrefix(key);
  }
}
