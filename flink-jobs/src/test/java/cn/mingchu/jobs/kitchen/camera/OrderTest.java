package cn.mingchu.jobs.kitchen.camera;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.PlainDossier;
import cn.mingchu.jobs.kitchen.judge.Verdict;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.schemas.event.FindingStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the end is a function of the set of observations: the judge, told in any order,
 * ends with what the slow oracle finds, also where the footage is longer than what is kept. With
 * {@code -Pproof} for many more seeds.
 */
class OrderTest {

  static LongStream seeds() {
    return DrawnOrder.seeds(8);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    Footage footage = Footage.drawn(seed);
    long allInPlace = footage.end() + CameraMemory.LATE_LONGEST_MILLIS;
    long end = allInPlace + new Random(seed).nextInt(20_000_000);
    List<KitchenFinding> sorted = told(footage, footage.observations(), end, seed);
    List<KitchenFinding> shuffled = told(footage, footage.arrivals(seed), end, seed + 1);

    Map<String, String> wanted = CameraOracle.findings(footage, end);
    assertThat(lines(sorted)).isEqualTo(wanted);
    assertThat(lines(shuffled)).isEqualTo(wanted);
    assertThat(standing(shuffled))
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*revision")
        .isEqualTo(standing(sorted));
  }

  private static List<KitchenFinding> told(
      Footage footage, List<Observation> arrivals, long end, long seed) {
    Random random = new Random(seed);
    CameraJudge judge = new CameraJudge(footage.firstDesk(seed), CameraJudge.ALWAYS_THERE);
    CameraMemory memory = new CameraMemory();
    PlainDossier told = new PlainDossier();
    List<KitchenFinding> said = new ArrayList<>();
    int registered = random.nextInt(Math.min(arrivals.size(), CameraJudge.MOST_WAITING));
    int calendar = random.nextInt(arrivals.size());
    for (int i = 0; i < arrivals.size(); i++) {
      if (i == registered) {
        judge.register(memory, told, footage.camera(), said::add);
      }
      if (i == calendar) {
        judge = judge.by(footage.desk());
      }
      assertThat(judge.observe(memory, told, arrivals.get(i), said::add))
          .isIn(Verdict.ACCEPTED, Verdict.DUPLICATE);
      if (random.nextInt(100) == 0) {
        memory = Checkpointed.restored(new CameraMemoryForm(), memory);
      }
      Long alarm = judge.nextAlarm(memory);
      if (alarm != null && alarm <= footage.end() && random.nextInt(50) == 0) {
        judge.timePasses(memory, told, alarm, said::add);
      }
    }
    for (Long alarm = judge.nextAlarm(memory);
        alarm != null && alarm <= end;
        alarm = judge.nextAlarm(memory)) {
      judge.timePasses(memory, told, alarm, said::add);
    }
    List<KitchenFinding> beforeTheEnd = List.copyOf(said);
    judge.timePasses(memory, told, end, said::add);
    assertThat(said).as("alarms tell all that time alone shows").isEqualTo(beforeTheEnd);
    return said;
  }

  /** What stands, by its id. */
  private static Map<String, KitchenFinding> standing(List<KitchenFinding> said) {
    Map<String, KitchenFinding> newest = new HashMap<>();
    for (KitchenFinding finding : said) {
      KitchenFinding before = newest.put(finding.findingId(), finding);
      assertThat(finding.revision()).isEqualTo(before == null ? 1 : before.revision() + 1);
    }
    newest.values().removeIf(finding -> finding.status() == FindingStatus.WITHDRAWN);
    return new TreeMap<>(newest);
  }

  private static Map<String, String> lines(List<KitchenFinding> said) {
    return standing(said).values().stream()
        .collect(
            Collectors.toMap(
                finding -> finding.ruleId() + " " + finding.startTime(),
                OrderTest::line,
                (one, other) -> one + " and " + other,
                TreeMap::new));
  }

  private static String line(KitchenFinding finding) {
    String evidence =
        finding.evidence().stream()
            .map(item -> item.eventIdHigh() + "/" + item.hundredths() + " ")
            .collect(Collectors.joining());
    return String.join(
        " ",
        finding.severity().name(),
        finding.status().name(),
        String.valueOf(finding.endTime()),
        Long.toString(finding.decidedTime()),
        Long.toString(finding.decidedIngestTime()),
        evidence);
  }
}
