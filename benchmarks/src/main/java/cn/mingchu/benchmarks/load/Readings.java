package cn.mingchu.benchmarks.load;

import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What the devices of some kitchens measure, in rounds: every device once a round, in an order that
 * is drawn anew from the seed. Now and then a store fails and recovers.
 */
public final class Readings {

  /** A Monday in term; nothing depends on it but the rules in force. */
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

  private static final List<DeviceKind> KINDS =
      List.of(
          DeviceKind.FRIDGE,
          DeviceKind.COLD_ROOM,
          DeviceKind.FREEZER,
          DeviceKind.SAMPLE_CABINET,
          DeviceKind.SPECIAL_ROOM,
          DeviceKind.GAS_DETECTOR,
          DeviceKind.CO_DETECTOR,
          DeviceKind.DRY_STORE);

  private static final Duration PERIOD = Duration.ofSeconds(30);
  private static final int ROUNDS_OF_A_SPELL = 100;

  private final int deviceCount;
  private final SplittableRandom random;

  public Readings(int deviceCount, long seed) {
    this.deviceCount = deviceCount;
    this.random = new SplittableRandom(seed);
  }

  /** The register. */
  public List<Device> devices() {
    List<Device> devices = new ArrayList<>();
    for (int number = 0; number < deviceCount; number++) {
      devices.add(
          Device.newBuilder()
              .setHeader(header(START))
              .setDeviceId(id(number))
              .setSchoolId(school(number))
              .setKind(kind(number))
              .setName(id(number))
              .setPeriodSeconds((int) PERIOD.toSeconds())
              .build());
    }
    return devices;
  }

  /** All readings of one round. */
  public List<KitchenReading> round(int round) {
    Instant at = START.plus(PERIOD.multipliedBy(round));
    List<KitchenReading> readings = new ArrayList<>(deviceCount);
    for (int number = 0; number < deviceCount; number++) {
      Instant measured = at.plusMillis(random.nextInt(1000));
      readings.add(
          KitchenReading.newBuilder()
              .setHeader(header(measured))
              .setDeviceId(id(number))
              .setQuantity(quantity(kind(number)))
              .setHundredths(hundredths(number, round))
              .setSequence((long) round)
              .setBatteryPercent(90)
              .build());
    }
    return readings;
  }

  private int hundredths(int number, int round) {
    boolean spell = (number * 31 + round / ROUNDS_OF_A_SPELL) % 50 == 0;
    int noise = random.nextInt(60) - 30;
    return noise
        + switch (kind(number)) {
          case FRIDGE, COLD_ROOM, SAMPLE_CABINET -> spell ? 1050 : 400;
          case FREEZER -> spell ? -800 : -1850;
          case SPECIAL_ROOM, DRY_STORE -> spell ? 2700 : 2100;
          case GAS_DETECTOR -> spell ? 1200 : 100;
          case CO_DETECTOR -> spell ? 4000 : 300;
          default -> throw new IllegalStateException("no values for " + kind(number));
        };
  }

  private EventHeader header(Instant measured) {
    return EventHeader.newBuilder()
        .setEventId(new UUID(random.nextLong(), random.nextLong()))
        .setEventTime(measured)
        .setRecordedTime(measured)
        .setIngestTime(measured.plusMillis(150))
        .setSource("key-1")
        .setSchoolId("2151000001")
        .setRegionCode("511702")
        .build();
  }

  private static Quantity quantity(DeviceKind kind) {
    return switch (kind) {
      case GAS_DETECTOR -> Quantity.COMBUSTIBLE_GAS;
      case CO_DETECTOR -> Quantity.CARBON_MONOXIDE;
      default -> Quantity.TEMPERATURE;
    };
  }

  private static DeviceKind kind(int number) {
    return KINDS.get(number % KINDS.size());
  }

  private static String id(int number) {
    return "device-" + number;
  }

  private static String school(int number) {
    return String.format("2151%06d", number / 20);
  }
}
