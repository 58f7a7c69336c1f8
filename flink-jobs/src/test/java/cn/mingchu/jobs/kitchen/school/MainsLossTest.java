package cn.mingchu.jobs.kitchen.school;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Zone;
import org.junit.jupiter.api.Test;

/** Whom a {@code POWER_FAIL} explains. */
class MainsLossTest {

  @Test
  void explainsWhoFellSilentAndWhoWarmedUp() {
    Campus campus = campus();
    campus.losesPower("monitor", 0, null);

    campus.falls("fridge-1", -0.5).falls("fridge-2", 3).warms("fridge-3", 40);

    assertThat(campus.lines())
        .containsExactly(
            "1 POWER_FAIL YELLOW OPEN 0.. []",
            "2 POWER_FAIL YELLOW OPEN 0.. [fridge-1]",
            "3 POWER_FAIL YELLOW OPEN 0.. [fridge-1, fridge-2]",
            "4 POWER_FAIL YELLOW OPEN 0.. [fridge-1, fridge-2, fridge-3]");
    assertThat(campus.findings()).allMatch(finding -> "monitor".equals(finding.deviceId()));
  }

  /** One period of the device and one of the monitor, and not more; and never after its end. */
  @Test
  void explainsNobodyWhoFellSilentBeforeOrAfterIt() {
    Campus campus = campus();
    campus.losesPower("monitor", 0, null).losesPower("monitor", 0, 60.0);

    campus.falls("fridge-1", -2).falls("fridge-2", -2.01).falls("fridge-3", 60);
    campus.warms("fridge-2", -1);

    assertThat(campus.standing()).containsExactly("POWER_FAIL YELLOW CLOSED 0..60 [fridge-1]");
  }

  @Test
  void explainsNoWarmthWhereNothingIsKeptCold() {
    Campus campus = campus().with("store", DeviceKind.DRY_STORE, 1, null, Zone.STORE);
    campus.losesPower("monitor", 0, null);

    campus.warms("store", 10);

    assertThat(campus.standing()).containsExactly("POWER_FAIL YELLOW OPEN 0.. []");
  }

  /** Each silence has one cause. */
  @Test
  void whatTheMainsExplainIsNoSilentSchool() {
    Campus campus = campus();
    campus.falls("fridge-1", 0).falls("fridge-2", 0).falls("fridge-3", 0).timePassesTo(20);
    assertThat(campus.standing()).hasSize(1).allMatch(line -> line.startsWith("SCHOOL_SILENT"));

    campus.losesPower("monitor", 0.5, null);

    assertThat(campus.standing())
        .containsExactly("POWER_FAIL YELLOW OPEN 0.5.. [fridge-1, fridge-2, fridge-3]");

    campus.takesBackThatPowerWasLost("monitor", 0.5);
    assertThat(campus.standing())
        .containsExactly("SCHOOL_SILENT YELLOW OPEN 0.. [fridge-1, fridge-2, fridge-3]");
  }

  @Test
  void stillExplainsWhatIsLongForgotten() {
    Campus campus = campus();
    campus.losesPower("monitor", 0, null).falls("fridge-1", 1).returns("fridge-1", 1, 30);

    campus.timePassesTo(4 * 24 * 60);

    assertThat(campus.school().troubles).isEmpty();
    assertThat(campus.standing()).containsExactly("POWER_FAIL YELLOW OPEN 0.. [fridge-1]");
    campus.losesPower("monitor", 0, 5_760.0);
    assertThat(campus.standing()).containsExactly("POWER_FAIL YELLOW CLOSED 0..5760 [fridge-1]");
  }

  private static Campus campus() {
    return new Campus()
        .withFridges(3)
        .with("monitor", DeviceKind.POWER_MONITOR, 1, null, Zone.STORE);
  }
}
