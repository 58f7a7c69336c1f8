package cn.mingchu.jobs.kitchen.judge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.schemas.event.DeviceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the end is a function of the set of readings: the judge, told in any order, ends
 * with what the slow oracle finds. With {@code -Pproof} for many more seeds.
 */
class OrderTest {

  static LongStream seeds() {
    return DrawnOrder.seeds(40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    Hearsay hearsay = Hearsay.drawn(seed);
    long end = hearsay.end() + new Random(seed).nextInt(10_800_000);
    List<KitchenFinding> sorted = told(hearsay, byArrival(hearsay), end, seed);
    List<KitchenFinding> shuffled = told(hearsay, hearsay.arrivals(seed), end, seed + 1);

    Map<String, String> wanted =
        SlowOracle.findings(
            hearsay.device(), hearsay.book(), hearsay.periods(), hearsay.readings(), end);
    assertThat(SlowOracle.standing(sorted)).isEqualTo(wanted);
    assertThat(SlowOracle.standing(shuffled)).isEqualTo(wanted);
    assertThat(standing(shuffled)).isEqualTo(standing(sorted));
  }

  /** Seeds of devices that are excused while a kitchen works. */
  static LongStream coldSeeds() {
    Set<DeviceKind> cold = Set.of(DeviceKind.FRIDGE, DeviceKind.COLD_ROOM);
    return LongStream.iterate(10_001, seed -> seed + 1)
        .filter(seed -> cold.contains(Hearsay.drawn(seed).device().kind()))
        .limit(Long.getLong("proof.seeds", 40) / 2);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("coldSeeds")
  void heedsTheCalendarWheneverItComes(long seed) {
    ignoresTheOrderOfArrival(seed);
  }

  /** Every field of what stands but its revision. */
  private static Map<String, KitchenFinding> standing(List<KitchenFinding> said) {
    Map<String, KitchenFinding> newest = new HashMap<>();
    said.forEach(finding -> newest.put(finding.findingId(), finding.asRevision(0)));
    newest.values().removeIf(finding -> finding.status().name().equals("WITHDRAWN"));
    return new TreeMap<>(newest);
  }

  private static List<Reading> byArrival(Hearsay hearsay) {
    List<Reading> sorted = new ArrayList<>(hearsay.readings());
    sorted.sort((one, other) -> Long.compare(one.ingestTime(), other.ingestTime()));
    return sorted;
  }

  /**
   * Tells the judge, with the register and the calendar somewhere between, what was believed of it
   * before that may be wrong, and the gateway's clock in leaps.
   */
  private static List<KitchenFinding> told(
      Hearsay hearsay, List<Reading> arrivals, long end, long seed) {
    Random random = new Random(seed);
    DeviceJudge judge = new DeviceJudge(hearsay.desk(PeriodFor.drawn(seed, 2)));
    DeviceMemory memory = new DeviceMemory();
    PlainDossier dossier = new PlainDossier();
    List<KitchenFinding> said = new ArrayList<>();
    int registered = random.nextInt(Math.min(arrivals.size(), DeviceJudge.MOST_WAITING));
    int calendar = random.nextInt(arrivals.size());
    for (int i = 0; i < arrivals.size(); i++) {
      if (i == registered) {
        judge.register(memory, dossier, hearsay.device(), said::add, (reading, verdict) -> {});
      }
      if (i == calendar) {
        judge = judge.by(hearsay.desk(hearsay.periods()));
      }
      judge.observe(memory, dossier, arrivals.get(i), said::add);
      if (random.nextInt(20) == 0) {
        judge.timePasses(memory, dossier, Math.min(end, arrivals.get(i).ingestTime()), said::add);
      }
    }
    for (Long alarm = judge.nextAlarm(memory); alarm != null && alarm <= end; ) {
      judge.timePasses(memory, dossier, alarm, said::add);
      alarm = judge.nextAlarm(memory);
    }
    judge.timePasses(memory, dossier, end, said::add);
    judge.settle(memory, dossier, said::add);
    return said;
  }
}
