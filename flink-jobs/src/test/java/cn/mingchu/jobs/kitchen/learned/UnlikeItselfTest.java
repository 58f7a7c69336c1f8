package cn.mingchu.jobs.kitchen.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnlikeItselfTest {

  private static final UnlikeItselfRule RULE = new UnlikeItselfRule(3.5, 5, Duration.ofMinutes(50));

  private final List<Unlikeness> said = new ArrayList<>();
  private UnlikeItself watch = new UnlikeItself(RULE);
  private int minute;

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
            new Unlikeness(at(61), null, at(110), 5, Set.of(Aspect.CALM)),
            new Unlikeness(at(61), at(182), at(182), 5, Set.of(Aspect.CALM)));
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
  void goesOnWhereItWasWritten() throws IOException {
    read(0, 60);
    read(5, 30);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    watch.write(new DataOutputStream(bytes));
    watch =
        UnlikeItself.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), RULE);
    read(5, 20);

    assertThat(said).containsExactly(new Unlikeness(at(61), null, at(110), 5, Set.of(Aspect.CALM)));
  }

  @Test
  void refusesNonsense() {
    assertThatThrownBy(() -> new UnlikeItselfRule(0, 5, Duration.ofMinutes(1)))
        .hasMessage("strangeDecades must be positive, was 0.0");
    assertThatThrownBy(() -> new UnlikeItselfRule(5, 5, Duration.ofMinutes(1)))
        .hasMessage("mostDecades must be above strangeDecades, was 5.0");
    assertThatThrownBy(() -> new UnlikeItselfRule(3, 5, Duration.ZERO))
        .hasMessage("persistence must be positive, was PT0S");
  }

  private void read(double decades, int minutes) {
    for (int i = 0; i < minutes; i++) {
      minute++;
      Strangeness strangeness =
          new Strangeness(decades, 0, decades > 0 ? Map.of(Aspect.CALM, decades) : Map.of());
      watch.observe(at(minute), strangeness).ifPresent(said::add);
    }
  }

  private static long at(int minute) {
    return minute * SyntheticUnit.MINUTE;
  }
}
