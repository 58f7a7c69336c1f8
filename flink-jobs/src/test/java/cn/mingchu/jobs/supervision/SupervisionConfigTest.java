package cn.mingchu.jobs.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.mingchu.jobs.runtime.JobConfig;
import cn.mingchu.jobs.supervision.canteen.CanteenTerms;
import cn.mingchu.jobs.supervision.diligence.DiligenceTerms;
import cn.mingchu.jobs.supervision.score.ScoreTerms;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupervisionConfigTest {

  @Test
  void hasSafeDefaults() {
    assertThat(SupervisionConfig.from(Map.of()))
        .isEqualTo(
            new SupervisionConfig(
                JobConfig.from("supervision", Map.of()),
                Duration.ofSeconds(1),
                new CanteenTerms(45, 360, 1_140, 85, 115, 7, 4, 24),
                new ScoreTerms(40, 25, 20, 15, 60),
                new DiligenceTerms(20, 80, 3)));
  }

  @Test
  void readsEveryKey() {
    Map<String, String> settings = new HashMap<>();
    settings.put("supervision.idle-after", "1 min");
    settings.put("supervision.pause", "5 s");
    settings.put("supervision.kept-days", "60");
    settings.put("supervision.meals-from-minute", "300");
    settings.put("supervision.meals-to-minute", "1200");
    settings.put("supervision.recipe-least-percent", "90");
    settings.put("supervision.recipe-most-percent", "110");
    settings.put("supervision.repeat-days", "14");
    settings.put("supervision.satisfied-from", "3");
    settings.put("supervision.answer-hours", "48");
    settings.put("supervision.score.safety", "30");
    settings.put("supervision.score.process", "31");
    settings.put("supervision.score.response", "22");
    settings.put("supervision.score.openness", "17");
    settings.put("supervision.score.cap", "50");
    settings.put("supervision.diligence.clocks-a-day", "9");
    settings.put("supervision.diligence.target-below-percent", "95");
    settings.put("supervision.diligence.target-from-missed", "2");

    assertThat(SupervisionConfig.from(settings))
        .isEqualTo(
            new SupervisionConfig(
                JobConfig.from("supervision", Map.of("supervision.idle-after", "1 min")),
                Duration.ofSeconds(5),
                new CanteenTerms(60, 300, 1_200, 90, 110, 14, 3, 48),
                new ScoreTerms(30, 31, 22, 17, 50),
                new DiligenceTerms(9, 95, 2)));
  }

  @Test
  void refusesAnUnknownKey() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SupervisionConfig.from(Map.of("supervision.score.savety", "40")))
        .withMessage("unknown settings: [supervision.score.savety]");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pause                            | 0 s  | supervision.pause must be positive, was PT0S
          kept-days                        | 7    | keptDays must be 8 to 400, was 7
          meals-from-minute                | 1140 | meal hours must lie in a day, were minutes 1140 to 1140
          meals-to-minute                  | 1441 | meal hours must lie in a day, were minutes 360 to 1441
          recipe-least-percent             | 116  | recipe band must not be empty, was 116 to 115 per cent
          repeat-days                      | 46   | repeatDays must be 1 to 45, was 46
          satisfied-from                   | 6    | satisfiedFrom must be 1 to 5, was 6
          answer-hours                     | 0    | answerHours must be 1 to 1080, was 0
          score.safety                     | -1   | safety must be 0 to 100, was -1
          score.cap                        | 101  | cap must be 0 to 100, was 101
          diligence.clocks-a-day           | 0    | clocksADay must be at least 1, was 0
          diligence.target-below-percent   | 101  | targetBelowPercent must be 0 to 100, was 101
          diligence.target-from-missed     | 0    | targetFromMissed must be at least 1, was 0
          """)
  void refusesNonsense(String key, String value, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SupervisionConfig.from(Map.of("supervision." + key, value)))
        .withMessage(message);
  }
}
