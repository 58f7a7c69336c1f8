package cn.mingchu.jobs.kitchen.judge;

import static cn.mingchu.schemas.event.Quantity.HUMIDITY;
import static cn.mingchu.schemas.event.Quantity.TEMPERATURE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.learned.SettledForest;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.event.Sign;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LearningTest {

  private static final Duration PERIOD = Duration.ofMinutes(2);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration FOUR_DAYS = Duration.ofDays(4);
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private static final long MOST_KEPT_MILLIS = Duration.ofHours(72 + 5).toMillis();

  @Test
  void theForestLearnsOnlyWhatCannotComeLateAnyMore() {
    assertThat(SettledForest.SETTLED_AFTER_MILLIS).isEqualTo(DeviceJudge.LATENESS_BOUND.toMillis());
  }

  @Test
  void saysWhatIsWrongAndHowItShows() {
    Kitchen fridge = swingingFridge();
    fridge.reads(TEMPERATURE, 4, FOUR_DAYS, FOUR_DAYS.plusHours(3));

    assertThat(fridge.said()).hasSize(1);
    KitchenFinding finding = fridge.findings().get(0);
    assertThat(finding.ruleId()).isEqualTo("UNLIKE_ITSELF");
    assertThat(finding.signs()).startsWith(Sign.STUCK).contains(Sign.CALM);
    assertThat(finding.limitHundredths()).isNull();
    assertThat(finding.worstHundredths()).isEqualTo(400);
    assertThat(finding.parameters())
        .isEqualTo(Map.of("strangeness", "3.5", "for", "PT3H", "learn", "PT72H"));
  }

  @Test
  void saysNothingOfADeviceThatTheRuleDoesNotBind() {
    Kitchen detector = Kitchen.with(DeviceKind.CO_DETECTOR, PERIOD);
    detector.reads(TEMPERATURE, 4, Duration.ZERO, AN_HOUR);

    assertThat(detector.dossier().learned().now()).isNull();
    assertThat(detector.memory().learnAt).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void endsWhereTheProvinceSwitchesTheRuleOff() {
    Duration stuck = FOUR_DAYS.plusMinutes(8); // then it moves less than ever
    Duration off = FOUR_DAYS.plusHours(6);
    Kitchen fridge = swingingFridge(List.of(switchedOff(off)));
    fridge.reads(TEMPERATURE, 4, FOUR_DAYS, FOUR_DAYS.plusHours(8));

    assertThat(fridge.standing())
        .containsExactly(
            "UNLIKE_ITSELF 0 BLUE CLOSED " + stuck.toMinutes() + ".." + off.toMinutes());
  }

  @Test
  void endsWithTheDevice() {
    Kitchen fridge = swingingFridge();
    fridge.reads(TEMPERATURE, 4, FOUR_DAYS, FOUR_DAYS.plusHours(3));

    fridge.removeDevice();

    assertThat(fridge.standing()).hasSize(1).allMatch(line -> line.contains(" CLOSED "));
  }

  @Test
  void takesBackWhatBoundADeviceOfAnotherKind() {
    Kitchen fridge = swingingFridge();
    fridge.reads(TEMPERATURE, 4, FOUR_DAYS, FOUR_DAYS.plusHours(3));

    fridge.register(Kitchen.device(DeviceKind.HOT_HOLD, PERIOD, null));

    assertThat(fridge.standing()).noneMatch(line -> line.startsWith("UNLIKE_ITSELF"));
    assertThat(fridge.dossier().learned().now()).isNull();
    assertThat(fridge.dossier().learned().forest()).isNull();
  }

  @Test
  void isBoundedThoughOneOfTwoQuantitiesIsNotMeasuredAnyMore() {
    Kitchen store = Kitchen.with(DeviceKind.DRY_STORE, PERIOD);
    store.reads(TEMPERATURE, 20, Duration.ZERO, DAY);
    store.reads(HUMIDITY, 50, DAY.plus(PERIOD), DAY.multipliedBy(12));

    assertBounded(store);
  }

  @Test
  void isBoundedThoughTheRuleIsOff() {
    Kitchen fridge = Kitchen.with(DeviceKind.FRIDGE, PERIOD, List.of(switchedOff(DAY)));
    fridge.reads(TEMPERATURE, 4, Duration.ZERO, DAY.multipliedBy(12));

    assertBounded(fridge);
  }

  @Test
  void isBoundedAfterALongSilence() {
    Kitchen fridge = swingingFridge();
    fridge.reads(TEMPERATURE, 4, DAY.multipliedBy(30), DAY.multipliedBy(34));

    assertBounded(fridge);
  }

  private static void assertBounded(Kitchen kitchen) {
    long newest = kitchen.memory().newestTime();
    long oldest = newest;
    for (long start : kitchen.dossier().chunkStarts()) {
      oldest = Math.min(oldest, start);
    }
    LearnedDossier learned = kitchen.dossier().learned();
    assertThat(newest - oldest).isBetween(Duration.ofDays(2).toMillis(), MOST_KEPT_MILLIS);
    assertThat(learned.keyframes()).hasSizeLessThanOrEqualTo(4);
    assertThat(Objects.requireNonNull(learned.forest()).settledUntil())
        .isGreaterThan(newest - MOST_KEPT_MILLIS);
  }

  /** A fridge whose compressor goes on and off, for four days. */
  private static Kitchen swingingFridge() {
    return swingingFridge(List.of());
  }

  private static Kitchen swingingFridge(List<RuleSetting> settings) {
    Kitchen fridge = Kitchen.with(DeviceKind.FRIDGE, PERIOD, settings);
    int swing = 0;
    for (Duration at = Duration.ZERO; at.compareTo(FOUR_DAYS) < 0; at = at.plus(PERIOD)) {
      fridge.read(TEMPERATURE, 4 + Math.abs(swing++ % 20 - 10) * 0.1, at);
    }
    return fridge;
  }

  private static RuleSetting switchedOff(Duration afterNoon) {
    Instant from = Kitchen.NOON.plus(afterNoon);
    return RuleSetting.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(new UUID(3, 4))
                .setEventTime(from)
                .setRecordedTime(from)
                .setIngestTime(from)
                .setSource("key-1")
                .build())
        .setSettingId("off")
        .setRuleId("UNLIKE_ITSELF")
        .setScope("51")
        .setParameters(Map.of())
        .setEnabled(false)
        .setEffectiveFrom(from)
        .setReason("test")
        .build();
  }
}
