package cn.mingchu.launcher.recording;

import cn.mingchu.launcher.client.GatewayClient;
import cn.mingchu.launcher.client.Receipt;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Events that arrived together.
 *
 * @param arrival what the clock showed then
 * @param byTopic JSON, in the order of each topic
 */
public record Delivery(Instant arrival, Map<Topic<?>, List<String>> byTopic) {

  public Delivery {
    Map<Topic<?>, List<String>> copy = new LinkedHashMap<>();
    byTopic.forEach((topic, lines) -> copy.put(topic, List.copyOf(lines)));
    byTopic = copy;
  }

  /** Readings alone. */
  static Delivery ofReadings(Instant arrival, List<String> readings) {
    return new Delivery(arrival, Map.of(Topics.KITCHEN_READINGS, readings));
  }

  /** What is for a topic, in order. */
  public List<String> of(Topic<?> topic) {
    return byTopic.getOrDefault(topic, List.of());
  }

  /** Sends all of it to a gateway; what that answered. */
  public Receipt sendTo(GatewayClient gateway) throws IOException, InterruptedException {
    Receipt receipt = Receipt.empty();
    for (Map.Entry<Topic<?>, List<String>> entry : byTopic.entrySet()) {
      receipt = receipt.plus(gateway.deliver(entry.getKey().shortName(), entry.getValue()));
    }
    return receipt;
  }
}
