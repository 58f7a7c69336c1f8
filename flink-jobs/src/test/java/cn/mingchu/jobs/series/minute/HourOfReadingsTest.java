package cn.mingchu.jobs.series.minute;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.runtime.Checkpointed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HourOfReadingsTest {

  private record Reading(int millis, int hundredths, boolean isBad) {}

  @Test
  void summarizesAMinute() {
    HourOfReadings hour =
        HourOfReadings.EMPTY
            .with(59_999, 100, false)
            .with(60_000, 425, false)
            .with(90_000, -1_800, false)
            .with(119_999, 300, false)
            .with(100_000, 99_999, true)
            .with(120_000, 7, false);

    assertThat(hour.minute(1)).isEqualTo(new MinuteSummary(3, 1, -1_800, 425, -1_075, 300));
    assertThat(hour.minute(0)).isEqualTo(new MinuteSummary(1, 0, 100, 100, 100, 100));
    assertThat(hour.minute(2)).isEqualTo(new MinuteSummary(1, 0, 7, 7, 7, 7));
    assertThat(hour.minute(3)).isEqualTo(new MinuteSummary(0, 0, 0, 0, 0, 0));
  }

  @Test
  void knowsACopyFromAnotherReadingOfTheSameMoment() {
    HourOfReadings one = HourOfReadings.EMPTY.with(0, 425, false);

    assertThat(one.with(0, 425, false)).isSameAs(one);
    assertThat(one.has(0, 425, false)).isTrue();
    assertThat(one.has(0, 425, true)).isFalse();
    assertThat(one.with(0, 426, false).minute(0))
        .isEqualTo(new MinuteSummary(2, 0, 425, 426, 851, 426));
  }

  @Test
  void takesNoMoreThanItHolds() {
    HourOfReadings hour = HourOfReadings.EMPTY;
    for (int i = 0; i < HourOfReadings.MOST; i++) {
      hour = hour.with(i * 500, i, false);
    }

    assertThat(hour.isFull()).isTrue();
    assertThat(hour.with(1, 1, false)).isSameAs(hour);
    assertThat(hour.minute(59).last()).isEqualTo(HourOfReadings.MOST - 1);
  }

  @ParameterizedTest(name = "{0} readings of a device that reports every {1} s: {2} s")
  @CsvSource({"2, 30, 60", "1, 30, 30", "3, 30, 60", "0, 30, 0", "1, 300, 300", "2, 300, 300"})
  void vouchesForThePeriodOfTheDevice(int readings, int period, long seconds) {
    assertThat(new MinuteSummary(readings, 0, 0, 0, 0, 0).knownSeconds(period)).isEqualTo(seconds);
  }

  /** Against the plain words: sort what there is, and count. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrivalAndCopies(long seed) {
    Random random = new Random(seed);
    List<Reading> readings = new ArrayList<>();
    for (int i = random.nextInt(300); i > 0; i--) {
      readings.add(
          new Reading(
              random.nextInt(3_600_000), random.nextInt(2_000) - 1_000, random.nextInt(9) == 0));
    }
    Set<Reading> set = new LinkedHashSet<>(readings);
    readings.addAll(readings.subList(0, readings.size() / 3));
    Collections.shuffle(readings, random);

    HourOfReadings hour = HourOfReadings.EMPTY;
    for (Reading reading : readings) {
      hour = hour.with(reading.millis(), reading.hundredths(), reading.isBad());
    }

    HourOfReadings restored = Checkpointed.restored(new HourOfReadingsForm(), hour);
    for (int minute = 0; minute < 60; minute++) {
      assertThat(restored.minute(minute)).as("minute %d", minute).isEqualTo(plain(set, minute));
    }
  }

  private static MinuteSummary plain(Set<Reading> set, int minute) {
    List<Reading> all =
        set.stream()
            .filter(reading -> reading.millis() / 60_000 == minute)
            .sorted(Comparator.comparingInt(Reading::millis).thenComparingInt(Reading::hundredths))
            .toList();
    List<Reading> good = all.stream().filter(reading -> !reading.isBad()).toList();
    int bad = all.size() - good.size();
    if (good.isEmpty()) {
      return new MinuteSummary(0, bad, 0, 0, 0, 0);
    }
    return new MinuteSummary(
        good.size(),
        bad,
        good.stream().mapToInt(Reading::hundredths).min().orElseThrow(),
        good.stream().mapToInt(Reading::hundredths).max().orElseThrow(),
        good.stream().mapToLong(Reading::hundredths).sum(),
        good.get(good.size() - 1).hundredths());
  }

  private static LongStream seeds() {
    return LongStream.range(0, Long.getLong("proof.seeds", 20));
  }
}
