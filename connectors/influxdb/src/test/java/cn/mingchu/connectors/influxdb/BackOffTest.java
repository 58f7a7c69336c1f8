package cn.mingchu.connectors.influxdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

  private static final BackOff BACK_OFF =
      new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(10));

  @ParameterizedTest(name = "after {0} failures: {1} to {2} ms")
  @CsvSource({
    "1, 500, 1000",
    "2, 1000, 2000",
    "4, 4000, 8000",
    "5, 5000, 10000",
    "1000000, 5000, 10000"
  })
  void waitsTwiceAsLongEachTimeAndNotAllAlike(int failures, long least, long most) {
    Random random = new Random(failures);

    List<Long> pauses =
        IntStream.range(0, 200).mapToObj(i -> BACK_OFF.next(failures, random).toMillis()).toList();

    assertThat(pauses).allMatch(pause -> pause >= least && pause <= most);
    assertThat(pauses).anyMatch(pause -> !pause.equals(pauses.get(0)));
  }

  @Test
  void refusesAFirstPauseLongerThanTheLongest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BackOff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .withMessage("first must be positive and no longer than longest, were PT2S and PT1S");
  }
}
