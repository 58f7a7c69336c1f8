package cn.mingchu.launcher.system;

import cn.mingchu.launcher.folder.DataFolder;
import cn.mingchu.launcher.mqtt.Logins;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What is to be started, and where.
 *
 * @param data what is kept
 * @param temporary a folder that someone removes after the process
 * @param cache where programs are unpacked once and kept for other processes
 * @param logins of the MQTT broker
 * @param clock what time it is for everything that the system says about kitchens
 * @param speed seconds of that clock in a second of the wall
 * @param era whether what comes in happens now
 * @param series where the points of time series go; of a {@link Extent#WHOLE} system only
 */
public record SystemPlan(
    Extent extent,
    Addresses addresses,
    DataFolder data,
    Path temporary,
    Path cache,
    Logins logins,
    Clock clock,
    double speed,
    Era era,
    TimeSeries series) {

  /** Whether the kitchens' time is not ours. */
  boolean isSimulated() {
    return speed != 1;
  }
}
