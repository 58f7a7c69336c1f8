package cn.mingchu.broker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

  @TempDir private Path folder;

  @Test
  void hasTheTopicsAsTheCatalogueSays() throws Exception {
    try (EmbeddedBroker kafka = EmbeddedBroker.start(folder, 0);
        Admin admin = kafka.admin()) {
      Topics.create(admin, (short) 1, 3); // what is there stays as it is

      List<String> names = Topics.all().stream().map(Topic::name).collect(Collectors.toList());
      Map<String, TopicDescription> made = admin.describeTopics(names).allTopicNames().get();
      assertThat(made).hasSameSizeAs(Topics.all());
      assertThat(requireNonNull(made.get("mingchu.kitchen-readings")).partitions()).hasSize(4);
      assertThat(requireNonNull(made.get("mingchu.devices")).partitions()).hasSize(1);
      assertThat(setting(admin, "mingchu.devices", TopicConfig.CLEANUP_POLICY_CONFIG))
          .isEqualTo("compact");
      assertThat(setting(admin, "mingchu.findings", TopicConfig.RETENTION_MS_CONFIG))
          .isEqualTo("63072000000");
    }
  }

  @Test
  void keepsItsLogOverARestart() throws Exception {
    int port;
    try (EmbeddedBroker kafka = EmbeddedBroker.start(folder, 0);
        KafkaProducer<byte[], byte[]> producer = producer(kafka)) {
      port = Integer.parseInt(kafka.bootstrapServers().replaceAll(".*:", ""));
      producer.send(new ProducerRecord<>(Topics.REJECTS.name(), new byte[] {42})).get();
    }

    try (EmbeddedBroker again = EmbeddedBroker.start(folder, port)) {
      assertThat(again.contents(Topics.REJECTS))
          .singleElement()
          .extracting(ConsumerRecord::value)
          .isEqualTo(new byte[] {42});
    }
  }

  private static KafkaProducer<byte[], byte[]> producer(EmbeddedBroker kafka) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", kafka.bootstrapServers()),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private static String setting(Admin admin, String topic, String name) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return requireNonNull(admin.describeConfigs(List.of(resource)).all().get().get(resource))
        .get(name)
        .value();
  }
}
