package cn.mingchu.jobs.kitchen.school;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.judge.Episode;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.Moment;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Zone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the end is a function of what finally stands of the devices and of the set of
 * signals: the judge, told in any order and with copies, ends with what the oracle finds. With
 * {@code -Pproof} for many more seeds.
 */
class OrderTest {

  private static final long MINUTE = Campus.MINUTE;
  private static final long HOUR = 60 * MINUTE;

  static LongStream seeds() {
    return DrawnOrder.seeds(300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    List<SchoolInput> inputs = drawn(seed);
    long end = end(seed);
    List<SchoolInput> shuffled = new ArrayList<>(inputs);
    inputs.stream().filter(one -> one.hashCode() % 4 == 0).forEach(shuffled::add);
    Collections.shuffle(shuffled, new Random(seed));

    Map<String, String> wanted = SchoolOracle.findings(inputs, end);
    assertThat(told(inputs, end, seed)).isEqualTo(wanted);
    assertThat(told(shuffled, end, seed)).isEqualTo(wanted);
  }

  /** What is drawn must be able to break each of the rules, and to leave each of them whole. */
  @Test
  void drawsSchoolsOfEveryKind() {
    Set<String> rules = new HashSet<>();
    int withoutAny = 0;
    for (long seed = 1; seed <= 300; seed++) {
      Map<String, String> found = SchoolOracle.findings(drawn(seed), end(seed));
      withoutAny += found.isEmpty() ? 1 : 0;
      found.forEach(
          (key, line) ->
              rules.add(
                  key.substring(0, key.indexOf(' '))
                      + (line.contains("CLOSED") ? " CLOSED" : " OPEN")));
    }

    assertThat(withoutAny).isGreaterThan(10);
    assertThat(rules)
        .containsExactlyInAnyOrder(
            "SCHOOL_SILENT OPEN",
            "SCHOOL_SILENT CLOSED",
            "GATEWAY_SILENT OPEN",
            "GATEWAY_SILENT CLOSED",
            "POWER_FAIL OPEN",
            "POWER_FAIL CLOSED",
            "UV_PERSON_PRESENT CLOSED");
  }

  private static List<SchoolInput> drawn(long seed) {
    Random random = new Random(seed);
    List<SchoolInput> inputs = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    int devices = 3 + random.nextInt(6);
    int gateways = random.nextInt(3);
    for (int i = 1; i <= devices; i++) {
      String gateway = gateways == 0 || random.nextInt(5) == 0 ? null : "gateway-" + i % gateways;
      int period = random.nextInt(5) == 0 ? 30 : 1;
      inputs.add(Campus.device("d-" + i, DeviceKind.FRIDGE, period, gateway, Zone.STORE));
      inputs.add(new FirstHeard("d-" + i, Campus.at(-10_000)));
      ids.add("d-" + i);
    }
    inputs.add(Campus.device("monitor", DeviceKind.POWER_MONITOR, 1, null, Zone.STORE));
    inputs.add(Campus.device("lamp", DeviceKind.UV_LAMP, 1, null, Zone.SPECIAL_ROOM));
    inputs.add(Campus.device("camera", DeviceKind.CAMERA, 1, null, Zone.SPECIAL_ROOM));
    Map<String, Long> free = new HashMap<>();
    long time = Campus.NOON;
    for (int outages = random.nextInt(4); outages > 0; outages--) {
      long length = 15 * MINUTE + random.nextInt(120) * MINUTE;
      int share = random.nextInt(4);
      for (String id : ids) {
        if (random.nextInt(4) <= share) {
          long start = Math.max(time + random.nextInt(480) * 1_000L, free.getOrDefault(id, 0L));
          boolean lasts = outages == 1 && random.nextBoolean();
          Long end = lasts ? null : (Long) (start + length + random.nextInt(300) * 1_000L);
          silence(inputs, id, start, end, random);
          free.put(id, end == null ? Long.MAX_VALUE : end + MINUTE);
        }
      }
      ids.removeIf(id -> free.getOrDefault(id, 0L) == Long.MAX_VALUE);
      if (random.nextInt(4) == 0) {
        loss(inputs, time + random.nextInt(600) * 1_000L, random.nextBoolean() ? null : length);
      }
      time += length + random.nextInt(60) * MINUTE;
    }
    if (random.nextBoolean()) {
      lampAndCamera(inputs, random);
    }
    return inputs;
  }

  private static void silence(
      List<SchoolInput> inputs, String id, long start, @Nullable Long end, Random random) {
    String findingId = "silence " + id + " " + start;
    long known = start + 15 * MINUTE;
    boolean stands = random.nextInt(10) > 0;
    inputs.add(trouble(findingId, 1, id, true, start, null, known));
    if (end != null || !stands) {
      inputs.add(trouble(findingId, 2, id, stands, start, end, end == null ? known : end));
    }
  }

  private static Trouble trouble(
      String findingId,
      int revision,
      String id,
      boolean stands,
      long start,
      @Nullable Long end,
      long decided) {
    return new Trouble(
        Trouble.Kind.SILENCE, findingId, revision, id, stands, start, end, decided, decided + 200);
  }

  private static void loss(List<SchoolInput> inputs, long start, @Nullable Long length) {
    Long end = length == null ? null : (Long) (start + length);
    inputs.add(new MainsLoss(loss(1, start, null)));
    if (end != null) {
      inputs.add(new MainsLoss(loss(2, start, end)));
    }
  }

  private static KitchenFinding loss(int revision, long start, @Nullable Long end) {
    return new KitchenFinding(
        "loss " + start,
        revision,
        "POWER_FAIL",
        1,
        "monitor",
        Campus.SCHOOL,
        "511702",
        Severity.YELLOW,
        end == null ? FindingStatus.OPEN : FindingStatus.CLOSED,
        start,
        end,
        end == null ? start : end,
        end == null ? start : end,
        Quantity.MAINS_POWER,
        1_00,
        0,
        Map.of(),
        List.of(),
        null,
        List.of(),
        null,
        List.of());
  }

  /** A lamp that is switched on and off, reports when it can, and somebody who walks by. */
  private static void lampAndCamera(List<SchoolInput> inputs, Random random) {
    long id = 0;
    boolean lit = false;
    for (int minute = 0; minute < 120; minute++) {
      lit = random.nextInt(10) == 0 ? !lit : lit;
      if (random.nextInt(8) > 0) {
        inputs.add(signal(Signal.Source.LAMP, "lamp", ++id, minute, lit ? 80_00 : 0, random));
      }
      if (random.nextInt(12) == 0) {
        int sure = 50 + random.nextInt(50);
        inputs.add(signal(Signal.Source.CAMERA, "camera", ++id, minute, sure, random));
      }
    }
  }

  private static Signal signal(
      Signal.Source source, String device, long id, int minute, int hundredths, Random random) {
    long time = Campus.at(minute) + random.nextInt(60) * 1_000L;
    long onTheWay = random.nextInt(6) == 0 ? random.nextInt(3_600_000) : 200;
    return new Signal(source, device, 7, id, time, time + onTheWay, Zone.UNKNOWN_ZONE, hundredths);
  }

  private static long end(long seed) {
    return Campus.NOON + 12 * HOUR + new Random(seed).nextInt(30) * MINUTE;
  }

  private static Map<String, String> told(List<SchoolInput> arrivals, long end, long seed) {
    Random random = new Random(seed);
    SchoolJudge judge = new SchoolJudge(Campus.desk(List.of()));
    School school = new School();
    List<KitchenFinding> said = new ArrayList<>();
    for (SchoolInput input : arrivals) {
      judge.observe(school, input, said::add);
      if (random.nextInt(10) == 0) {
        school = Checkpointed.restored(new SchoolForm(), school);
      }
    }
    // The first reading of a device may come before the register has it: then it comes again.
    for (SchoolInput input : arrivals) {
      if (input instanceof FirstHeard) {
        judge.observe(school, input, said::add);
      }
    }
    for (Long alarm = judge.nextAlarm(school);
        alarm != null && alarm <= end;
        alarm = judge.nextAlarm(school)) {
      judge.timePasses(school, alarm, said::add);
    }
    List<KitchenFinding> beforeTheEnd = List.copyOf(said);
    judge.timePasses(school, end, said::add);
    assertThat(said).as("alarms tell all that time alone shows").isEqualTo(beforeTheEnd);
    return standing(said);
  }

  private static Map<String, String> standing(List<KitchenFinding> said) {
    Map<String, KitchenFinding> newest = new HashMap<>();
    for (KitchenFinding finding : said) {
      KitchenFinding before = newest.put(finding.findingId(), finding);
      assertThat(finding.revision()).isEqualTo(before == null ? 1 : before.revision() + 1);
    }
    Map<String, String> standing = new TreeMap<>();
    for (KitchenFinding finding : newest.values()) {
      if (finding.status() != FindingStatus.WITHDRAWN) {
        standing.put(key(finding), line(finding));
      }
    }
    return standing;
  }

  private static String key(KitchenFinding finding) {
    String part = finding.deviceId();
    if (finding.ruleId().equals("GATEWAY_SILENT")) {
      part = gatewayOf(finding);
    }
    return finding.ruleId() + " " + (part == null ? "" : part) + " " + finding.startTime();
  }

  private static String gatewayOf(KitchenFinding finding) {
    for (String gateway : List.of("gateway-0", "gateway-1")) {
      KitchenFinding same =
          KitchenFinding.aboutSchool(
              Campus.desk(List.of())
                  .rulesFor(Campus.device("d", DeviceKind.FRIDGE, 1, null, Zone.STORE).device())
                  .at(finding.startTime())
                  .all()
                  .stream()
                  .filter(rule -> rule.ruleId().equals(finding.ruleId()))
                  .findFirst()
                  .orElseThrow(),
              Campus.device("d", DeviceKind.FRIDGE, 1, null, Zone.STORE).device(),
              gateway,
              Episode.open(finding.severity(), finding.startTime()),
              new Moment(0, 0),
              List.of());
      if (same.findingId().equals(finding.findingId())) {
        return gateway;
      }
    }
    throw new AssertionError("no gateway has finding " + finding);
  }

  private static String line(KitchenFinding finding) {
    String said = finding.status() + " " + finding.endTime();
    return switch (finding.ruleId()) {
      case "POWER_FAIL" -> said + " " + finding.explains();
      case "UV_PERSON_PRESENT" -> finding.severity() + " " + said;
      default -> finding.severity() + " " + said + " " + finding.explains();
    };
  }
}
