package cn.mingchu.jobs.stock.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Standing;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.jobs.stock.paper.RegisteredSchool;
import cn.mingchu.jobs.stock.rules.ReleasedStockRules;
import cn.mingchu.menus.Eaters;
import cn.mingchu.menus.MenuDish;
import cn.mingchu.schemas.event.AgeBand;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.food.MealStandard;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The menu of a week is published by the Friday before, at six in the evening in Shanghai. */
class PublicationTest implements PlanVoice {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final String RULE = PlanRules.NOT_PUBLISHED;
  private static final LocalDate MONDAY = MenuBoard.MONDAY;
  private static final long DUE = at(MONDAY.minusDays(3), 18);
  private static final long WEEK_OVER = at(MONDAY.plusDays(7), 0);
  private static final long REGISTERED = at(MONDAY.minusDays(5), 9);
  private static final MenuDish RICE =
      new MenuDish("米饭", List.of(MenuBoard.food("大米", AgeBand.AGE_6_8, 100_000)));
  private static final ReleasedStockRules RULES = new ReleasedStockRules();
  private static final PlanJudge JUDGE = new PlanJudge(FoodCatalogue.load(), MealStandard.load());

  private final List<BookFinding> said = new ArrayList<>();
  private final List<CheckedWeek> weeks = new ArrayList<>();
  private PlanBook book = new PlanBook();
  private LongPredicate schoolDays = day -> true;

  @Test
  void aWeekThatNobodyPlannedIsToldWhenItIsDue() {
    register(REGISTERED);
    timePassesTo(DUE - 1);
    assertThat(said).isEmpty();
    assertThat(book.nextAlarm()).isEqualTo(DUE);

    timePassesTo(DUE);

    assertThat(said)
        .extracting(
            BookFinding::ruleId, BookFinding::severity, BookFinding::status, BookFinding::causeId)
        .containsExactly(
            tuple(RULE, Severity.BLUE, FindingStatus.OPEN, "plan 2151000001 2026-03-02"));
    assertThat(said.get(0).episode().startTime()).isEqualTo(DUE);
    assertThat(said.get(0).evidence())
        .containsExactly(new BookEvidence(EvidenceRole.DECIDING, 9, 1, REGISTERED));
    assertThat(weeks).isEmpty();
  }

  /** Three days of it are enough, and what comes at the very moment is in time. */
  @ParameterizedTest(name = "{0} days, {1} ms after it is due")
  @CsvSource({"3, 0, false", "3, 1, true", "2, 0, true", "5, -1000, false"})
  void threeDaysOfItAreEnough(int days, long after, boolean isTold) {
    register(REGISTERED);
    for (int day = 0; day < days; day++) {
      plan(day, DUE + after);
    }

    timePassesTo(DUE + 10);

    assertThat(standing()).hasSize(isTold ? 1 : 0);
  }

  @Test
  void whatComesLateEndsItAndItStands() {
    register(REGISTERED);
    timePassesTo(DUE);
    plan(0, DUE + 10);
    plan(1, DUE + 20);
    plan(2, DUE + 30);

    assertThat(said).extracting(BookFinding::revision).containsExactly(1, 2);
    assertThat(said.get(1).status()).isEqualTo(FindingStatus.CLOSED);
    assertThat(said.get(1).episode().endTime()).isEqualTo(DUE + 30);
    assertThat(said.get(1).evidence())
        .extracting(BookEvidence::role)
        .containsExactly(EvidenceRole.DECIDING, EvidenceRole.LAST);
  }

  @Test
  void whatWasInTimeAndIsHeardLateTakesItBack() {
    register(REGISTERED);
    timePassesTo(DUE);
    for (int day = 0; day < 3; day++) {
      plan(day, DUE - 1_000);
    }

    assertThat(said)
        .extracting(BookFinding::status)
        .containsExactly(FindingStatus.OPEN, FindingStatus.WITHDRAWN);
  }

  /** What was published in time stays so, whatever is cooked instead. */
  @Test
  void aChangeOfTheMenuMakesNothingLate() {
    register(REGISTERED);
    for (int day = 0; day < 3; day++) {
      plan(day, DUE - 1_000);
      hear(meal(MONDAY.plusDays(day), 2, DUE + 1_000, List.of(RICE)));
    }

    timePassesTo(DUE + 2_000);

    assertThat(standing()).isEmpty();
  }

