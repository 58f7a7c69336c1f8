package cn.mingchu.benchmarks.quality;

import static cn.mingchu.benchmarks.quality.Stories.certain;
import static cn.mingchu.benchmarks.quality.Stories.expected;
import static cn.mingchu.benchmarks.quality.Stories.minute;
import static cn.mingchu.benchmarks.quality.Stories.possible;
import static cn.mingchu.benchmarks.quality.Stories.told;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.simulator.actual.Circumstances;
import cn.mingchu.simulator.fault.DoorLeftOpen;
import cn.mingchu.simulator.fault.Fault;
import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.fault.SensorStuck;
import cn.mingchu.simulator.truth.Certainty;
import cn.mingchu.simulator.truth.ExpectedFinding;
import cn.mingchu.simulator.unit.Circumstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreCardTest {

  private static final Circumstances THAWS_FROM_ONE_TO_TWO =
      new Circumstances(
          List.of(new Circumstances.Stretch(Circumstance.DEFROST, minute(60), minute(120))));

  private final ScoreCard card = new ScoreCard();

  @Test
  void countsByRuleAndByDay() {
    add(score(List.of(certain(60, 120, 90)), told(60, 120, 91), told(400, 430, 430)), List.of());
    add(score(List.of()), List.of());

    RuleTally tally = requireNonNull(card.rules().get(Stories.RULE));
    assertThat(tally.right()).isEqualTo(1);
    assertThat(tally.unfounded()).isEqualTo(1);
    assertThat(card.total().unfounded()).isEqualTo(1);
    assertThat(card.deviceDays(Stories.RULE)).isEqualTo(20);
    assertThat(card.deviceDays("a rule that binds no device")).isEqualTo(20);
  }

  @Test
  void putsAnUnfoundedFindingDownToWhatTheUnitWentThrough() {
    add(score(List.of(), told(70, 110, 100), told(500, 530, 530)), List.of());

    assertThat(card.causes(Verdict.UNFOUNDED))
        .isEqualTo(Map.of(Stories.RULE, Map.of("defrost", 1L, "nothing", 1L)));
    assertThat(card.lived()).isEqualTo(Map.of(Circumstance.DEFROST, 1L));
  }

  @Test
  void putsItDownToAFaultFirstAndToAPastFaultLast() {
    InjectedFault stuck = injected(new SensorStuck(second(65), second(100)));
    add(score(List.of(), told(70, 110, 100), told(500, 530, 530)), List.of(stuck));

    assertThat(card.causes(Verdict.UNFOUNDED))
        .isEqualTo(Map.of(Stories.RULE, Map.of("sensor-stuck", 1L, "after sensor-stuck", 1L)));
  }

  @Test
  void keepsACaseForEachMissAndEachFindingThatIsNotRight() {
    add(score(List.of(certain(60, 120, 90), possible(300, 400)), told(300, 400, 330)), List.of());

    assertThat(Case.lines(card.cases()))
        .containsExactly(
            "verdict,rule,device,dish,from,to,told,cause",
            "TOLERATED,COLD_HOLD_HIGH,fridge-1,,2026-03-02T09:00:00Z,2026-03-02T10:40:00Z,"
                + "2026-03-02T09:30:00Z,nothing",
            "MISSED,COLD_HOLD_HIGH,fridge-1,,2026-03-02T05:00:00Z,2026-03-02T06:00:00Z,,");
  }

  @Test
  void catchesAFaultWithTheFirstFindingThatSaysSo() {
    ExpectedFinding early = expected("COLD_WARMING", 60, 120, 70, Certainty.POSSIBLE);
    DeviceScore score =
        score(
            List.of(certain(60, 120, 90), early),
            told("COLD_WARMING", 60, 120, 75, FindingStatus.CLOSED),
            told(60, 120, 91));
    card.faults().add(injected(new DoorLeftOpen(second(55), second(115))), List.of(score));

    FaultTally tally = openDoors();
    assertThat(tally.caught()).isEqualTo(1);
    assertThat(tally.medianUntilTold()).isEqualTo(Duration.ofMinutes(20));
    assertThat(tally.firstBy()).isEqualTo(Map.of("COLD_WARMING", 1L));
  }

  @Test
  void missesAFaultThatNothingTellsOf() {
    card.faults()
        .add(
            injected(new DoorLeftOpen(second(55), second(115))),
            List.of(score(List.of(certain(60, 120, 90)))));

    assertThat(openDoors().caught()).isZero();
  }

  @Test
  void asksForNothingOfAFaultThatBreaksNothing() {
    card.faults()
        .add(injected(new DoorLeftOpen(second(55), second(115))), List.of(score(List.of())));

    assertThat(openDoors().injected()).isEqualTo(1);
    assertThat(openDoors().calling()).isZero();
  }

  private FaultTally openDoors() {
    return requireNonNull(card.faults().byKind().get(FaultKind.DOOR_LEFT_OPEN));
  }

  private void add(DeviceScore score, List<InjectedFault> faults) {
    card.addDevice(List.of(Stories.RULE), 10, score, faults, THAWS_FROM_ONE_TO_TWO);
  }

  private static DeviceScore score(List<ExpectedFinding> expected, ToldFinding... told) {
    return DeviceScore.of(expected, List.of(told), Substitutes.none(), minute(600));
  }

  private static InjectedFault injected(Fault fault) {
    return new InjectedFault("0001", fault, "2151000001", List.of(Stories.DEVICE));
  }

  private static long second(int minutes) {
    return minute(minutes).getEpochSecond();
  }
}
