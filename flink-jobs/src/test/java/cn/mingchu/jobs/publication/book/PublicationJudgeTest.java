package cn.mingchu.jobs.publication.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.publication.word.CheckedWeekWord;
import cn.mingchu.jobs.publication.word.CheckedWeekWord.Plate;
import cn.mingchu.jobs.publication.word.DeliveryWord;
import cn.mingchu.jobs.publication.word.DutyWord.Mark;
import cn.mingchu.jobs.publication.word.MealWord;
import cn.mingchu.jobs.publication.word.SchoolWord;
import cn.mingchu.jobs.publication.word.TestWord;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.PublicCheck;
import cn.mingchu.schemas.event.PublicChecks;
import cn.mingchu.schemas.event.PublicDish;
import cn.mingchu.schemas.event.PublicMenu;
import cn.mingchu.schemas.event.PublicPlate;
import cn.mingchu.schemas.event.PublicSource;
import cn.mingchu.schemas.event.PublicSupplier;
import cn.mingchu.schemas.event.PublicTests;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.TestResult;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublicationJudgeTest {

  private static final double NOON = 12;

  private final PublicSchool school = new PublicSchool();

  @Test
  void tellsWhatIsPlannedWithAllergensAndWhatNobodyKnows() {
    school.hear(plan(1, PublicSchool.recipe("番茄炒蛋", "鸡蛋", "番茄", "秘制酱")));

    PublicMenu menu = school.only();
    assertThat(menu.getCooked()).isFalse();
    assertThat(menu.getCalledOff()).isFalse();
    assertThat(menu.getWithheld()).isFalse();
    assertThat(menu.getRegionCode()).isEqualTo(PublicSchool.COUNTY);
    assertThat(menu.getDay()).isEqualTo(PublicSchool.MONDAY);
    assertThat(menu.getDishes())
        .containsExactly(
            new PublicDish("番茄炒蛋", List.of("番茄", "秘制酱", "鸡蛋"), List.of("EGG"), List.of("秘制酱")));
    assertThat(menu.getSources()).isEmpty();
    assertThat(menu.getPlates()).isEmpty();
    assertThat(menu.getChecks()).isEqualTo(PublicChecks.newBuilder().build());
  }

  /** What was to be in a dish, and what was taken for it: either may be in it. */
  @Test
  void tellsWhatWasCookedInsteadOfThePlan() {
    school.hear(plan(1, PublicSchool.recipe("汤", "白菜"), PublicSchool.recipe("饭", "大米")));
    school.hear(
        PublicSchool.delivery(
            "d", 1, 6, PublicSchool.at(6), "s", PublicSchool.line("lot-1", "虾", null)));
    school.hear(meal(1, PublicSchool.batch("汤", "lot-1"), PublicSchool.batch("汤", "lot-2")));

    PublicMenu menu = school.only();
    assertThat(menu.getCooked()).isTrue();
    assertThat(menu.getDishes())
        .containsExactly(new PublicDish("汤", List.of("白菜", "虾"), List.of("CRUSTACEAN"), List.of()));
    assertThat(menu.getChecks())
        .returns(1, PublicChecks::getLotsWithPapers)
        .returns(2, PublicChecks::getLotsCooked);
  }

  @Test
  void saysWhenAMealIsCalledOff() {
    school.hear(plan(1, PublicSchool.recipe("饭", "大米")));
    school.hear(plan(2));

    assertThat(school.said()).extracting(PublicMenu::getRevision).containsExactly(1, 2);
    assertThat(school.only().getCalledOff()).isTrue();
    assertThat(school.only().getDishes()).isEmpty();
  }

  @Test
  void tellsWhereThingsComeFrom() {
    long produced = PublicSchool.day(-24);
    school.hear(
        PublicSchool.delivery(
            "d",
            1,
            6,
            PublicSchool.at(6),
            "farm",
            PublicSchool.line("lot-1", "猪肉", produced),
            PublicSchool.line("lot-2", "猪肉", produced),
            PublicSchool.line("lot-3", "白菜", null)));
    school.hear(
        PublicSchool.delivery(
            "e", 1, 6, PublicSchool.at(6), "stall", PublicSchool.line("lot-4", "豆腐", null)));
    school.hear(PublicSchool.supplier("farm", "达州市绿源农业有限公司", false, 1));
    school.hear(PublicSchool.supplier("stall", "通川区老街豆腐坊", true, 1));
    school.hear(meal(1, PublicSchool.batch("炒菜", "lot-1", "lot-2", "lot-3", "lot-4")));

    PublicSupplier company =
        new PublicSupplier(
            "达州市绿源农业有限公司",
            false,
            "11340705MB0T68845E",
            "JY35117020000011",
            LocalDate.ofEpochDay(PublicSchool.day(24 * 300)),
            "511724");
    PublicSupplier trader =
        new PublicSupplier(
            "通川区老街豆腐坊",
            true,
            null,
            "JY351170********",
            LocalDate.ofEpochDay(PublicSchool.day(24 * 300)),
            "511724");
    assertThat(school.only().getSources())
        .containsExactly(
            new PublicSource("猪肉", company, LocalDate.ofEpochDay(produced), List.of()),
            new PublicSource("白菜", company, null, List.of()),
            new PublicSource("豆腐", trader, null, List.of()));
  }

  @Test
  void tellsATradeNameThatIsAPersonsByItsFirstCharacter() {
    school.hear(
        PublicSchool.delivery(
            "d", 1, 6, PublicSchool.at(6), "stall", PublicSchool.line("lot-1", "豆腐", null)));
    school.hear(PublicSchool.supplier("stall", "李师傅豆腐坊", true, 1));
    school.hear(meal(1, PublicSchool.batch("豆腐汤", "lot-1")));

    assertThat(school.only().getWithheld()).isFalse();
    assertThat(school.only().getSources())
        .extracting(source -> source.getSupplier().getName())
        .containsExactly("李*");
  }

  @Test
  void tellsOnlyOfTestsThatWerePassed() {
    cooksWithTwoLots();
    school.hear(test("t-1", "lot-1", "农残", TestResult.PASSED, null));
    school.hear(test("t-2", "lot-1", "农残", TestResult.PASSED, null));
    school.hear(test("t-3", "lot-2", "氯霉素", TestResult.PASSED, null));

    assertThat(testsOf("白菜")).containsExactly(new PublicTests("农残", 2));
    assertThat(testsOf("猪肉")).containsExactly(new PublicTests("氯霉素", 1));

    school.hear(test("t-4", "lot-1", "甲醛", TestResult.FAILED, null));
    assertThat(testsOf("白菜")).isEmpty();
    assertThat(testsOf("猪肉")).hasSize(1);
    assertThat(school.said().toString()).doesNotContain("甲醛");

    school.hear(test("t-5", "lot-1", "甲醛", TestResult.PASSED, "t-4"));
    assertThat(testsOf("白菜"))
        .containsExactlyInAnyOrder(new PublicTests("农残", 2), new PublicTests("甲醛", 1));
  }

  @Test
  void tellsWhatWasChecked() {
    school.hear(meal(1, PublicSchool.batch("饭"), PublicSchool.batch("汤")));
    school.hear(
        PublicSchool.duties(
            NOON,
            1,
            PublicSchool.at(14),
            mark(DutyKind.COOK_TASTING, "lunch", DutyState.DONE),
            mark(DutyKind.LEADER_MEAL, "lunch", DutyState.BACK_FILLED),
            mark(DutyKind.TEACHER_MEAL, "lunch", DutyState.DUE),
            mark(DutyKind.SAMPLE_KEPT, "lunch", DutyState.DONE),
            mark(DutyKind.SAMPLE_KEPT, "lunch", DutyState.MISSING),
            mark(DutyKind.COOK_TASTING, "dinner", DutyState.MISSING)));
    school.hear(
        PublicSchool.duties(
            24 * 29,
            1,
            PublicSchool.at(15),
            new Mark(DutyKind.PARENT_MEAL, null, DutyState.DONE, PublicSchool.day(NOON))));

    assertThat(school.only().getChecks())
        .isEqualTo(
            PublicChecks.newBuilder()
                .setCookTasted(PublicCheck.DONE)
                .setLeaderAte(PublicCheck.LATE)
                .setTeacherAte(null)
                .setParentCame(PublicCheck.DONE)
                .setSamplesKept(1)
                .setSamplesDue(2)
                .build());
    assertThat(school.only().getDecidedIngestTime().toEpochMilli()).isEqualTo(PublicSchool.at(15));
  }

  @Test
  void tellsWhatAPlateHoldsButNotOfAFewChildren() {
    school.hear(plan(1, PublicSchool.recipe("饭", "大米")));
    school.hear(
        new CheckedWeekWord(
            PublicSchool.SCHOOL,
            PublicSchool.COUNTY,
            PublicSchool.MONDAY.toEpochDay(),
            1,
            List.of(
                new CheckedWeekWord.Meal(
                    "lunch",
                    List.of(
                        plate(AgeBand.AGE_6_8, 4),
                        plate(AgeBand.AGE_9_11, 23),
                        plate(AgeBand.AGE_12_14, 58)))),
            PublicSchool.at(1)));

    assertThat(school.only().getPlates())
        .extracting(PublicPlate::getBand, PublicPlate::getHeads, PublicPlate::getKnownPercent)
        .containsExactly(tuple(AgeBand.AGE_9_11, null, 75), tuple(AgeBand.AGE_12_14, 60, 75));
  }

  @Test
  void withholdsWhatTellsWhoSomebodyIsAndTellsTheSchool() {
    school.hear(plan(1, PublicSchool.recipe("饭", "大米")));
    school.hear(plan(2, PublicSchool.recipe("给13800138000的饭", "大米")));

    assertThat(school.only().getWithheld()).isTrue();
    assertThat(school.only().getDishes()).isEmpty();
    assertThat(school.standing().values())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ruleId()).isEqualTo("PUBLISH_PII_LEAK");
              assertThat(finding.severity()).isEqualTo(Severity.RED);
              assertThat(finding.status()).isEqualTo(FindingStatus.OPEN);
              assertThat(finding.causeId())
                  .endsWith("2026-03-02 LUNCH PublicDish.name:MOBILE_NUMBER");
              assertThat(finding.toString()).doesNotContain("13800138000");
              assertThat(finding.evidence()).hasSize(1);
            });

    school.hear(plan(3, PublicSchool.recipe("饭", "大米")));
    assertThat(school.only().getWithheld()).isFalse();
    assertThat(school.standing()).isEmpty();
    assertThat(school.said().toString()).doesNotContain("13800138000");
  }

  @Test
  void findsASchoolDayWithoutAPublicMenu() {
    school.isRegistered(-5).restsOn(24).closeUntil(NOON);
    school.hear(plan(1, PublicSchool.recipe("饭", "大米")));

    school.closeUntil(24 * 3 + 1.0);

    assertThat(school.standing().values())
        .extracting(
            BookFinding::ruleId,
            finding -> finding.episode().startTime(),
            finding -> finding.episode().endTime())
        .containsExactly(tuple("PUBLISH_STALE", PublicSchool.at(24 * 3), null));

    MealWord late =
        PublicSchool.meal(
            "wednesday",
            true,
            1,
            24 * 2 + NOON,
            PublicSchool.at(24 * 3 + 5),
            PublicSchool.batch("饭"));
    school.hear(late);
    assertThat(school.standing().values())
        .extracting(finding -> finding.episode().endTime())
        .containsExactly(PublicSchool.at(24 * 3 + 5));
  }

  @Test
  void asksForNothingWhereNothingIsCooked() {
    school.isRegistered(-5);
    school.hear(new SchoolWord(PublicSchool.SCHOOL, null, false, 2, 0, 0, 0));

    school.closeUntil(24 * 5.0);

    assertThat(school.standing()).isEmpty();
    assertThat(school.book().isForgettable()).isTrue();
  }

  @Test
  void takesNothingInOfADayThatIsClosedAndForgetsIt() {
    school.hear(plan(1, PublicSchool.recipe("饭", "大米")));
    school.hear(
        PublicSchool.delivery(
            "d", 1, 6, PublicSchool.at(6), "s", PublicSchool.line("lot-1", "虾", null)));
    school.hear(test("t-1", "lot-1", "农残", TestResult.PASSED, null));
    school.closeUntil(24 * 8 + 1.0);

    assertThat(school.hear(plan(2, PublicSchool.recipe("粥", "大米"))))
        .isEqualTo(PublicationJudge.Reception.LATE);
    assertThat(school.said()).hasSize(1);
    assertThat(school.book().isForgettable()).isFalse();

    school.closeUntil(24 * 69.0);
    assertThat(school.book().isForgettable()).isTrue();
  }

  @Test
  void takesNothingInOfWhatIsNoSchool() {
    MealWord word =
        new MealWord(
            "13800138000",
            null,
            "lunch",
            false,
            1,
            PublicSchool.day(0),
            plan(1).meal(),
            0,
            List.of(),
            1,
            1,
            1);

    assertThat(school.hear(word)).isEqualTo(PublicationJudge.Reception.NOBODYS);
    assertThat(school.said()).isEmpty();
  }

  private void cooksWithTwoLots() {
    school.hear(
        PublicSchool.delivery(
            "d",
            1,
            6,
            PublicSchool.at(6),
            "s",
            PublicSchool.line("lot-1", "白菜", null),
            new DeliveryWord.Line("lot-9", "猪肉", null, false, List.of("lot-2"))));
    school.hear(meal(1, PublicSchool.batch("炒菜", "lot-1", "lot-9")));
  }

  private List<PublicTests> testsOf(String ingredient) {
    return school.only().getSources().stream()
        .filter(source -> source.getIngredient().equals(ingredient))
        .flatMap(source -> source.getTests().stream())
        .toList();
  }

  private static TestWord test(
      String id, String lot, String item, TestResult outcome, @Nullable String retestOf) {
    return new TestWord(
        PublicSchool.SCHOOL,
        lot,
        "farm",
        id,
        1,
        retestOf != null,
        item,
        outcome,
        retestOf,
        PublicSchool.day(6),
        PublicSchool.at(8));
  }

  private static Mark mark(DutyKind kind, String mealId, DutyState state) {
    return new Mark(kind, mealId, state, null);
  }

  private static Plate plate(AgeBand band, int heads) {
    return new Plate(band, heads, 400, 300, 650, 20_000, null, 9L, 600L, 800L, null, null);
  }

  private static MealWord plan(int revision, MealWord.Dish... dishes) {
    return PublicSchool.meal(
        "lunch", false, revision, NOON, PublicSchool.at(-30 + revision), dishes);
  }

  private static MealWord meal(int revision, MealWord.Dish... dishes) {
    return PublicSchool.meal("lunch", true, revision, NOON, PublicSchool.at(13 + revision), dishes);
  }
}
