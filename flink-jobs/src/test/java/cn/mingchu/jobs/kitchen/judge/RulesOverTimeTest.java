package cn.mingchu.jobs.kitchen.judge;

import static cn.mingchu.schemas.event.Quantity.TEMPERATURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.RuleSetting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An episode is judged by the rules in force at the date of each of its readings. */
class RulesOverTimeTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void anEpisodeEndsWhenItsRuleIsSwitchedOff() {
    Kitchen fridge = fridge(off("COLD_HOLD_HIGH", Duration.ofMinutes(40).plusSeconds(20)));
    fridge.reads(TEMPERATURE, 9, Duration.ZERO, Duration.ofHours(1));

    assertThat(fridge.said())
        .containsExactly(
            "COLD_HOLD_HIGH 1 YELLOW OPEN 0..", "COLD_HOLD_HIGH 2 YELLOW CLOSED 0..2420s");
  }

  @Test
  void theHarmOfADayEndsWhenItsRuleIsSwitchedOff() {
    Kitchen fridge = fridge(off("COLD_HOLD_HARM", Duration.ofMinutes(200)));
    for (int spell = 0; spell < 3; spell++) {
      Duration from = Duration.ofHours(spell);
      fridge.reads(TEMPERATURE, 11, from, from.plusMinutes(20));
      fridge.reads(TEMPERATURE, 4, from.plusMinutes(21), from.plusMinutes(59));
    }
    fridge.reads(TEMPERATURE, 4, Duration.ofHours(3), Duration.ofMinutes(210));

    assertThat(fridge.standing()).containsExactly("COLD_HOLD_HARM 0 YELLOW CLOSED 141..200");
  }

  @Test
  void aStricterLimitEndsWithItsSetting() {
    Kitchen fridge =
        fridge(
            SettingFor.rule("COLD_HOLD_HIGH", Map.of("limit", "6"))
                .setEffectiveFrom(Kitchen.NOON)
                .setEffectiveTo(Kitchen.NOON.plus(Duration.ofMinutes(45)))
                .build());
    fridge.reads(TEMPERATURE, 7, Duration.ZERO, Duration.ofHours(1));

    assertThat(fridge.said())
        .containsExactly(
            "COLD_HOLD_HIGH 1 YELLOW OPEN 0..", "COLD_HOLD_HIGH 2 YELLOW CLOSED 0..45");
  }

  @Test
  void aSettingThatComesLateIsJudgedByAllTheSame() {
    DeviceMemory memory = new DeviceMemory();
    PlainDossier dossier = new PlainDossier();
    List<KitchenFinding> said = new ArrayList<>();
    DeviceJudge before = Kitchen.judge(SettingFor.withoutEarlyWarnings());
    before.register(
        memory,
        dossier,
        Kitchen.device(DeviceKind.FRIDGE, MINUTE, null),
        said::add,
        (reading, verdict) -> {});
    for (int minute = 0; minute <= 40; minute++) {
      before.observe(memory, dossier, reading(minute), said::add);
    }
    assertThat(said).extracting(KitchenFinding::limitHundredths).containsExactly(800);

    DeviceJudge after =
        Kitchen.judge(
            SettingFor.withoutEarlyWarnings(
                SettingFor.rule("COLD_HOLD_HIGH", Map.of("limit", "6"))
                    .setEffectiveFrom(Kitchen.NOON)
                    .build()));
    after.observe(memory, dossier, reading(41), said::add);

    assertThat(said)
        .extracting(KitchenFinding::limitHundredths, KitchenFinding::revision)
        .containsExactly(tuple(800, 1), tuple(600, 2));
  }

  private static Kitchen fridge(RuleSetting setting) {
    return Kitchen.with(DeviceKind.FRIDGE, MINUTE, List.of(setting));
  }

  private static Reading reading(int minute) {
    long time = Kitchen.NOON.plus(Duration.ofMinutes(minute)).toEpochMilli();
    return new Reading("device-1", 7, minute + 1, time, time, TEMPERATURE, 900, minute, 0, minute);
  }

  private static RuleSetting off(String ruleId, Duration afterNoon) {
    return SettingFor.rule(ruleId, Map.of())
        .setScope("51")
        .setEnabled(false)
        .setEffectiveFrom(Kitchen.NOON.plus(afterNoon))
        .build();
  }
}
