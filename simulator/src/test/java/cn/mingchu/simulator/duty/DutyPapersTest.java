package cn.mingchu.simulator.duty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyRecord;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.PlannedDish;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.simulator.fraud.Fraud;
import cn.mingchu.simulator.fraud.FraudKind;
import cn.mingchu.simulator.fraud.Frauds;
import cn.mingchu.simulator.supply.SimulatedPaper;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DutyPapersTest {

  /** A Monday's midnight in Shanghai. */
  private static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");

  private static final Duration LENGTH = Duration.ofDays(4);

  private final SupplyChain chain =
      new SupplyChain(World.drawn(4, 3), MONDAY, MONDAY.plus(LENGTH), List.of());

  @Test
  void leavesTheOtherPapersAsTheyAre() {
    List<SimulatedPaper> all = list(new DutyPapers(chain));

    assertThat(all).isSortedAccordingTo(Comparator.comparing(SimulatedPaper::arrivalTime));
    assertThat(all)
        .filteredOn(paper -> paper.topic() != Topics.DUTY_RECORDS)
        .extracting(paper -> paper.header().getEventId())
        .containsExactlyElementsOf(
            list(chain.run()).stream().map(paper -> paper.header().getEventId()).toList());
  }

  @Test
  void tellsTheSameStoryEachTime() {
    assertThat(list(new DutyPapers(chain))).isEqualTo(list(new DutyPapers(chain)));
  }

  @Test
  void doesWhatEachMenuBrings() {
    List<SimulatedPaper> all = list(new DutyPapers(chain));
    Map<String, MenuPlan> menus = new TreeMap<>();
    List<DutyRecord> records = new ArrayList<>();
    for (SimulatedPaper paper : all) {
      if (paper.record() instanceof MenuPlan menu) {
        menus.put(menu.getSchoolId() + ' ' + menu.getMealId(), menu);
      } else if (paper.record() instanceof DutyRecord record) {
        records.add(record);
      }
    }
    menus.values().removeIf(menu -> menu.getDishes().isEmpty());
    menus
        .values()
        .removeIf(
            menu -> menu.getServedTime().isAfter(MONDAY.plus(LENGTH).minus(Duration.ofHours(3))));

    assertThat(menus).hasSizeGreaterThan(8);
    for (MenuPlan menu : menus.values()) {
      List<DutyRecord> its =
          records.stream()
              .filter(record -> record.getSchoolId().equals(menu.getSchoolId()))
              .filter(record -> menu.getMealId().equals(record.getMealId()))
              .toList();
      assertThat(its)
          .filteredOn(record -> record.getKind() == DutyKind.SAMPLE_KEPT)
          .allSatisfy(record -> assertThat(record.getGrams()).isGreaterThanOrEqualTo(125))
          .extracting(DutyRecord::getDish)
          .containsAll(menu.getDishes().stream().map(PlannedDish::getName).toList());
      assertThat(its)
          .filteredOn(record -> record.getKind() == DutyKind.COOK_TASTING)
          .isNotEmpty()
          .allSatisfy(
              record ->
                  assertThat(record.getHeader().getEventTime())
                      .isBefore(menu.getServedTime().minus(Duration.ofMinutes(30))));
      assertThat(its).extracting(DutyRecord::getKind).contains(DutyKind.LEADER_MEAL);
    }
  }

  @Test
  void opensTheKitchenForTheFirstMealOfADay() {
    Map<String, Instant> firstMeals = new TreeMap<>();
    List<SimulatedPaper> all = list(new DutyPapers(chain));
    for (SimulatedPaper paper : all) {
      if (paper.record() instanceof MenuPlan menu && !menu.getDishes().isEmpty()) {
        String day = menu.getSchoolId() + ' ' + menu.getDay();
        firstMeals.merge(
            day, menu.getServedTime(), (one, other) -> one.isBefore(other) ? one : other);
      }
    }

    List<DutyRecord> checks =
        records(all).stream().filter(record -> record.getKind() == DutyKind.MORNING_CHECK).toList();
    assertThat(checks).hasSizeGreaterThan(20);
    assertThat(
            checks.stream()
                .filter(
                    check ->
                        !check
                            .getHeader()
                            .getEventTime()
                            .isBefore(firstMeals.get(check.getSchoolId() + ' ' + check.getDay())))
                .map(DutyRecord::getRecordId))
        .isEmpty();
  }

  @Test
  void keepsSamplesForTwoDaysAndNotForMoreThanThree() {
    SupplyChain twoWeeks =
        new SupplyChain(World.drawn(4, 1), MONDAY, MONDAY.plus(LENGTH.multipliedBy(3)), List.of());
    Map<String, Instant> kept = new TreeMap<>();
    Map<String, Instant> cleared = new TreeMap<>();
    for (DutyRecord record : records(list(new DutyPapers(twoWeeks)))) {
      if (record.getKind() == DutyKind.SAMPLE_KEPT) {
        kept.put(record.getSampleId(), record.getHeader().getEventTime());
      } else if (record.getKind() == DutyKind.SAMPLE_DISPOSED) {
        cleared.put(record.getSampleId(), record.getHeader().getEventTime());
      }
    }

    assertThat(cleared).hasSizeGreaterThan(20);
    cleared.forEach(
        (sample, time) ->
            assertThat(Duration.between(kept.get(sample), time))
                .as(sample)
                .isBetween(Duration.ofDays(2), Duration.ofDays(3)));
  }

  @Test
  void neglectsNothingWhereEverybodyIsHonest() {
    DutyPapers papers = new DutyPapers(chain);
    list(papers);

    assertThat(papers.neglects()).isEmpty();
  }

  @Test
  void leavesTheLeaderOutOfTheMealsThatItTellsOf() {
    DutyPapers papers = new DutyPapers(chain.cheating(fraud(FraudKind.NO_COMPANION)));
    List<DutyRecord> records = records(list(papers));

    Set<String> alone = causes(papers, "MEAL_COMPANION_MISSING");
    assertThat(alone).isNotEmpty();
    assertThat(records)
        .filteredOn(record -> record.getKind() == DutyKind.LEADER_MEAL)
        .filteredOn(record -> record.getSchoolId().equals(careless()))
        .extracting(DutyRecord::getMealId)
        .isNotEmpty()
        .doesNotContainAnyElementsOf(alone);
  }

  @Test
  void keepsNoSampleOrASmallOneOfTheDishesThatItTellsOf() {
    DutyPapers papers = new DutyPapers(chain.cheating(fraud(FraudKind.NO_SAMPLE)));
    List<DutyRecord> small =
        records(list(papers)).stream()
            .filter(record -> record.getKind() == DutyKind.SAMPLE_KEPT && record.getGrams() < 125)
            .toList();

    assertThat(causes(papers, "SAMPLE_MISSING")).isNotEmpty();
    assertThat(small)
        .extracting(record -> record.getSchoolId() + ' ' + record.getRecordId())
        .isNotEmpty()
        .isSubsetOf(causes(papers, "SAMPLE_UNDERWEIGHT"));
  }

  @Test
  void writesMorningChecksDaysLaterOnTheDaysThatItTellsOf() {
    SupplyChain careless =
        new SupplyChain(World.drawn(4, 3), MONDAY, MONDAY.plus(LENGTH.multipliedBy(3)), List.of())
            .cheating(fraud(FraudKind.LATE_PAPERS));
    DutyPapers papers = new DutyPapers(careless);

    assertThat(records(list(papers)))
        .filteredOn(
            record ->
                record
                    .getHeader()
                    .getRecordedTime()
                    .isAfter(record.getHeader().getEventTime().plus(Duration.ofHours(20))))
        .isNotEmpty()
        .allMatch(record -> record.getKind() == DutyKind.MORNING_CHECK)
        .extracting(record -> record.getDay().toString())
        .allMatch(causes(papers, "MORNING_CHECK_MISSING")::contains);
  }

  private static Frauds fraud(FraudKind kind) {
    return new Frauds(List.of(new Fraud(kind, 1, 0, 60, null)));
  }

  /** The school of {@link #fraud}. */
  private String careless() {
    return chain.world().schools().get(1).schoolId();
  }

  private static Set<String> causes(DutyPapers papers, String ruleId) {
    return papers.neglects().stream()
        .filter(neglect -> neglect.ruleId().equals(ruleId))
        .map(Neglect::causeId)
        .collect(Collectors.toSet());
  }

  private static List<DutyRecord> records(List<SimulatedPaper> papers) {
    return papers.stream()
        .filter(paper -> paper.record() instanceof DutyRecord)
        .map(paper -> (DutyRecord) paper.record())
        .toList();
  }

  private static List<SimulatedPaper> list(Iterator<SimulatedPaper> papers) {
    List<SimulatedPaper> all = new ArrayList<>();
    papers.forEachRemaining(all::add);
    return all;
  }
}
