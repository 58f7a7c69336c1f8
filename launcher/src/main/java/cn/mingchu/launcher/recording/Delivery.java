package cn.mingchu.launcher.recording;

import java.time.Instant;
import java.util.List;

/**
 * Readings that arrived together.
 *
 * @param arrival what the clock showed then
 * @param readings flat JSON, in their order
 */
public record Delivery(Instant arrival, List<String> readings) {

  public Delivery {
    readings = List.copyOf(readings);
  }
}
