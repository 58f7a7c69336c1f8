package cn.mingchu.benchmarks.throughput;

import cn.mingchu.benchmarks.drain.Drain;
import cn.mingchu.benchmarks.drain.Stopwatch;
import cn.mingchu.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** (a) A plain consumer that looks at no byte. */
final class BytesOnly {

  private final String bootstrapServers;

  BytesOnly(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  Drain drain(long events) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", bootstrapServers,
            "max.poll.records", "20000",
            "max.partition.fetch.bytes", 4 << 20,
            "fetch.max.bytes", 16 << 20,
            "receive.buffer.bytes", 1 << 20);
    Stopwatch watch = new Stopwatch();
    long seen = 0;
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.KITCHEN_READINGS.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .collect(Collectors.toList());
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (seen < events) {
        seen += consumer.poll(Duration.ofMillis(100)).count();
      }
    }
    return watch.stop(seen);
  }
}
