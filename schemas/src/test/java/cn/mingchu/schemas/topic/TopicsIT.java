package cn.mingchu.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsIT {

  @TempDir private Path folder;

  @Test
  void areMadeOnceAsTheCatalogueSays() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder);
        Admin admin = kafka.admin()) {
      Topics.create(admin, (short) 1, 2);
      Topics.create(admin, (short) 1, 3);

      List<String> names = Topics.all().stream().map(Topic::name).collect(Collectors.toList());
      Map<String, TopicDescription> made = admin.describeTopics(names).allTopicNames().get();
      assertThat(made).hasSameSizeAs(Topics.all());
      assertThat(made.get("mingchu.kitchen-readings").partitions()).hasSize(8);
      assertThat(made.get("mingchu.devices").partitions()).hasSize(1);
      assertThat(setting(admin, "mingchu.devices", TopicConfig.CLEANUP_POLICY_CONFIG))
          .isEqualTo("compact");
      assertThat(setting(admin, "mingchu.findings", TopicConfig.RETENTION_MS_CONFIG))
          .isEqualTo("63072000000");
    }
  }

  private static String setting(Admin admin, String topic, String name) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
  }
}
