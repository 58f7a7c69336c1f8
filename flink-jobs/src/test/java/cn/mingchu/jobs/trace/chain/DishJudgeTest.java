package cn.mingchu.jobs.trace.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.judge.SettingFor;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.trace.paper.FaultClaim;
import cn.mingchu.jobs.trace.paper.Node;
import cn.mingchu.jobs.trace.paper.PaperSource;
import cn.mingchu.jobs.trace.paper.SchoolRules;
import cn.mingchu.schemas.event.LotNodeKind;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Before the meal its coverage, a day after it the gaps. */
class DishJudgeTest {

  private static final String SCHOOL = "2151000001";
  private static final Node STEW = new Node(LotNodeKind.DISH, "stew", SCHOOL);
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Instant DUE = NOON.minus(Duration.ofMinutes(60));
  private static final Instant GRACE = NOON.plus(Duration.ofDays(1));
  private static final Instant MORNING = NOON.minus(Duration.ofHours(4));

  private DishJudge judge = new DishJudge(SchoolRules.released());
  private final List<String> told = new ArrayList<>();
  private DishBook book = new DishBook();

  @ParameterizedTest(name = "{0} g of 1000 proven")
  @CsvSource({"949, true", "950, false", "951, false", "0, true", "1000, false"})
  void aDishIsCoveredFromTheLimitOn(long proven, boolean isLow) {
    hear(serving(1), MORNING);
    hear(backing("a", 1, 1_000, 1_000, proven), MORNING);
    timePassesTo(DUE);

    assertThat(told)
        .isEqualTo(
            isLow
                ? List.of("MEAL_COVERAGE_LOW 1 stands, %d of 95".formatted(proven / 10))
                : List.of());
  }

  @Test
  void coverageIsToldAnHourBeforeAndNoSooner() {
    hear(serving(1), MORNING);
    hear(backing("a", 1, 100, 0, 0), MORNING);
    timePassesTo(DUE.minusMillis(1));
    assertThat(told).isEmpty();
    assertThat(judge.nextAlarm(book, MORNING.toEpochMilli())).isEqualTo(DUE.toEpochMilli());

    timePassesTo(DUE);
    assertThat(told).containsExactly("MEAL_COVERAGE_LOW 1 stands, 0 of 95");

    timePassesTo(NOON);
    assertThat(told)
        .containsExactly(
            "MEAL_COVERAGE_LOW 1 stands, 0 of 95", "MEAL_COVERAGE_LOW 2 is over, 0 of 95");
  }

  @Test
  void coverageIsThatOfTheWholeDish() {
    hear(serving(1), MORNING);
    hear(backing("a", 1, 950, 950, 950), MORNING);
    hear(backing("b", 1, 50, 0, 0), MORNING);
    timePassesTo(DUE);

    assertThat(told).isEmpty();
  }

  @Test
  void aPaperThatComesInTimeTakesItBack() {
    hear(backing("a", 1, 100, 0, 0), MORNING);
    hear(serving(1), DUE);
    hear(backing("a", 2, 100, 100, 100), DUE.plusSeconds(60));
    timePassesTo(GRACE.plusMillis(1));

    assertThat(told)
        .containsExactly(
            "MEAL_COVERAGE_LOW 1 stands, 0 of 95", "MEAL_COVERAGE_LOW 2 falls, 0 of 95");
  }

  @Test
  void anIngredientHasAGapWhenTheGraceIsOver() {
    hear(serving(1), NOON);
    hear(backing("a", 1, 100, 94, 94), NOON);
    hear(backing("b", 1, 100, 95, 0), NOON);
    told.clear();
    timePassesTo(GRACE);
    assertThat(told).isEmpty();
    assertThat(judge.nextAlarm(book, NOON.toEpochMilli()))
        .isEqualTo(GRACE.plusMillis(1).toEpochMilli());

    timePassesTo(GRACE.plusMillis(1));

    assertThat(told).containsExactly("TRACE_GAP 1 stands, 94 of 95");
    assertThat(judge.nextAlarm(book, GRACE.plusMillis(1).toEpochMilli())).isNull();
  }

