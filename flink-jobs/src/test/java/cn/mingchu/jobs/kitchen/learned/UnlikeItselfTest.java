package cn.mingchu.jobs.kitchen.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnlikeItselfTest {

  private static final UnlikeItselfRule RULE = rule(Duration.ZERO);

  private static final Duration DAY = Duration.ofDays(1);

  private final List<Unlikeness> said = new ArrayList<>();
  private UnlikeItself watch = new UnlikeItself();
  private UnlikeItselfRule rule = RULE;
  private boolean sure;
  private int minute;
  private int lastMinute;

  @ParameterizedTest(name = "{0} decades for {1} minutes: said {2} times")
  @CsvSource({
    "5,   49, 0",
    "5,   50, 1",
    "3.6, 49, 0",
    "3.6, 180, 1",
    "3.4, 600, 0",
    "40,  49, 0",
    "40,  50, 1",
  })
  void speaksOnlyWhenItLasts(double decades, int minutes, int times) {
    read(0, 60);
    read(decades, minutes);

    assertThat(said).hasSize(times);
  }

  @Test
  void saysWhenItBeganAndWhenItIsOver() {
    read(0, 60);
    read(5, 60);
    read(0, 120);

    // 60 minutes raise the mean to 3.8; 62 more let it fall below a quarter of 3.5.
    assertThat(said)
        .containsExactly(
            new Unlikeness(seen(61), seen(61), null, at(110), 5, Set.of(Aspect.CALM)),
            new Unlikeness(seen(61), seen(61), at(182), at(182), 5, Set.of(Aspect.CALM)));
  }

  @Test
  void forgetsMomentsThatDoNotAddUp() {
    for (int times = 0; times < 50; times++) {
      read(5, 5);
      read(0, 30);
    }

    assertThat(said).isEmpty();
  }

  @Test
  void aGapNeitherFeedsNorEndsIt() {
    read(0, 60);
    read(5, 40);
    minute += 600;
    read(5, 1);

    assertThat(said).isEmpty();

    read(5, 30);
    minute += 600;
    read(5, 1);

    assertThat(said).hasSize(1);
  }

  @Test
  void saysNothingWhileItIsLearning() {
    rule = rule(DAY);
    read(5, 24 * 60);

    assertThat(said).isEmpty();
    assertThat(watch.isWary()).isFalse();

    read(5, 51);

    assertThat(said).hasSize(1);
  }

  @Test
  void remembersTheStrangestReading() {
    read(0, 60);
    read(4, 30);
    read(6, 1);
    read(4, 60);

    assertThat(said).hasSize(1);
    assertThat(said.get(0).first()).isEqualTo(seen(61));
    assertThat(said.get(0).strangest()).isEqualTo(seen(91));
    assertThat(said.get(0).worstDecades()).isEqualTo(6);
  }

  @Test
  void speaksAtOnceOfWhatIsSureAndNotBeforeThatIsOver() {
    read(0, 60);
    sure = true;
    read(0, 30);
    sure = false;
    read(0, 5);

    assertThat(said)
        .containsExactly(
            new Unlikeness(seen(61), seen(61), null, at(61), 0, Set.of()),
            new Unlikeness(seen(61), seen(61), at(91), at(91), 0, Set.of()));
  }

  @Test
  void saysNothingOfWhatIsSureWhileItIsLearning() {
    rule = rule(DAY);
    sure = true;
    read(0, 24 * 60);

    assertThat(said).isEmpty();

    read(0, 1);

    assertThat(said).hasSize(1);
  }

  @Test
  void goesOnWhereItWasWritten() {
    read(0, 60);
    read(5, 30);
    ByteBuffer bytes = ByteBuffer.allocate(100);
    watch.write(bytes);
    watch = UnlikeItself.read(bytes.flip());
    read(5, 20);

    assertThat(said)
        .containsExactly(new Unlikeness(seen(61), seen(61), null, at(110), 5, Set.of(Aspect.CALM)));
  }

  @Test
  void refusesNonsense() {
    assertThatThrownBy(() -> new UnlikeItselfRule(0, 5, Duration.ofMinutes(1), DAY))
        .hasMessage("strangeDecades must be positive, was 0.0");
    assertThatThrownBy(() -> new UnlikeItselfRule(5, 5, Duration.ofMinutes(1), DAY))
        .hasMessage("mostDecades must be above strangeDecades, was 5.0");
    assertThatThrownBy(() -> new UnlikeItselfRule(3, 5, Duration.ZERO, DAY))
        .hasMessage("persistence must be positive, was PT0S");
    assertThatThrownBy(() -> new UnlikeItselfRule(3, 5, DAY, DAY.negated()))
        .hasMessage("learning must not be negative, was PT-24H");
  }

  private void read(double decades, int minutes) {
    for (int i = 0; i < minutes; i++) {
      minute++;
      double[] byAspect = new double[Aspect.values().length];
      byAspect[List.of(Aspect.values()).indexOf(Aspect.CALM)] = decades;
      Strangeness strangeness = new Strangeness(decades, 0, byAspect);
      long known = minute - lastMinute > 1 ? 0 : SyntheticUnit.MINUTE;
      watch.observe(seen(minute), known, strangeness, sure, rule).ifPresent(said::add);
      lastMinute = minute;
    }
  }

  private static UnlikeItselfRule rule(Duration learning) {
    return new UnlikeItselfRule(3.5, 5, Duration.ofMinutes(50), learning);
  }

  private static Sighting seen(int minute) {
    return new Sighting(at(minute), minute);
  }

  private static long at(int minute) {
    return minute * SyntheticUnit.MINUTE;
  }
}
