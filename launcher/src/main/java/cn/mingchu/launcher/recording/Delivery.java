package cn.mingchu.launcher.recording;

import cn.mingchu.launcher.client.GatewayClient;
import cn.mingchu.launcher.client.Receipt;
import cn.mingchu.schemas.topic.Topics;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * Events that arrived together.
 *
 * @param arrival what the clock showed then
 * @param readings flat JSON, in their order
 * @param observations flat JSON, in their order
 */
public record Delivery(Instant arrival, List<String> readings, List<String> observations) {

  public Delivery {
    readings = List.copyOf(readings);
    observations = List.copyOf(observations);
  }

  /** Readings alone. */
  static Delivery ofReadings(Instant arrival, List<String> readings) {
    return new Delivery(arrival, readings, List.of());
  }

  /** Sends all of it to a gateway; what that answered. */
  public Receipt sendTo(GatewayClient gateway) throws IOException, InterruptedException {
    Receipt receipt = Receipt.empty();
    if (!readings.isEmpty()) {
      receipt = receipt.plus(gateway.deliver(Topics.KITCHEN_READINGS.shortName(), readings));
    }
    if (!observations.isEmpty()) {
      receipt =
          receipt.plus(gateway.deliver(Topics.KITCHEN_OBSERVATIONS.shortName(), observations));
    }
    return receipt;
  }
}
