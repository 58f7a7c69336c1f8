package cn.mingchu.jobs.kitchen;

import cn.mingchu.jobs.kitchen.judge.Kitchen;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Some fridges over three hours, drawn from a seed: some fail, some fall silent, some are late. */
record Scene(List<Device> devices, List<KitchenReading> readings) {

  private static final int MINUTES = 180;

  static Scene ofDevices(int count, long seed) {
    Random random = new Random(seed);
    List<Device> devices = new ArrayList<>();
    List<KitchenReading> readings = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      devices.add(device("fridge-" + number));
    }
    for (int minute = 0; minute < MINUTES; minute++) {
      for (int number = 0; number < count; number++) {
        boolean silent = number % 4 == 1 && minute > 60 && minute < 100;
        boolean warm = number % 3 == 0 && minute > 20 + number && minute < 120;
        if (!silent) {
          int hundredths = (warm ? 1000 : 400) + random.nextInt(100);
          readings.add(reading("fridge-" + number, minute, hundredths, random));
        }
        if (number == 2 && minute == 90) {
          readings.add(reading("fridge-" + number, 30, 2000, random));
        }
      }
    }
    return new Scene(devices, readings);
  }

  private static Device device(String id) {
    return Device.newBuilder()
        .setHeader(header(new UUID(9, id.hashCode()), Kitchen.NOON))
        .setDeviceId(id)
        .setSchoolId("2151000001")
        .setKind(DeviceKind.FRIDGE)
        .setName(id)
        .setPeriodSeconds(60)
        .build();
  }

  private static KitchenReading reading(String id, int minute, int hundredths, Random random) {
    Instant at = Kitchen.NOON.plusSeconds(60L * minute);
    return KitchenReading.newBuilder()
        .setHeader(header(new UUID(random.nextLong(), random.nextLong()), at))
        .setDeviceId(id)
        .setQuantity(Quantity.TEMPERATURE)
        .setHundredths(hundredths)
        .build();
  }

  private static EventHeader header(UUID eventId, Instant at) {
    return EventHeader.newBuilder()
        .setEventId(eventId)
        .setEventTime(at)
        .setRecordedTime(at)
        .setIngestTime(at.plusMillis(300))
        .setSource("key-1")
        .setSchoolId("2151000001")
        .setRegionCode("511702")
        .build();
  }
}
