package cn.mingchu.simulator.truth;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.FindingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthScoreTest {

  private static final Instant NOON = Instant.parse("2026-03-06T04:00:00Z");
  private static final Instant END = minute(120);

  @ParameterizedTest(name = "{0} on {1} from {2} to {3}, {4}: caught {5}, missed {6}, false {7}")
  @CsvSource(
      textBlock =
          """
          COLD_HOLD_HIGH, fridge-1, 10, 50, CLOSED,    1, 0, 0
          COLD_HOLD_HIGH, fridge-1, 10,   , OPEN,      1, 0, 0
          COLD_HOLD_HIGH, fridge-1,  0, 12, CLOSED,    1, 0, 0
          COLD_HOLD_HIGH, fridge-1, 64, 70, CLOSED,    1, 0, 0
          COLD_HOLD_HIGH, fridge-1, 66, 70, CLOSED,    0, 1, 1
          COLD_HOLD_HIGH, fridge-1,-60, -6, CLOSED,    0, 1, 1
          COLD_HOLD_HIGH, fridge-1, 10, 50, WITHDRAWN, 0, 1, 0
          COLD_HOLD_HIGH, fridge-2, 10, 50, CLOSED,    0, 1, 1
          COLD_HOLD_LOW,  fridge-1, 10, 50, CLOSED,    0, 1, 1
          SENSOR_STALE,   fridge-1, 20, 40, CLOSED,    0, 1, 0
          GAS_EARLY,      gas-1,   115,   , OPEN,      1, 1, 0
          """)
  void countsCaughtMissedAndFalse(
      String ruleId,
      String subjectId,
      int from,
      @Nullable Integer to,
      FindingStatus status,
      int caught,
      int missed,
      int unfounded) {
    JudgedFinding finding =
        new JudgedFinding(ruleId, subjectId, minute(from), to == null ? null : minute(to), status);

    TruthScore score = TruthScore.of(truth(), List.of(finding), END);

    assertThat(List.of(score.caught().size(), score.missed().size(), score.unfounded().size()))
        .containsExactly(caught, missed, unfounded);
  }

  /** A warm fridge for sure, a silence perhaps, and gas that is found only after the end. */
  private static Truth truth() {
    return new Truth(
        1,
        NOON,
        END,
        List.of(
            new FaultTruth(
                "0001",
                "door-left-open",
                "2151000001",
                List.of("fridge-1", "gas-1"),
                minute(5),
                minute(48),
                List.of(
                    expected("COLD_HOLD_HIGH", "fridge-1", 10, minute(50), Certainty.CERTAIN),
                    expected("SENSOR_STALE", "fridge-1", 20, minute(40), Certainty.POSSIBLE),
                    expected("GAS_EARLY", "gas-1", 115, null, Certainty.CERTAIN)))));
  }

  private static ExpectedFinding expected(
      String ruleId, String subjectId, int from, @Nullable Instant to, Certainty certainty) {
    return new ExpectedFinding(
        ruleId, subjectId, minute(from), to, minute(from).plus(Duration.ofMinutes(30)), certainty);
  }

  private static Instant minute(int minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }
}
