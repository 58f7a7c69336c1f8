package cn.mingchu.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingchu.gateway.Town;
import cn.mingchu.gateway.answer.Refusal;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.RejectReason;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTimesTest {

  private static final Duration TWO_DAYS = Duration.ofDays(2);

  @ParameterizedTest(name = "a clock {0} ahead writes {1} after noon")
  @CsvSource({
    "PT0S, PT5M", "PT0S, PT-48H",
    "PT3H, PT3H5M", "PT3H, PT-45H",
    "PT-3H, PT-2H-55M", "PT-3H, PT-51H"
  })
  void takesWhatIsPossibleOnceTheClockIsSetRight(Duration ahead, Duration written) {
    assertThatCode(() -> EventTimes.check(written(written), ahead, TWO_DAYS))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "a clock {0} ahead writes {1} after noon: {2}")
  @CsvSource({
    "PT0S, PT5M0.001S, CLOCK_AHEAD", "PT0S, PT-48H-0.001S, TOO_OLD",
    "PT3H, PT3H5M0.001S, CLOCK_AHEAD", "PT3H, PT-45H-0.001S, TOO_OLD",
    "PT-3H, PT-2H-54M-59.999S, CLOCK_AHEAD", "PT-3H, PT-51H-0.001S, TOO_OLD"
  })
  void refusesWhatIsImpossibleEvenThen(Duration ahead, Duration written, RejectReason reason) {
    Refusal refusal = refusal(written, ahead);

    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal.field()).isEqualTo("eventTime");
  }

  @Test
  void saysWhatTheDeviceWroteAndWhatThatMeans() {
    assertThat(refusal(Duration.ofHours(4), Duration.ofHours(3)).sentence())
        .isEqualTo(
            "eventTime 2026-03-02T08:00:00Z, set right to 2026-03-02T05:00:00Z, is more than 5"
                + " minutes after its arrival at 2026-03-02T04:00:00Z");
  }

  @Test
  void keepsWhatTheDeviceWrote() throws RefusedException {
    EventHeader header = written(Duration.ofHours(3));

    EventTimes.check(header, Duration.ofHours(3), TWO_DAYS);

    assertThat(header).isEqualTo(written(Duration.ofHours(3)));
  }

  private static Refusal refusal(Duration written, Duration ahead) {
    return catchThrowableOfType(
            RefusedException.class, () -> EventTimes.check(written(written), ahead, TWO_DAYS))
        .refusal();
  }

  private static EventHeader written(Duration afterNoon) {
    return EventHeader.newBuilder()
        .setEventId(new UUID(1, 2))
        .setEventTime(Town.NOON.plus(afterNoon))
        .setRecordedTime(Town.NOON.plus(afterNoon))
        .setIngestTime(Town.NOON)
        .setSource("key-1")
        .build();
  }
}