  @Test
  void aPaperThatComesDaysLateClosesTheGap() {
    hear(backing("a", 1, 100, 0, 0), GRACE.plusSeconds(1));
    hear(serving(1), GRACE.plusSeconds(1));
    hear(backing("a", 2, 100, 100, 100), GRACE.plusSeconds(90_000));

    assertThat(told)
        .containsExactly(
            "TRACE_GAP 1 stands, 0 of 95",
            "MEAL_COVERAGE_LOW 1 is over, 0 of 95",
            "TRACE_GAP 2 falls, 0 of 95",
            "MEAL_COVERAGE_LOW 2 falls, 0 of 95");
  }

  @Test
  void aDishThatIsNotCookedAfterAllIsNeitherCoveredNorHasItGaps() {
    hear(serving(1), DUE);
    hear(backing("a", 1, 100, 0, 0), DUE);
    hear(new Backing("a", 2, 1, STEW, lot("a"), 0, 0, 0), DUE);
    timePassesTo(GRACE.plusMillis(1));

    assertThat(told)
        .containsExactly(
            "MEAL_COVERAGE_LOW 1 stands, 0 of 95", "MEAL_COVERAGE_LOW 2 falls, 0 of 95");
  }

  @Test
  void whatIsOldIsNotHeardAgain() {
    hear(serving(1), MORNING);
    hear(new Backing("a", 2, 1, STEW, lot("a"), 100, 100, 100), MORNING);
    hear(new Backing("a", 1, 7, STEW, lot("a"), 100, 0, 0), MORNING);
    timePassesTo(GRACE.plusMillis(1));

    assertThat(told).isEmpty();
  }

  @Test
  void aCountyMayAskSoonerAndForMore() {
    judge =
        new DishJudge(
            new SchoolRules(
                new RuleBook(
                    RuleCatalogue.load(),
                    List.of(
                        SettingFor.rule(
                                "MEAL_COVERAGE_LOW", Map.of("covered", "1", "before", "PT2H"))
                            .setEffectiveFrom(NOON)
                            .build()))));
    hear(serving(1), MORNING);
    hear(backing("a", 1, 1_000, 999, 999), MORNING);
    timePassesTo(NOON.minus(Duration.ofHours(2)));

    assertThat(told).containsExactly("MEAL_COVERAGE_LOW 1 stands, 99 of 100");
  }

  @Test
  void canBeWrittenDownAtAnyTime() {
    hear(serving(1), DUE);
    book = Checkpointed.restored(new DishBookForm(), book);
    hear(backing("a", 1, 100, 0, 0), DUE);
    book = Checkpointed.restored(new DishBookForm(), book);
    hear(backing("a", 2, 100, 100, 100), DUE);

    assertThat(told)
        .containsExactly(
            "MEAL_COVERAGE_LOW 1 stands, 0 of 95", "MEAL_COVERAGE_LOW 2 falls, 0 of 95");
  }

  private static Serving serving(int revision) {
    return new Serving(
        "meal",
        revision,
        STEW,
        100,
        NOON.toEpochMilli(),
        new PaperSource(1, 2, MORNING.toEpochMilli(), SCHOOL, "511702"));
  }

  private static Backing backing(String lot, int revision, long grams, long known, long proven) {
    return new Backing(lot, 1, revision, STEW, lot(lot), grams, known, proven);
  }

  private static Node lot(String lotId) {
    return Node.ofLot(lotId, SCHOOL);
  }

  private void hear(DishWord word, Instant now) {
    judge.hear(book, word, now.toEpochMilli(), this::tell);
  }

  private void timePassesTo(Instant now) {
    judge.timePasses(book, now.toEpochMilli(), this::tell);
  }

  private void tell(FaultClaim fault) {
    String what = fault.until() == null ? "stands" : "is over";
    told.add(
        "%s %d %s, %d of %d"
            .formatted(
                fault.ruleId(),
                fault.revision(),
                fault.stands() ? what : "falls",
                fault.numbers().worstHundredths(),
                fault.numbers().limitHundredths()));
  }
}
