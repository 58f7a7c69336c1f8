package cn.mingchu.benchmarks.quality;

import static cn.mingchu.benchmarks.quality.Stories.certain;
import static cn.mingchu.benchmarks.quality.Stories.expected;
import static cn.mingchu.benchmarks.quality.Stories.minute;
import static cn.mingchu.benchmarks.quality.Stories.possible;
import static cn.mingchu.benchmarks.quality.Stories.told;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.simulator.truth.Certainty;
import cn.mingchu.simulator.truth.ExpectedFinding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviceScoreTest {

  private static final Instant END = minute(600);

  @Test
  void isRightWhereSomethingHadToBeFound() {
    DeviceScore score = score(List.of(certain(60, 120, 90)), told(62, 118, 92));

    assertThat(verdicts(score)).containsExactly(Verdict.RIGHT);
    assertThat(score.required()).hasSize(1);
    assertThat(score.required().get(0).delay()).contains(Duration.ofMinutes(2));
    assertThat(score.required().get(0).wasAlreadyTold()).isFalse();
  }

  @Test
  void isToleratedWhereItMayBeSaidOrNot() {
    DeviceScore score = score(List.of(possible(60, 120)), told(62, 118, 92));

    assertThat(verdicts(score)).containsExactly(Verdict.TOLERATED);
    assertThat(score.required()).isEmpty();
  }

  @Test
  void isUnfoundedWhereNothingIsSo() {
    List<ExpectedFinding> expected =
        List.of(certain(300, 400, 330), expected("COLD_HOLD_LOW", 60, 120, 60, Certainty.CERTAIN));

    assertThat(verdicts(score(expected, told(60, 120, 90)))).containsExactly(Verdict.UNFOUNDED);
  }

  @Test
  void missesWhatNobodyTold() {
    DeviceScore score = score(List.of(certain(60, 120, 90)));

    assertThat(score.required()).hasSize(1);
    assertThat(score.required().get(0).delay()).isEmpty();
  }

  @Test
  void missesWhatWasTakenBack() {
    DeviceScore score =
        score(
            List.of(certain(60, 120, 90)),
            told("COLD_HOLD_HIGH", 62, 118, 92, FindingStatus.WITHDRAWN));

    assertThat(score.required().get(0).by()).isEmpty();
    assertThat(verdicts(score)).containsExactly(Verdict.RIGHT);
  }

  @Test
  void asksForNothingThatIsDueOnlyAfterTheEnd() {
    assertThat(score(List.of(certain(590, 700, 620))).required()).isEmpty();
  }

  @Test
  void countsNoDelayWhereItWasToldBeforeItWasDue() {
    DeviceScore score = score(List.of(certain(60, 120, 90)), told(10, 118, 40));

    assertThat(score.required().get(0).delay()).contains(Duration.ZERO);
    assertThat(score.required().get(0).wasAlreadyTold()).isTrue();
  }

  @Test
  void takesTheFirstOfTwoThatTell() {
    DeviceScore score = score(List.of(certain(60, 120, 90)), told(100, 118, 115), told(62, 98, 92));

    assertThat(score.required().get(0).delay()).contains(Duration.ofMinutes(2));
  }

  /** Short spells of the air that a slow sensor shows as one long one. */
  @Test
  void isContentWithTheLimitWhereTheHarmOfADayHadToBeTold() {
    ExpectedFinding harm = expected("COLD_HOLD_HARM", 60, 120, 90, Certainty.CERTAIN);
    Substitutes substitutes =
        Substitutes.among(
            new RuleBook(RuleCatalogue.load(), List.of())
                .forDevice("kitchen", DeviceKind.FRIDGE, null, List.of(), Stories.NOON));

    assertThat(required(harm, "COLD_HOLD_HIGH", substitutes)).isPresent();
    assertThat(required(harm, "COLD_WARMING", substitutes)).isEmpty();
    assertThat(required(harm, "COLD_HOLD_LOW", substitutes)).isEmpty();
  }

  private static Optional<ToldFinding> required(
      ExpectedFinding harm, String rule, Substitutes substitutes) {
    return DeviceScore.of(
            List.of(harm), List.of(told(rule, 60, 120, 92, FindingStatus.CLOSED)), substitutes, END)
        .required()
        .get(0)
        .by();
  }

  private static DeviceScore score(List<ExpectedFinding> expected, ToldFinding... told) {
    return DeviceScore.of(expected, List.of(told), Substitutes.none(), END);
  }

  private static List<Verdict> verdicts(DeviceScore score) {
    return score.told().stream().map(DeviceScore.Judged::verdict).toList();
  }
}
