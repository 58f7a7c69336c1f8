package cn.mingchu.jobs.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.publication.word.CheckedWeekWord;
import cn.mingchu.jobs.publication.word.DeliveryWord;
import cn.mingchu.jobs.publication.word.DutyWord;
import cn.mingchu.jobs.publication.word.Inquiry;
import cn.mingchu.jobs.publication.word.InquiryForm;
import cn.mingchu.jobs.publication.word.MealWord;
import cn.mingchu.jobs.publication.word.PublicationWord;
import cn.mingchu.jobs.publication.word.PublicationWordForm;
import cn.mingchu.jobs.publication.word.SchoolWord;
import cn.mingchu.jobs.publication.word.SupplierWord;
import cn.mingchu.jobs.publication.word.TestWord;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.TestResult;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublicationTypesTest {

  @ParameterizedTest
  @MethodSource("words")
  void wordsComeBackAsTheyWere(PublicationWord word) {
    assertThat(Checkpointed.restored(new PublicationWordForm(), word)).isEqualTo(word);
  }

  @ParameterizedTest
  @MethodSource("words")
  void inquiriesComeBackAsTheyWere(PublicationWord word) {
    Inquiry told = new Inquiry("lot l", null, 0, word, 9);
    Inquiry asked = new Inquiry("lot l", "s", 8, null, 9);

    assertThat(Checkpointed.restored(new InquiryForm(), told)).isEqualTo(told);
    assertThat(Checkpointed.restored(new InquiryForm(), asked)).isEqualTo(asked);
  }

  private static List<PublicationWord> words() {
    return List.of(
        new MealWord(
            "s",
            "511702",
            "m",
            true,
            2,
            3,
            MealKind.LUNCH,
            4,
            List.of(new MealWord.Dish("饭", List.of("米"), List.of("l1", "l2"))),
            5,
            6,
            7),
        new DeliveryWord(
            "s",
            null,
            "d",
            2,
            3,
            "farm",
            List.of(
                new DeliveryWord.Line("l", "米", 4L, true, List.of("o")),
                new DeliveryWord.Line("k", "菜", null, false, List.of())),
            5),
        new CheckedWeekWord(
            "s",
            null,
            1,
            2,
            List.of(
                new CheckedWeekWord.Meal(
                    "m",
                    List.of(
                        new CheckedWeekWord.Plate(
                            AgeBand.AGE_6_8, 3, 4, 5, 6, 7, 8L, 9L, 10L, 11L, 12L, 13L),
                        new CheckedWeekWord.Plate(
                            AgeBand.ADULT, 3, 4, 5, 6, 7, null, null, null, null, null, null)))),
            14),
        new DutyWord(
            "s",
            "511702",
            1,
            2,
            List.of(
                new DutyWord.Mark(DutyKind.SAMPLE_KEPT, "m", DutyState.LATE, 3L),
                new DutyWord.Mark(DutyKind.PARENT_MEAL, null, DutyState.DUE, null)),
            4),
        new TestWord("s", "l", "farm", "t", 1, true, "农残", TestResult.FAILED, "t0", 2, 3),
        new TestWord("s", "l", "farm", "t", 1, false, "农残", TestResult.PASSED, null, 2, 3),
        new SupplierWord("s", "farm", "绿源", true, "c", "l", 1L, "511724", 2, 3, 4),
        new SupplierWord("s", "farm", null, false, null, null, null, null, 2, 3, 4),
        new SchoolWord("s", null, false, 1, 2, 3, 4),
        new SchoolWord("s", "511702", true, 1, 2, 3, 4));
  }
}
