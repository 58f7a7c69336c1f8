package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of one device between its readings. Small: while nothing is wrong, the
 * register's words and a last value a quantity.
 */
public final class DeviceMemory {

  static final long NEVER = Long.MIN_VALUE;

  @Nullable DeviceProfile profile;
  long lastEventTime = NEVER;
  long lastIngestTime = NEVER;

  /** When a reading first lagged at the device's own pace, by the gateway's clock. */
  long laggingSince = NEVER;

  /** Where the alarm clock of this device stands, by the gateway's clock; for its operator. */
  long alarmAt = NEVER;

  final List<Channel> channels;
  final Map<String, Excursion> excursions;
  final Map<String, Cycle> cycles;
  @Nullable Silence silence;
  @Nullable ClockTrouble clockTrouble;

  /** Readings that came before the register knew the device, as they came. */
  final List<Reading> waiting;

  /** Nothing known yet. */
  public DeviceMemory() {
    this(new ArrayList<>(1), new HashMap<>(2), new HashMap<>(2), new ArrayList<>(0));
  }

  private DeviceMemory(
      List<Channel> channels,
      Map<String, Excursion> excursions,
      Map<String, Cycle> cycles,
      List<Reading> waiting) {
    this.channels = channels;
    this.excursions = excursions;
    this.cycles = cycles;
    this.waiting = waiting;
  }

  /** Whether the register knows the device. */
  public boolean isRegistered() {
    return profile != null;
  }

  /** Where the alarm clock stands, UTC milliseconds by the gateway's clock; empty as NEVER. */
  public long alarmAt() {
    return alarmAt;
  }

  /** Remembers where the alarm clock was set. */
  public void setAlarmAt(long ingestTime) {
    alarmAt = ingestTime;
  }

  /** Remembers that the alarm clock has rung. */
  public void clearAlarm() {
    alarmAt = NEVER;
  }

  /** Whether the alarm clock is set. */
  public boolean hasAlarm() {
    return alarmAt != NEVER;
  }

  Channel channel(Quantity quantity) {
    for (Channel channel : channels) {
      if (channel.quantity == quantity) {
        return channel;
      }
    }
    Channel fresh = new Channel(quantity);
    channels.add(fresh);
    return fresh;
  }

  /** An independent copy; what never changes is shared. */
  public DeviceMemory copy() {
    DeviceMemory copy =
        new DeviceMemory(
            new ArrayList<>(channels.size()),
            new HashMap<>(excursions.size() * 2),
            new HashMap<>(cycles.size() * 2),
            new ArrayList<>(waiting));
    copy.profile = profile;
    copy.lastEventTime = lastEventTime;
    copy.lastIngestTime = lastIngestTime;
    copy.laggingSince = laggingSince;
    copy.alarmAt = alarmAt;
    channels.forEach(channel -> copy.channels.add(channel.copy()));
    excursions.forEach((rule, excursion) -> copy.excursions.put(rule, excursion.copy()));
    cycles.forEach((rule, cycle) -> copy.cycles.put(rule, cycle.copy()));
    copy.silence = silence == null ? null : silence.copy();
    copy.clockTrouble = clockTrouble == null ? null : clockTrouble.copy();
    return copy;
  }

  /** The last reading of one quantity. */
  static final class Channel {

    final Quantity quantity;
    long lastTime = NEVER;
    int lastHundredths;

    Channel(Quantity quantity) {
      this.quantity = quantity;
    }

    Channel copy() {
      Channel copy = new Channel(quantity);
      copy.lastTime = lastTime;
      copy.lastHundredths = lastHundredths;
      return copy;
    }
  }
}
