package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.KitchenReading;
import java.time.Instant;

/** What a device measured of one quantity in one minute. */
record Minute(int min, int max, int last, Instant lastTakenAt, int readings) {

  /** Which minute of which device. */
  record Key(String deviceId, String quantity, long epochMinute) implements Comparable<Key> {

    static Key of(KitchenReading reading) {
      return new Key(
          reading.getDeviceId(),
          reading.getQuantity().name(),
          Math.floorDiv(reading.getHeader().getEventTime().getEpochSecond(), 60L));
    }

    @Override
    public int compareTo(Key other) {
      int devices = deviceId.compareTo(other.deviceId);
      if (devices != 0) {
        return devices;
      }
      int quantities = quantity.compareTo(other.quantity);
      return quantities != 0 ? quantities : Long.compare(epochMinute, other.epochMinute);
    }
  }

  static Minute of(KitchenReading reading) {
    int value = reading.getHundredths();
    return new Minute(value, value, value, reading.getHeader().getEventTime(), 1);
  }

  /** Both together; of two readings taken at once the one that arrived later is the last. */
  Minute and(Minute later) {
    boolean newer = !later.lastTakenAt.isBefore(lastTakenAt);
    return new Minute(
        Math.min(min, later.min),
        Math.max(max, later.max),
        newer ? later.last : last,
        newer ? later.lastTakenAt : lastTakenAt,
        readings + later.readings);
  }
}