  @Test
  void aMealThatIsCalledOffIsNoMenu() {
    register(REGISTERED);
    for (int day = 0; day < 5; day++) {
      hear(meal(MONDAY.plusDays(day), 1, DUE - 1_000, List.of()));
    }

    timePassesTo(DUE);

    assertThat(standing()).hasSize(1);
  }

  @Test
  void nothingIsDueInAWeekWithoutSchool() {
    schoolDays = day -> day >= MONDAY.plusDays(7).toEpochDay();
    register(REGISTERED);

    timePassesTo(DUE);

    assertThat(said).isEmpty();
    assertThat(book.nextAlarm()).isEqualTo(at(MONDAY.plusDays(4), 18));
  }

  @Test
  void whereAWeekHasFewSchoolDaysThoseAreEnough() {
    schoolDays = day -> day == MONDAY.plusDays(3).toEpochDay();
    register(REGISTERED);
    plan(3, DUE);

    timePassesTo(DUE);

    assertThat(said).extracting(BookFinding::ruleId).doesNotContain(RULE);
  }

  @ParameterizedTest(name = "registered {0} ms after it is due")
  @CsvSource({"0, true", "1, false"})
  void aSchoolThatComesLaterOwesTheNextWeekOnly(long after, boolean isTold) {
    register(DUE + after);

    timePassesTo(DUE + 1);

    assertThat(standing()).hasSize(isTold ? 1 : 0);
  }

  @Test
  void whoHasNoCanteenOwesNothing() {
    JUDGE.hear(book, rules(), school(REGISTERED, 1, false), this);

    timePassesTo(WEEK_OVER);

    assertThat(said).isEmpty();
    assertThat(book.isForgettable()).isTrue();
  }

  @Test
  void aNewEntryInTheRegisterForgivesNothing() {
    register(REGISTERED);
    JUDGE.hear(book, rules(), school(DUE + 1, 2, true), this);

    timePassesTo(DUE + 1);

    assertThat(standing()).hasSize(1);
  }

  @Test
  void itIsOverWhenTheWeekIs() {
    register(REGISTERED);
    timePassesTo(DUE);

    timePassesTo(WEEK_OVER);

    assertThat(said.stream().filter(one -> one.episode().startTime() == DUE))
        .extracting(finding -> finding.episode().endTime())
        .containsExactly(null, WEEK_OVER);
  }

  @Test
  void whoNeverPlansIsToldOfEachWeekAndKeepsFewOfThem() {
    register(REGISTERED);
    for (int week = 0; week < 30; week++) {
      timePassesTo(at(MONDAY.plusDays(7L * week - 3), 18));
      timePassesTo(at(MONDAY.plusDays(7L * week), 0));
    }

    assertThat(standing()).hasSize(30);
    assertThat(book.told).hasSizeLessThanOrEqualTo(4);
  }

  /** Of an old register and a clock that is far ahead, what is closed is not told. */
  @Test
  void asksNothingOfWeeksThatAreClosed() {
    register(REGISTERED);

    timePassesTo(at(MONDAY.plusDays(70), 1));

    assertThat(said)
        .extracting(finding -> finding.episode().startTime())
        .containsExactly(
            at(MONDAY.plusDays(53), 18), at(MONDAY.plusDays(60), 18), at(MONDAY.plusDays(67), 18));
  }

  static LongStream seeds() {
    return DrawnOrder.seeds(100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    Random random = DrawnOrder.random(seed);
    long restDays = random.nextLong();
    schoolDays = day -> (restDays >> (day & 31) & 1) == 0;
    long registered = DUE + random.nextInt(-5, 12) * 86_400_000L;
    long end = DUE + random.nextInt(1, 17) * 86_400_000L;
    List<PlannedMeal> words = words(random);
    List<PlannedMeal> mixed = new ArrayList<>(words);
    Collections.shuffle(mixed, random);
    int registeredAfter = random.nextInt(mixed.size());

    for (int i = 0; i < mixed.size(); i++) {
      if (i == registeredAfter) {
        register(registered);
      }
      hear(mixed.get(i));
      if (random.nextInt(4) == 0) {
        timePassesTo(DUE + (long) (random.nextDouble() * (end - DUE)));
        book = Checkpointed.restored(new PlanBookForm(), book);
      }
    }
    timePassesTo(end);

    assertThat(standing().stream().map(PublicationTest::line))
        .containsExactlyInAnyOrderElementsOf(expected(words, registered, end));
  }

  private static List<PlannedMeal> words(Random random) {
    List<PlannedMeal> words = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      LocalDate day = MONDAY.plusDays(random.nextInt(21));
      long said = DUE + random.nextInt(-40, 300) * 3_600_000L;
      words.add(
          meal(
              day,
              1 + i,
              Math.min(said, at(day, 12)),
              random.nextInt(5) == 0 ? List.of() : List.of(RICE)));
    }
    return words;
  }

