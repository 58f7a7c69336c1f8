package cn.mingchu.simulator.variety;

import java.util.List;

/**
 * What sensors, and the way from them to us, make of the truth.
 *
 * @param bias constant error in standard deviations of the quantity's usual noise
 * @param noise standard deviation, against the usual one of the quantity
 * @param resolutions smallest step that is shown, hundredths of the unit; each as likely
 * @param lostShare of all measurements, those that never arrive
 * @param latencyMillis from sensor to gateway
 */
public record SensorVariety(
    Range bias, Range noise, List<Integer> resolutions, Range lostShare, Range latencyMillis) {

  public SensorVariety {
    resolutions = List.copyOf(resolutions);
  }
}
