package cn.mingchu.jobs.series;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.jobs.series.SeriesInput.DeviceGone;
import cn.mingchu.jobs.series.SeriesInput.DeviceWord;
import cn.mingchu.jobs.series.SeriesInput.Measured;
import cn.mingchu.jobs.series.SeriesInput.OfDevice;
import cn.mingchu.schemas.event.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway.Init") // JUnit opens the harness before a test can use it
class MinuteFunctionTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final DeviceWord FRIDGE =
      new DeviceWord("fridge-1", "2151000001", "511702", "FRIDGE", "冷藏柜", 30, 0);
  private static final String TAGS =
      "readings,city=5117,county=511702,device=fridge-1,kind=FRIDGE,province=51,"
          + "quantity=TEMPERATURE,school=2151000001 ";

  private KeyedOneInputStreamOperatorTestHarness<String, OfDevice, SeriesPoint> minutes;

  @BeforeEach
  void open() throws Exception {
    minutes =
        ProcessFunctionTestHarnesses.forKeyedProcessFunction(
            new MinuteFunction(), OfDevice::deviceId, Types.STRING);
  }

  @AfterEach
  void close() throws Exception {
    minutes.close();
  }

  @Test
  void tellsAMinuteWhenItIsOver() throws Exception {
    register();
    read(425, 0);
    read(575, 30);
    timePassesTo(59);
    assertThat(told()).isEmpty();

    timePassesTo(60);

    assertThat(told())
        .containsExactly(
            TAGS
                + "bad=0i,known_seconds=60i,last=5.75,max=5.75,mean=5.0,min=4.25,readings=2i,"
                + "sum=10.0 1772424000000000000");
  }

  @Test
  void tellsAMinuteAgainWhenAReadingComesLate() throws Exception {
    register();
    read(425, 0);
    timePassesTo(600);
    readLate(825, 30, 600);
    assertThat(told()).hasSize(1);

    timePassesTo(601);

    assertThat(told())
        .hasSize(2)
        .last()
        .asString()
        .isEqualTo(
            TAGS
                + "bad=0i,known_seconds=60i,last=8.25,max=8.25,mean=6.25,min=4.25,readings=2i,"
                + "sum=12.5 1772424000000000000");
  }

  @Test
  void tellsWhatTheDeviceItselfCallsBadByItsNumberAlone() throws Exception {
    register();
    minutes.processElement(
        new Measured("fridge-1", Quantity.TEMPERATURE, 9_999, true, at(1), at(1)), 0);
    timePassesTo(60);

    assertThat(told())
        .containsExactly(TAGS + "bad=1i,known_seconds=0i,readings=0i 1772424000000000000");
  }

  @Test
  void waitsForTheRegister() throws Exception {
    read(425, 0);
    timePassesTo(120);
    assertThat(told()).isEmpty();

    register();

    assertThat(told()).hasSize(1);
  }

  @Test
  void saysWhatADeviceIsCalled() throws Exception {
    register();

    assertThat(minutes.extractOutputValues())
        .extracting(SeriesPoint::line)
        .containsExactly(
            "places,city=5117,county=511702,level=DEVICE,place=fridge-1\\ 冷藏柜,province=51,"
                + "school=2151000001 name=\"冷藏柜\" 0");
  }

  @Test
  void takesNothingThatIsTooOldOrAhead() throws Exception {
    register();
    minutes.processElement(measured(425, NOON, NOON.plus(Duration.ofDays(2)).plusMillis(1)), 0);
    minutes.processElement(measured(425, NOON.plus(Duration.ofMinutes(5)).plusMillis(1), NOON), 0);
    timePassesTo(Duration.ofDays(1).toSeconds());
    assertThat(told()).isEmpty();

    minutes.processElement(
        measured(425, NOON.plus(Duration.ofHours(1)), NOON.plus(Duration.ofHours(49))), 0);
    timePassesTo(Duration.ofDays(1).toSeconds() + 1);

    assertThat(told()).hasSize(1);
  }

  /** What it forgot it must not tell anew from the little that comes then. */
  @Test
  void forgetsAnHourWhenNothingCanComeAnyMore() throws Exception {
    register();
    read(425, 0);
    timePassesTo(Duration.ofHours(50).toSeconds() - 1);
    int before = minutes.numKeyedStateEntries();
    timePassesTo(Duration.ofHours(50).toSeconds());
    assertThat(minutes.numKeyedStateEntries()).isEqualTo(before - 1);

    minutes.processElement(measured(825, NOON.plusSeconds(30), NOON.plusSeconds(60)), 0);
    timePassesTo(Duration.ofHours(51).toSeconds());

    assertThat(told()).hasSize(1);
    minutes.processElement(new DeviceGone("fridge-1"), 0);
    assertThat(minutes.numKeyedStateEntries()).isZero();
    assertThat(minutes.numEventTimeTimers()).isZero();
  }

  @Test
  void forgetsWhatTheRegisterNeverKnew() throws Exception {
    read(425, 0);
    timePassesTo(Duration.ofHours(50).toSeconds());

    assertThat(told()).isEmpty();
    assertThat(minutes.numKeyedStateEntries()).isZero();
    assertThat(minutes.numEventTimeTimers()).isZero();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) throws Exception {
    Random random = new Random(seed);
    List<OfDevice> inputs = new ArrayList<>(List.of(FRIDGE));
    for (int i = 0; i < 120; i++) {
      inputs.add(
          measured(
              random.nextInt(1_000),
              NOON.plusSeconds(random.nextInt(3_600)),
              NOON.plus(Duration.ofHours(2))));
    }
    Map<String, String> inOrder = newestAfter(inputs);
    close();
    open();
    Collections.shuffle(inputs, random);
    inputs.addAll(inputs.subList(0, 40));
    long time = 0;
    for (OfDevice input : inputs) {
      minutes.processElement(input, 0);
      time += random.nextInt(120);
      timePassesTo(time);
    }
    timePassesTo(20_000);

    assertThat(newest()).isEqualTo(inOrder).hasSizeGreaterThan(40);
  }

  private Map<String, String> newestAfter(List<OfDevice> inputs) throws Exception {
    for (OfDevice input : inputs) {
      minutes.processElement(input, 0);
    }
    timePassesTo(20_000);
    return newest();
  }

  /** As InfluxDB keeps them: the last word on each minute. */
  private Map<String, String> newest() {
    Map<String, String> newest = new TreeMap<>();
    for (String line : told()) {
      String[] parts = line.split(" ", -1);
      newest.put(parts[2], parts[1]);
    }
    return newest;
  }

  private static LongStream seeds() {
    return LongStream.range(0, Long.getLong("proof.seeds", 8));
  }

  private void register() throws Exception {
    minutes.processElement(FRIDGE, 0);
  }

  private void read(int hundredths, int second) throws Exception {
    readLate(hundredths, second, second);
  }

  private void readLate(int hundredths, int second, int arrival) throws Exception {
    minutes.processElement(
        measured(hundredths, NOON.plusSeconds(second), NOON.plusSeconds(arrival)), 0);
  }

  private static Measured measured(int hundredths, Instant at, Instant arrival) {
    return new Measured(
        "fridge-1",
        Quantity.TEMPERATURE,
        hundredths,
        false,
        at.toEpochMilli(),
        arrival.toEpochMilli());
  }

  private void timePassesTo(long second) throws Exception {
    minutes.processWatermark(at(second));
  }

  private static long at(long second) {
    return NOON.plusSeconds(second).toEpochMilli();
  }

  /** What it says of minutes. */
  private List<String> told() {
    return minutes.extractOutputValues().stream()
        .map(SeriesPoint::line)
        .filter(line -> line.startsWith("readings,"))
        .toList();
  }
}
