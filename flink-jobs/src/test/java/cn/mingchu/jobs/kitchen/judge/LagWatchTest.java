package cn.mingchu.jobs.kitchen.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LagWatchTest {

  private static final long MINUTE = 60_000;
  private static final long SLOT = LagWatch.SLOT_MILLIS;
  private static final long DAY = 288 * SLOT;

  private final LagWatch watch = new LagWatch();

  @Test
  void keepsOneStretchOfADeviceThatIsNeverLate() {
    for (long slot = 0; slot < 100; slot++) {
      boolean news = watch.heard(DAY + slot * SLOT, 200);

      assertThat(news).isFalse();
    }

    assertThat(watch.fresh).containsExactly(new LagWatch.Stretch(288, 387));
    assertThat(watch.behind()).isEmpty();
  }

  @Test
  void takesAMinuteForTheWayAndNothingLongerForFresh() {
    watch.heard(DAY, MINUTE);
    watch.heard(2 * DAY, MINUTE + 1);

    assertThat(watch.fresh).hasSize(1);
    assertThat(watch.behind()).containsExactly(new Lagging(2 * DAY, 2 * DAY, MINUTE + 1));
  }

  @Test
  void judgesASlotByTheFreshestThatCameInIt() {
    watch.heard(DAY, 90 * MINUTE);
    watch.heard(DAY + MINUTE, 30 * MINUTE);
    watch.heard(DAY + 2 * MINUTE, 60 * MINUTE);
    assertThat(watch.behind()).containsExactly(new Lagging(DAY, DAY + 2 * MINUTE, 30 * MINUTE));

    watch.heard(DAY + SLOT - 1, 0);

    assertThat(watch.behind()).isEmpty();
  }

  @Test
  void takesUpToTwoSlotsBetweenFreshOnesForFresh() {
    watch.heard(DAY, 0);
    watch.heard(DAY + SLOT, 90 * MINUTE);
    watch.heard(DAY + 3 * SLOT, 0);
    watch.heard(DAY + 4 * SLOT, 90 * MINUTE);
    watch.heard(DAY + 7 * SLOT, 0);

    assertThat(watch.fresh)
        .containsExactly(new LagWatch.Stretch(288, 291), new LagWatch.Stretch(295, 295));
    assertThat(watch.behind())
        .containsExactly(new Lagging(DAY + 4 * SLOT, DAY + 4 * SLOT, 90 * MINUTE));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void ignoresTheOrderOfArrival(long seed) {
    Random random = new Random(seed);
    List<long[]> heard = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      long lag = random.nextInt(3) == 0 ? random.nextInt(200) : random.nextLong(3 * 60 * MINUTE);
      heard.add(new long[] {DAY + random.nextLong(DAY), lag});
    }
    LagWatch other = new LagWatch();
    heard.forEach(one -> watch.heard(one[0], one[1]));
    Collections.shuffle(heard, random);
    heard.forEach(one -> other.heard(one[0], one[1]));

    assertThat(other.fresh).isEqualTo(watch.fresh);
    assertThat(other.behind).isEqualTo(watch.behind);
    assertThat(other.lastFresh).isEqualTo(watch.lastFresh);
  }

  @Test
  void forgetsWhatIsTwoDaysOld() {
    watch.heard(DAY, 90 * MINUTE);
    watch.heard(DAY + SLOT, 90 * MINUTE);
    watch.heard(3 * DAY + SLOT, 90 * MINUTE);

    assertThat(watch.behind())
        .containsExactly(
            new Lagging(DAY + SLOT, DAY + SLOT, 90 * MINUTE),
            new Lagging(3 * DAY + SLOT, 3 * DAY + SLOT, 90 * MINUTE));
  }
}
