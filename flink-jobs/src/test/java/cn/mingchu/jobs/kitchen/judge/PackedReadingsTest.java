package cn.mingchu.jobs.kitchen.judge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.Quantity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedReadingsTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void givesBackWhatWasPutIn(long seed) throws IOException {
    Random random = new Random(seed);
    List<Reading> readings = drawn(random);
    PackedReadings packed = new PackedReadings();
    for (int i = 0; i < readings.size(); i++) {
      packed.append(readings.get(i), readings.get(i).hasId());
      if (i == readings.size() / 2) {
        packed = writtenAndRead(packed.copy());
      }
    }

    assertThat(packed.unpack("device-1")).isEqualTo(readings);
    assertThat(packed.count()).isEqualTo(readings.size());
    assertThat(packed.lastTime()).isEqualTo(readings.get(readings.size() - 1).eventTime());
    assertThat(packed.compareToLast(readings.get(readings.size() - 1))).isZero();
  }

  private static List<Reading> drawn(Random random) {
    List<Reading> readings = new ArrayList<>();
    long time = 0;
    long sequence = 5;
    for (int i = 0; i < 500; i++) {
      time += random.nextInt(20) == 0 ? random.nextLong(1L << 42) : random.nextInt(60_000);
      sequence = random.nextInt(10) == 0 ? random.nextInt(50) - 1 : sequence + 1;
      boolean withId = random.nextInt(4) == 0;
      readings.add(
          new Reading(
              "device-1",
              withId ? random.nextLong() : 0,
              withId ? random.nextLong() | 1 : 0,
              time,
              time + random.nextInt(100_000) - 50_000,
              List.of(Quantity.values()).get(random.nextInt(Quantity.values().length)),
              random.nextInt(10) == 0 ? random.nextInt() : random.nextInt(2000) - 1000,
              sequence,
              Reading.NOWHERE,
              Reading.NOWHERE));
    }
    return readings;
  }

  @ParameterizedTest
  @EnumSource(Quantity.class)
  void remembersTheLastValueOfEachQuantity(Quantity quantity) throws IOException {
    Reading one = reading(quantity, 1000, 150);
    Reading next = reading(quantity, 2000, 151);
    PackedReadings packed = new PackedReadings();
    packed.append(one, false);
    packed = writtenAndRead(packed);
    packed.append(next, false);

    assertThat(packed.unpack("device-1")).containsExactly(one, next);
  }

  private static Reading reading(Quantity quantity, long time, int hundredths) {
    return new Reading(
        "device-1",
        0,
        0,
        time,
        time,
        quantity,
        hundredths,
        Reading.NO_SEQUENCE,
        Reading.NOWHERE,
        Reading.NOWHERE);
  }

  private static PackedReadings writtenAndRead(PackedReadings packed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    packed.write(new DataOutputStream(bytes));
    return PackedReadings.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
