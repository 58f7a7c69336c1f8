package cn.mingchu.portal.publicity;

import static cn.mingchu.portal.publicity.Letter.Fault.DAY;
import static cn.mingchu.portal.publicity.Letter.Fault.MEAL;
import static cn.mingchu.portal.publicity.Letter.Fault.NOTHING_TO_ANSWER;
import static cn.mingchu.portal.publicity.Letter.Fault.RATING;
import static cn.mingchu.portal.publicity.Letter.Fault.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.FeedbackState;
import cn.mingchu.schemas.event.MealKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "5, true", "6, false", ", false"})
  void hasFromOneToFiveStars(@Nullable Integer rating, boolean right) {
    Letter letter = new Letter(rating, null, null, "", false, false);

    assertThat(letter.faults(TODAY).contains(RATING)).isEqualTo(!right);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-01, false", "2026-01-31, true", "2026-01-01, true", "2025-12-31, false"})
  void isAboutTheLastThirtyDays(LocalDate day, boolean right) {
    Letter letter = new Letter(3, day, "", "", false, false);

    assertThat(letter.faults(TODAY).contains(DAY)).isEqualTo(!right);
  }

  @Test
  void isAboutAMealThatThereIs() {
    assertThat(new Letter(3, null, "LUNCH", "", false, false).about()).contains(MealKind.LUNCH);
    assertThat(new Letter(3, null, "OTHER_MEAL", "", false, false).faults(TODAY))
        .containsExactly(MEAL);
    assertThat(new Letter(3, null, "x", "", false, false).faults(TODAY)).containsExactly(MEAL);
  }

  @Test
  void isNotTooLongForTheContract() {
    String most = "王姐".repeat(200);
    Letter letter = new Letter(3, null, null, most, false, false);

    assertThat(letter.faults(TODAY)).isEmpty();
    assertThat(letter.masked()).hasSizeLessThanOrEqualTo(1_000);
    assertThat(new Letter(3, null, null, most + "汤", false, false).faults(TODAY))
        .containsExactly(WORDS);
  }

  @Test
  void complainsOfSomething() {
    assertThat(new Letter(1, null, null, " ", true, false).faults(TODAY))
        .containsExactly(NOTHING_TO_ANSWER);
  }

  @Test
  void waitsForAnAnswerIfItSaysSomething() {
    assertThat(new Letter(1, null, null, "汤凉", false, false).state())
        .isEqualTo(FeedbackState.RECEIVED);
    assertThat(new Letter(1, null, null, " \n", false, false).state())
        .isEqualTo(FeedbackState.CLOSED);
  }
}
