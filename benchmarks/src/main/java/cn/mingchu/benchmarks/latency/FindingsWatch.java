package cn.mingchu.benchmarks.latency;

import cn.mingchu.schemas.event.Evidence;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the topic of findings as they come, and notes when each was first seen. */
final class FindingsWatch implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int DIGITS = 3;

  private final RecordDecoder<Finding> decoder = WireFormat.singleObject().decoder(Topics.FINDINGS);

  /** Deciding event to when its finding was seen, on {@link System#nanoTime()}. */
  private final Map<UUID, Long> seen = new ConcurrentHashMap<>();

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread thread = new Thread(this::watch, "findings-watch");
  private volatile boolean stopping;
  private volatile @Nullable Exception failure;

  private FindingsWatch(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.FINDINGS.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .collect(Collectors.toList());
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  static FindingsWatch start(String bootstrapServers) {
    FindingsWatch watch = new FindingsWatch(bootstrapServers);
    watch.thread.start();
    return watch;
  }

  /** Waits until a finding was seen for each reading, or patience ends. */
  void awaitAll(Map<UUID, Long> expected) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!seen.keySet().containsAll(expected.keySet()) && System.nanoTime() < deadline) {
      Thread.sleep(POLL.toMillis());
      if (failure != null) {
        throw new IllegalStateException("cannot read the findings", failure);
      }
    }
  }

  /** Nanoseconds from when each reading was due until its finding was seen. */
  Histogram latencies(Map<UUID, Long> expected) {
    Histogram histogram = new Histogram(PATIENCE.toNanos() * 2, DIGITS);
    expected.forEach(
        (eventId, due) -> {
          Long at = seen.get(eventId);
          if (at != null) {
            histogram.recordValue(at - due);
          }
        });
    return histogram;
  }

  @Override
  public void close() throws IOException {
    stopping = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the watch ends", e);
    }
    consumer.close();
  }

  private void watch() {
    try {
      while (!stopping) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          note(decoder.decode(record.value()));
        }
      }
    } catch (UndecodableRecordException | RuntimeException e) {
      failure = e;
    }
  }

  private void note(Finding finding) {
    for (Evidence evidence : finding.getEvidence()) {
      if (evidence.getRole() == EvidenceRole.DECIDING) {
        seen.putIfAbsent(evidence.getEventId(), System.nanoTime());
      }
    }
  }
}
