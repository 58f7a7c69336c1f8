package cn.mingchu.benchmarks.quality;

import static cn.mingchu.benchmarks.quality.Stories.certain;
import static cn.mingchu.benchmarks.quality.Stories.told;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.FindingStatus;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTallyTest {

  private final RuleTally tally = new RuleTally();

  @Test
  void sharesOutRightAndWrong() {
    judged(Verdict.RIGHT, 3);
    judged(Verdict.UNFOUNDED, 1);
    judged(Verdict.TOLERATED, 7);
    found(1);
    found(2);
    found(3);
    tally.add(new DeviceScore.Required(certain(60, 120, 90), Optional.empty()));

    assertThat(tally.precision()).hasValue(0.75);
    assertThat(tally.recall()).hasValue(0.75);
    assertThat(tally.tolerated()).isEqualTo(7);
    assertThat(tally.missed()).isEqualTo(1);
  }

  @Test
  void addsUpWithAnother() {
    judged(Verdict.RIGHT, 3);
    found(1);
    RuleTally all = new RuleTally();
    all.add(tally);
    all.add(tally);

    assertThat(all.right()).isEqualTo(6);
    assertThat(all.found()).isEqualTo(2);
    assertThat(all.delay(1)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void hasNoShareOfNothing() {
    judged(Verdict.TOLERATED, 1);

    assertThat(tally.precision()).isEmpty();
    assertThat(tally.recall()).isEmpty();
    assertThat(tally.delay(0.95)).isZero();
  }

  @Test
  void countsWhatWasTakenBackAmongTheUnfounded() {
    tally.add(
        new DeviceScore.Judged(
            told("COLD_HOLD_HIGH", 0, 10, 5, FindingStatus.WITHDRAWN), Verdict.UNFOUNDED));

    assertThat(tally.unfounded()).isEqualTo(1);
    assertThat(tally.takenBack()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} of 1..20 minutes: {1}")
  @CsvSource({"0.5, 10", "0.95, 19", "1, 20"})
  void takesDelaysByNearestRank(double share, int minutes) {
    for (int delay = 20; delay >= 1; delay--) {
      found(delay);
    }

    assertThat(tally.delay(share)).isEqualTo(Duration.ofMinutes(minutes));
  }

  private void judged(Verdict verdict, int times) {
    for (int i = 0; i < times; i++) {
      tally.add(new DeviceScore.Judged(told(0, 10, 5), verdict));
    }
  }

  private void found(int delay) {
    tally.add(
        new DeviceScore.Required(certain(60, 120, 90), Optional.of(told(62, 118, 90 + delay))));
  }
}
