package cn.mingchu.launcher.outcome;

import cn.mingchu.launcher.client.GatewayClient;
import cn.mingchu.schemas.topic.Topic;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a gateway has counted since its start, over all its edges, for some topics.
 *
 * @param refusedBy how many for each reason
 */
public record GatewayCounts(long accepted, long duplicates, Map<String, Long> refusedBy) {

  private static final Pattern EVENTS = Pattern.compile("mingchu_gateway_events_total\\{(.*)}");
  private static final Pattern REFUSALS = Pattern.compile("mingchu_gateway_refusals_total\\{(.*)}");

  public GatewayCounts {
    refusedBy = Map.copyOf(refusedBy);
  }

  /** Asks a gateway. */
  public static GatewayCounts of(GatewayClient gateway, Topic<?>... topics)
      throws IOException, InterruptedException {
    Map<String, Double> metrics = gateway.metrics();
    GatewayCounts sum = new GatewayCounts(0, 0, Map.of());
    for (Topic<?> topic : topics) {
      sum = sum.plus(read(metrics, topic));
    }
    return sum;
  }

  private GatewayCounts plus(GatewayCounts other) {
    Map<String, Long> refused = new TreeMap<>(refusedBy);
    other.refusedBy.forEach((reason, count) -> refused.merge(reason, count, Long::sum));
    return new GatewayCounts(accepted + other.accepted, duplicates + other.duplicates, refused);
  }

  static GatewayCounts read(Map<String, Double> metrics, Topic<?> topic) {
    Map<String, Long> outcomes = new TreeMap<>();
    Map<String, Long> refusals = new TreeMap<>();
    metrics.forEach(
        (name, value) -> {
          collect(EVENTS.matcher(name), topic, "outcome", value, outcomes);
          collect(REFUSALS.matcher(name), topic, "reason", value, refusals);
        });
    return new GatewayCounts(
        outcomes.getOrDefault("accepted", 0L), outcomes.getOrDefault("duplicate", 0L), refusals);
  }

  /** How many events it has decided about. */
  public long decided() {
    return accepted + duplicates + refusedBy.values().stream().mapToLong(Long::longValue).sum();
  }

  private static void collect(
      Matcher counter, Topic<?> topic, String label, double value, Map<String, Long> counts) {
    if (counter.matches() && topic.shortName().equals(label(counter.group(1), "topic"))) {
      counts.merge(label(counter.group(1), label), Math.round(value), Long::sum);
    }
  }

  private static String label(String labels, String wanted) {
    Matcher matcher = Pattern.compile("(?:^|,)" + wanted + "=\"([^\"]*)\"").matcher(labels);
    return matcher.find() ? matcher.group(1) : "";
  }
}
