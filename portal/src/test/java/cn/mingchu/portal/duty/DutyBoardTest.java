package cn.mingchu.portal.duty;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.portal.duty.DutySection.Stretch;
import cn.mingchu.portal.finding.FindingSummary;
import cn.mingchu.portal.finding.Stakes;
import cn.mingchu.portal.page.DaySpan;
import cn.mingchu.portal.page.Words;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyBoardTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final LocalDate SUNDAY = MONDAY.plusDays(6);
  private static final Instant TWO = NOON.plus(Duration.ofHours(2));
  private static final Instant MIDNIGHT = midnightAfter(MONDAY);
  private static final DutyMeal LUNCH = new DutyMeal("lunch-1", MealKind.LUNCH, NOON);

  @Test
  void laysOutWhatIsDueByMealDayWeekAndMonth() {
    List<Duty> today =
        List.of(
            duty(DutyKind.COOK_TASTING, "lunch-1", TWO, DutyState.DONE),
            duty(DutyKind.DAILY_CONTROL, null, TWO, DutyState.DUE),
            duty(DutyKind.LEADER_MEAL, "dinner-1", MIDNIGHT, DutyState.DUE));
    DutyBoard board =
        board(
            day(MONDAY, today),
            day(
                SUNDAY,
                List.of(
                    duty(DutyKind.WEEKLY_REVIEW, null, midnightAfter(SUNDAY), DutyState.DUE),
                    duty(DutyKind.DAILY_CONTROL, null, midnightAfter(SUNDAY), DutyState.DUE))),
            day(
                LocalDate.of(2026, 1, 31),
                List.of(duty(DutyKind.PARENT_MEAL, null, TWO, DutyState.DONE))));

    assertThat(board.sections())
        .extracting(DutySection::stretch)
        .containsExactly(Stretch.MEAL, Stretch.MEAL, Stretch.DAY, Stretch.WEEK, Stretch.MONTH);
    assertThat(board.sections().get(0).meal()).isEqualTo(LUNCH);
    assertThat(board.sections().get(1).meal()).isNull();
    assertThat(board.sections().get(1).mealId()).isEqualTo("dinner-1");
    assertThat(board.sections())
        .extracting(section -> section.lines().get(0).kind())
        .containsExactly(
            DutyKind.COOK_TASTING,
            DutyKind.LEADER_MEAL,
            DutyKind.DAILY_CONTROL,
            DutyKind.WEEKLY_REVIEW,
            DutyKind.PARENT_MEAL);
    assertThat(board.sections().get(3).lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05, 2026-01-31",
    "2026-01-31, 2026-02-01",
    "2026-01-29, 2026-02-01",
    "2026-02-01, 2026-02-28"
  })
  void needsTheDaysUpToTheEndOfTheWeekAndTheMonth(LocalDate day, LocalDate last) {
    assertThat(DutyBoard.needed(day)).isEqualTo(new DaySpan(day, last));
  }

  @Test
  void tellsOfAllSamplesOfAMealInOneLine() {
    DutyBoard board =
        board(
            day(
                MONDAY,
                List.of(
                    sample("米饭", DutyState.DONE),
                    sample("红烧肉", DutyState.MISSING),
                    sample("青菜", DutyState.BACK_FILLED),
                    sample("豆腐", DutyState.DUE))));

    DutyLine samples = board.sections().get(0).lines().get(0);
    assertThat(board.sections().get(0).lines()).hasSize(1);
    assertThat(samples.state()).isEqualTo(DutyState.MISSING);
    assertThat(samples.done()).isEqualTo(2);
    assertThat(samples.absentDishes()).containsExactly("红烧肉");
    assertThat(samples.dishesToKeep()).containsExactly("豆腐");
  }

  @ParameterizedTest
  @CsvSource({
    "DONE, DUE, DUE",
    "DUE, BACK_FILLED, BACK_FILLED",
    "BACK_FILLED, LATE, LATE",
    "LATE, MISSING, MISSING",
    "DONE, DONE, DONE",
    "OTHER_STATE, DONE, DONE"
  })
  void isAsBadAsTheWorstOfThem(DutyState one, DutyState other, DutyState worst) {
    DutyBoard board = board(day(MONDAY, List.of(sample("米饭", one), sample("青菜", other))));

    assertThat(board.sections().get(0).lines().get(0).state()).isEqualTo(worst);
  }

  @Test
  void putsWhatWasFoundToTheDutyThatItIsAbout() {
    Duty tasting = duty(DutyKind.COOK_TASTING, "lunch-1", MIDNIGHT, DutyState.MISSING);
    Duty teacher = duty(DutyKind.TEACHER_MEAL, "lunch-1", MIDNIGHT, DutyState.MISSING);
    Duty rating = duty(DutyKind.STUDENT_RATING, null, midnightAfter(SUNDAY), DutyState.MISSING);
    Duty sundayTasting =
        duty(DutyKind.COOK_TASTING, "lunch-7", midnightAfter(SUNDAY), DutyState.MISSING);
    FindingSummary ofTasting = found("RULE", "lunch-1 COOK_TASTING", MIDNIGHT);
    FindingSummary ofRating = found("RULE", "2026-01-05 STUDENT_RATING", midnightAfter(SUNDAY));
    FindingSummary ofSunday = found("RULE", "lunch-7 COOK_TASTING", midnightAfter(SUNDAY));
    FindingSummary otherMeal = found("RULE", "lunch-10 COOK_TASTING", MIDNIGHT);
    FindingSummary otherRule = found("OTHER", "lunch-1", MIDNIGHT);
    FindingSummary sample = found("RULE", "2151000001 lunch-1-s1", NOON);

    DutyBoard board =
        DutyBoard.of(
            MONDAY,
            List.of(
                day(MONDAY, List.of(tasting, teacher)),
                day(SUNDAY, List.of(rating, sundayTasting))),
            Map.of(),
            List.of(ofTasting, ofRating, ofSunday, otherMeal, otherRule, sample));

    assertThat(board.sections().get(0).lines())
        .extracting(DutyLine::findings)
        .containsExactly(List.of(ofTasting), List.of());
    assertThat(board.sections().get(1).lines())
        .extracting(DutyLine::findings)
        .containsExactly(List.of(ofRating));
    assertThat(board.others()).containsExactly(otherMeal, otherRule, sample);
  }

  @Test
  void findsADisinfectionByItsMeal() {
    Duty clean = duty(DutyKind.DISINFECTION, null, NOON, DutyState.MISSING);
    FindingSummary dirty = found("RULE", "lunch-1", NOON);
    FindingSummary later = found("RULE", "dinner-1", TWO);

    DutyBoard board =
        DutyBoard.of(MONDAY, List.of(day(MONDAY, List.of(clean))), Map.of(), List.of(dirty, later));

    assertThat(board.sections().get(0).lines().get(0).findings()).containsExactly(dirty);
    assertThat(board.others()).containsExactly(later);
  }

  @Test
  void isEmptyOnADayOfWhichNothingIsKnown() {
    DutyBoard board = board();

    assertThat(board.counts()).isEqualTo(DutyCounts.NONE);
    assertThat(board.sections()).isEmpty();
  }

  private static DutyBoard board(DayOfDuties... days) {
    return DutyBoard.of(MONDAY, Arrays.asList(days), Map.of("lunch-1", LUNCH), List.of());
  }

  private static DayOfDuties day(LocalDate day, List<Duty> duties) {
    return new DayOfDuties(day, DutyCounts.NONE, duties);
  }

  private static Duty sample(String dish, DutyState state) {
    boolean isDone = state != DutyState.MISSING && state != DutyState.DUE;
    return new Duty(
        DutyKind.SAMPLE_KEPT,
        "RULE",
        "lunch-1",
        dish,
        TWO,
        state,
        isDone ? NOON : null,
        isDone ? NOON : null);
  }

  private static Duty duty(
      DutyKind kind, @Nullable String mealId, Instant dueTime, DutyState state) {
    return new Duty(kind, "RULE", mealId, null, dueTime, state, null, null);
  }

  private static Instant midnightAfter(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Words.ZONE).toInstant();
  }

  private static FindingSummary found(String ruleId, String cause, Instant start) {
    return new FindingSummary(
        ruleId + ' ' + cause,
        1,
        ruleId,
        1,
        Severity.YELLOW,
        FindingStatus.OPEN,
        SubjectKind.SCHOOL,
        "2151000001",
        null,
        null,
        "2151000001",
        null,
        null,
        start,
        null,
        start,
        start,
        null,
        null,
        null,
        null,
        cause,
        new Stakes(null, null, null, null));
  }
}
