package cn.mingchu.jobs.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.supervision.diligence.OfficeClock;
import cn.mingchu.jobs.supervision.figure.Figure;
import cn.mingchu.jobs.supervision.word.SupervisionWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.AlertWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeliveryWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeviceOfSchool;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeviceWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DutyWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.EntryWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FeedbackWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FindingSort;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FindingWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.Heard;
import cn.mingchu.jobs.supervision.word.SupervisionWord.MealWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.ReceiptWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.SchoolWord;
import cn.mingchu.jobs.supervision.word.SupervisionWordForm;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.FixState;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SupervisionTypesTest {

  @ParameterizedTest
  @MethodSource("words")
  void wordsComeBackAsTheyWere(SupervisionWord word) {
    assertThat(Checkpointed.restored(new SupervisionWordForm(), word)).isEqualTo(word);
  }

  /** A form writes the code into one byte. */
  @Test
  void codesOfFiguresFitIntoAByte() {
    assertThat(Stream.of(Figure.values()).map(Figure::code))
        .allMatch(code -> code > 0 && code <= Byte.MAX_VALUE)
        .doesNotHaveDuplicates();
  }

  private static List<SupervisionWord> words() {
    return List.of(
        new DeviceWord("d", null, false, 1, 2),
        new DeviceWord("d", "s", true, 1, 2),
        new SchoolWord("s", null, 0, 2),
        new SchoolWord("s", "511702", 5, 2),
        new DeviceOfSchool("s", "d", true, false, 3, 4),
        new Heard("s", "d", 20_000, 5),
        new FindingWord("s", "f", 2, FindingSort.CHAIN, "lot@s", true, 6, null, 0, 7),
        new FindingWord("s", "f", 2, FindingSort.PRICE, "lot@s", false, 6, 8L, 90, 7),
        new AlertWord(
            "s",
            "a",
            3,
            "RULE",
            Severity.RED,
            AlertState.REOPENED,
            FixState.RECURRED,
            true,
            false,
            true,
            2,
            9,
            List.of(
                new OfficeClock(
                    OfficeLevel.CITY, AlertStepKind.ESCALATED, Severity.RED, 1, 2L, null),
                new OfficeClock(
                    OfficeLevel.SCHOOL, AlertStepKind.ACT_OVERDUE, Severity.BLUE, 1, null, 3L)),
            10),
        new DutyWord("s", 20_000, 1, 9, 8, 7, 6, 5, 4, 11),
        new MealWord("s", "m", 1, 20_000, 4, 3, 12),
        new EntryWord("s", 20_000, 1, 9, 8, 13),
        new ReceiptWord("s", "l", 1, "lot@s", 20_000, true, false, 14),
        new DeliveryWord("s", "n", 1, 20_000, 100, 15),
        new FeedbackWord("s", "f", 1, 20_000, 5, true, 16, 17L, 18),
        new FeedbackWord("s", "f", 1, 20_000, 1, false, 16, null, 18));
  }
}
