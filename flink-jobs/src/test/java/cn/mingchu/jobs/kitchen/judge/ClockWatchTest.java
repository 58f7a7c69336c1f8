package cn.mingchu.jobs.kitchen.judge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.judge.ClockWatch.Spell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockWatchTest {

  private static final long APART = 30;

  @Test
  void tellsSpellsApartThatLieFarEnoughApart() {
    assertThat(spells(List.of(0L, 29L, 59L))).containsExactly(new Spell(0, 29), new Spell(59, 59));
  }

  @Test
  void joinsWhatAMomentBetweenJoins() {
    assertThat(spells(List.of(0L, 50L, 25L))).containsExactly(new Spell(0, 50));
  }

  @Test
  void forgetsWhatIsOver() {
    ClockWatch watch = new ClockWatch();
    watch.caught(0, APART);
    watch.caught(100, APART);
    watch.forgetUntil(1);

    assertThat(watch.spells).containsExactly(new Spell(100, 100));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void ignoresTheOrderInWhichMomentsAreLearnt(long seed) {
    List<Long> moments = new ArrayList<>();
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      moments.add((long) random.nextInt(1500));
    }
    List<Long> sorted = moments.stream().sorted().toList();
    Collections.shuffle(moments, random);

    assertThat(spells(moments)).isEqualTo(spells(sorted)).hasSizeGreaterThan(3);
  }

  private static List<Spell> spells(List<Long> moments) {
    ClockWatch watch = new ClockWatch();
    moments.forEach(moment -> watch.caught(moment, APART));
    return watch.spells;
  }
}