  /** As somebody would find it who leafs through all menus with a calendar on the wall. */
  private List<String> expected(List<PlannedMeal> words, long registered, long end) {
    List<String> expected = new ArrayList<>();
    for (LocalDate monday = MONDAY; at(monday.minusDays(3), 18) <= end; ) {
      LocalDate first = monday;
      long due = at(first.minusDays(3), 18);
      List<LocalDate> school =
          first.datesUntil(first.plusDays(7)).filter(d -> schoolDays.test(d.toEpochDay())).toList();
      List<Long> published = new ArrayList<>();
      for (LocalDate day : school) {
        TreeSet<Long> times = new TreeSet<>();
        words.stream()
            .filter(word -> word.day() == day.toEpochDay() && !word.dishes().isEmpty())
            .forEach(word -> times.add(word.ingestTime()));
        if (!times.isEmpty()) {
          published.add(times.first());
        }
      }
      Collections.sort(published);
      int needed = Math.min(3, school.size());
      Long done = published.size() < needed || needed == 0 ? null : published.get(needed - 1);
      if (needed > 0 && registered <= due && (done == null || done > due)) {
        long over = at(first.plusDays(7), 0);
        Long until = done != null && done < over ? done : over <= end ? (Long) over : null;
        expected.add("%s %d %s".formatted(first, due, until));
      }
      monday = monday.plusDays(7);
    }
    return expected;
  }

  private static String line(BookFinding finding) {
    return "%s %d %s"
        .formatted(
            String.valueOf(finding.causeId()).substring("plan 2151000001 ".length()),
            finding.episode().startTime(),
            finding.episode().endTime());
  }

  private static long at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(SHANGHAI).toInstant().toEpochMilli();
  }

  private PlanRules rules() {
    return new PlanRules(RULES, schoolDays);
  }

  private void register(long ingestTime) {
    JUDGE.hear(book, rules(), school(ingestTime, 1, true), this);
  }

  private static Canteen school(long ingestTime, long offset, boolean hasCanteen) {
    return new Canteen(
        new RegisteredSchool(
            MenuBoard.SCHOOL, MenuBoard.COUNTY, false, hasCanteen, offset, 9, offset, ingestTime));
  }

  private void plan(int weekday, long ingestTime) {
    hear(meal(MONDAY.plusDays(weekday), 1, ingestTime, List.of(RICE)));
  }

  private void hear(PlannedMeal meal) {
    JUDGE.hear(book, rules(), meal, this);
  }

  private static PlannedMeal meal(
      LocalDate day, int revision, long ingestTime, List<MenuDish> dishes) {
    return new PlannedMeal(
        MenuBoard.SCHOOL,
        MenuBoard.COUNTY,
        day + "-lunch",
        revision,
        day.toEpochDay(),
        MealKind.LUNCH,
        MenuBoard.served(day, MealKind.LUNCH),
        List.of(new Eaters(AgeBand.AGE_6_8, 100)),
        dishes,
        null,
        day.toEpochDay(),
        revision,
        ingestTime);
  }

  private void timePassesTo(long now) {
    JUDGE.timePasses(book, rules(), now, this);
  }

  private List<BookFinding> standing() {
    return Standing.of(said).values().stream()
        .filter(finding -> finding.ruleId().equals(RULE))
        .toList();
  }

  @Override
  public void tell(CheckedWeek week) {
    weeks.add(week);
  }

  @Override
  public void tell(BookFinding finding) {
    if (finding.ruleId().equals(RULE)) {
      said.add(finding);
    }
  }
}
