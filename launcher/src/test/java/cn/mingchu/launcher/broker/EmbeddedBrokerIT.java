package cn.mingchu.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.launcher.network.Listening;
import cn.mingchu.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

  private static final String TOPIC = Topics.KITCHEN_READINGS.name();

  @TempDir Path folder;

  @Test
  void hasEveryTopicOfTheCatalogueAndListensOnLoopbackOnly() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
        Admin admin = broker.admin()) {
      Set<String> topics = admin.listTopics().names().get();

      assertThat(topics)
          .containsExactlyInAnyOrderElementsOf(
              Topics.all().stream().map(topic -> topic.name()).toList());
      assertThat(Listening.byThisProcess()).isNotEmpty().allMatch(Listening::isLoopback);
    }
  }

  @Test
  void keepsWhatItHasWhenItIsStartedAgainOnAnotherPort() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
      write(broker, "before the stop");
    }

    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
      write(broker, "after it");

      assertThat(read(broker)).containsExactly("before the stop", "after it");
    }
  }

  private static void write(EmbeddedBroker broker, String text) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      byte[] value = text.getBytes(StandardCharsets.UTF_8);
      // A moment long past: neither refused nor swept away for it.
      producer.send(new ProducerRecord<>(TOPIC, 0, 1_000_000_000_000L, null, value)).get();
    }
  }

  private static List<String> read(EmbeddedBroker broker) {
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      TopicPartition partition = new TopicPartition(TOPIC, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      List<String> texts = new ArrayList<>();
      while (consumer.position(partition) < end) {
        consumer
            .poll(Duration.ofSeconds(10))
            .forEach(record -> texts.add(new String(record.value(), StandardCharsets.UTF_8)));
      }
      return texts;
    }
  }
}
