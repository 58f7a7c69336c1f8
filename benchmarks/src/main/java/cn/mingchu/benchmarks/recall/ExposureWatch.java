package cn.mingchu.benchmarks.recall;

import cn.mingchu.schemas.event.Exposure;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.RecordDecoder;
import cn.mingchu.schemas.wire.UndecodableRecordException;
import cn.mingchu.schemas.wire.WireFormat;
import cn.mingchu.simulator.exposure.ExpectedExposure;
import cn.mingchu.simulator.exposure.ExposureScore;
import cn.mingchu.simulator.exposure.ExposureTruth;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads exposures as they come, as who waits for them would: nothing that may be taken back. */
final class ExposureWatch implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(50);

  private final RecordDecoder<Exposure> decoder =
      WireFormat.singleObject().decoder(Topics.EXPOSURES);
  private final KafkaConsumer<byte[], byte[]> consumer;

  /** A watch that has seen nothing yet. */
  ExposureWatch(String bootstrapServers) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.EXPOSURES.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /**
   * Reads until what is told of a recall is the truth.
   *
   * @param truth of this recall alone
   * @return when the last of it was read, on {@link System#nanoTime}; empty if it is not told in
   *     time
   */
  Optional<Long> awaitTruth(ExposureTruth truth, String recallId, Duration patience)
      throws UndecodableRecordException {
    Map<String, ExpectedExposure> told = new HashMap<>();
    long deadline = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < deadline) {
      boolean news = false;
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        Exposure exposure = decoder.decode(record.value());
        if (exposure.getRecallId().equals(recallId)) {
          told.put(exposure.getNode().getNodeId(), read(exposure));
          news = true;
        }
      }
      long now = System.nanoTime();
      if (news && ExposureScore.of(truth, told.values()).isPerfect()) {
        return Optional.of(now);
      }
    }
    return Optional.empty();
  }

  private static ExpectedExposure read(Exposure exposure) {
    return new ExpectedExposure(
        exposure.getRecallId(),
        exposure.getNode().getNodeId(),
        exposure.getCertainGrams(),
        exposure.getLikelyGrams(),
        exposure.getMostGrams(),
        exposure.getCertainOnHandGrams(),
        exposure.getLikelyOnHandGrams(),
        exposure.getMostOnHandGrams());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
