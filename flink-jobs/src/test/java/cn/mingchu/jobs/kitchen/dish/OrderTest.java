package cn.mingchu.jobs.kitchen.dish;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.schemas.event.DishStage;
import cn.mingchu.schemas.event.FindingStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the end is a function of the set of measurements: the judge, told in any order and
 * with copies, ends with what the oracle finds. With {@code -Pproof} for many more seeds.
 */
class OrderTest {

  private static final long HOUR = 3_600_000;

  private static final List<DishStage> STAGES =
      List.of(
          DishStage.COOKED,
          DishStage.COOLING,
          DishStage.HELD,
          DishStage.REHEATED,
          DishStage.DELIVERED);

  static LongStream seeds() {
    return DrawnOrder.seeds(300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    List<DishReading> measured = drawn(seed);
    long end = end(measured, seed);
    List<DishReading> shuffled = new ArrayList<>(measured);
    measured.stream().filter(one -> one.eventIdLow() % 4 == 0).forEach(shuffled::add);
    Collections.shuffle(shuffled, new Random(seed));

    Map<String, String> wanted = DishOracle.findings(measured, HOUR, end);
    assertThat(told(inTime(measured), end, seed)).isEqualTo(wanted);
    assertThat(told(shuffled, end, seed)).isEqualTo(wanted);
  }

  /** What is drawn must be able to break each of the rules, and to leave each of them whole. */
  @Test
  void drawsDishesOfEveryKind() {
    Set<String> rules = new HashSet<>();
    int withoutAny = 0;
    for (long seed = 1; seed <= 2000; seed++) {
      List<DishReading> measured = drawn(seed);
      Map<String, String> found = DishOracle.findings(measured, HOUR, end(measured, seed));
      withoutAny += found.isEmpty() ? 1 : 0;
      found.forEach((rule, line) -> rules.add(firstWord(rule) + " " + firstWord(line)));
    }

    assertThat(withoutAny).isGreaterThan(10);
    assertThat(rules)
        .containsExactlyInAnyOrder(
            "COOK_CORE_LOW OPEN",
            "COOK_CORE_LOW CLOSED",
            "REHEAT_CORE_LOW OPEN",
            "REHEAT_CORE_LOW CLOSED",
            "COOL_STAGE1_SLOW OPEN",
            "COOL_STAGE1_SLOW CLOSED",
            "COOL_STAGE2_SLOW OPEN",
            "COOL_STAGE2_SLOW CLOSED",
            "DELIVERY_TEMP_HOT OPEN",
            "DELIVERY_TEMP_HOT CLOSED",
            "CATER_HOT_SHELF OPEN",
            "CATER_HOT_SHELF CLOSED",
            "CATER_COLD_SHELF OPEN",
            "CATER_COLD_SHELF CLOSED",
            "DANGER_ZONE_TIME OPEN",
            "DANGER_ZONE_TIME CLOSED");
  }

  private static String firstWord(String line) {
    return line.substring(0, line.indexOf(' '));
  }

  /** A day or two of a name: cooked, cooled or held, perhaps reheated, and measured at whim. */
  private static List<DishReading> drawn(long seed) {
    Random random = DrawnOrder.random(seed);
    List<DishReading> measured = new ArrayList<>();
    long time = Canteen.ELEVEN;
    int dishes = 1 + random.nextInt(2);
    long id = 0;
    for (int dish = 0; dish < dishes; dish++) {
      double celsius = 60 + random.nextInt(25);
      int kept = random.nextInt(4); // hot, cold, or neither
      DishStage stage = DishStage.COOKED;
      for (int left = 2 + random.nextInt(12); left > 0; left--) {
        long arrival = time + 200 + (random.nextInt(5) == 0 ? random.nextInt(5_000_000) : 0);
        int hundredths = (int) Math.round(celsius) * 100;
        measured.add(
            new DishReading(
                "probe-1", 7, ++id, time, arrival, Canteen.DISH, stage, hundredths, 0, 0));
        time += random.nextInt(6) == 0 ? 0 : 300_000L * (1 + random.nextInt(20));
        boolean overNight = dishes == 1 && time - Canteen.ELEVEN < 40 * HOUR;
        time += overNight && random.nextInt(kept == 1 ? 2 : 5) == 0 ? random.nextInt(14) * HOUR : 0;
        if (random.nextInt(4) == 0) {
          stage = STAGES.get(random.nextInt(STAGES.size()));
        } else if (stage == DishStage.COOKED || stage == DishStage.REHEATED) {
          stage = random.nextBoolean() ? DishStage.COOLING : DishStage.HELD;
        }
        boolean heated = stage == DishStage.COOKED || stage == DishStage.REHEATED;
        celsius =
            heated ? 60 + random.nextInt(25) : Math.max(4, celsius * random.nextDouble(0.5, 1));
        if (kept < 2 && !heated) {
          celsius = kept == 0 ? 59 + random.nextInt(12) : 3 + random.nextInt(6);
          stage = stage == DishStage.COOLING && kept == 0 ? DishStage.HELD : stage;
        }
        List<Integer> limits = kept == 1 ? List.of(8) : List.of(8, 21, 60, 70);
        celsius = random.nextInt(6) == 0 ? limits.get(random.nextInt(limits.size())) : celsius;
      }
      time += random.nextInt(3) == 0 ? 24 * HOUR : 20 * HOUR + random.nextInt(20) * HOUR;
    }
    return measured;
  }

  private static long end(List<DishReading> measured, long seed) {
    long newest = measured.stream().mapToLong(DishReading::ingestTime).max().orElseThrow();
    return newest + new Random(seed).nextInt(30) * HOUR;
  }

  private static List<DishReading> inTime(List<DishReading> measured) {
    List<DishReading> sorted = new ArrayList<>(measured);
    sorted.sort(Comparator.comparingLong(DishReading::ingestTime));
    return sorted;
  }

  private static Map<String, String> told(List<DishReading> arrivals, long end, long seed) {
    Random random = new Random(seed);
    DishJudge judge = new DishJudge(Canteen.desk(List.of()));
    Dish dish = new Dish(Canteen.DISH);
    List<KitchenFinding> said = new ArrayList<>();
    int registered = random.nextInt(arrivals.size());
    for (int i = 0; i < arrivals.size(); i++) {
      if (i == registered) {
        judge.register(dish, Canteen.probe(20), said::add);
      }
      assertThat(
              judge.observe(
                  dish, i < registered ? null : Canteen.probe(20), arrivals.get(i), said::add))
          .isIn(Reception.ACCEPTED, Reception.DUPLICATE);
      if (random.nextInt(10) == 0) {
        dish = Checkpointed.restored(new DishForm(), dish);
      }
    }
    for (Long alarm = judge.nextAlarm(dish);
        alarm != null && alarm <= end;
        alarm = judge.nextAlarm(dish)) {
      judge.timePasses(dish, Canteen.probe(20), alarm, said::add);
    }
    List<KitchenFinding> beforeTheEnd = List.copyOf(said);
    judge.timePasses(dish, Canteen.probe(20), end, said::add);
    assertThat(said).as("alarms tell all that time alone shows").isEqualTo(beforeTheEnd);
    return standing(said);
  }

  private static Map<String, String> standing(List<KitchenFinding> said) {
    Map<String, KitchenFinding> newest = new HashMap<>();
    for (KitchenFinding finding : said) {
      KitchenFinding before = newest.put(finding.findingId(), finding);
      assertThat(finding.revision()).isEqualTo(before == null ? 1 : before.revision() + 1);
      assertThat(finding.dishId()).isEqualTo(Canteen.DISH);
    }
    newest.values().removeIf(finding -> finding.status() == FindingStatus.WITHDRAWN);
    return newest.values().stream()
        .collect(
            Collectors.toMap(
                finding -> finding.ruleId() + " " + finding.startTime(),
                OrderTest::line,
                (one, other) -> one + " and " + other,
                TreeMap::new));
  }

  private static String line(KitchenFinding finding) {
    return finding.status()
        + " "
        + finding.endTime()
        + " "
        + finding.decidedTime()
        + " "
        + finding.decidedIngestTime()
        + " "
        + finding.worstHundredths()
        + finding.evidence().stream()
            .map(item -> " " + item.eventIdLow())
            .collect(Collectors.joining());
  }
}
