package cn.mingchu.jobs.kitchen.judge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is found unlike the device itself is a function of the set of readings too: told over nine
 * days, hours and up to two days late, doubled, with holes and with troubles of all kinds, it ends
 * with what one run over the sorted readings finds. With {@code -Pproof} for many more seeds.
 */
class LearnedOrderTest {

  private static final long MINUTE = 60_000;
  private static final long DAY = 24 * 60 * MINUTE;
  private static final long DAYS = 9;
  private static final long MOST_LATE = 47 * 60 * MINUTE;
  private static final long BEGIN = Kitchen.NOON.toEpochMilli();
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("proof.seeds", 80) / 10);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    DeviceProfile device = device(seed);
    List<Reading> readings = readings(device, seed);
    RuleBook book = new RuleBook(RuleCatalogue.load(), List.<RuleSetting>of());
    long end = readings.stream().mapToLong(Reading::ingestTime).max().orElseThrow();

    Map<String, String> wanted = SlowOracle.findings(device, book, readings, end);

    List<Reading> live = new ArrayList<>(readings);
    live.sort(Comparator.comparingLong(Reading::eventTime));
    Heard inOrder = told(device, live, end);
    assertThat(SlowOracle.standing(inOrder.said())).isEqualTo(wanted);
    List<Reading> late = new ArrayList<>(readings);
    late.addAll(readings.subList(0, readings.size() / 3));
    late.sort(Comparator.comparingLong(Reading::ingestTime));
    Heard anyhow = told(device, late, end);
    assertThat(SlowOracle.standing(anyhow.said())).isEqualTo(wanted);
    assertThat(anyhow.learned()).isEqualTo(inOrder.learned());
  }

  @Test
  void findsSomethingInMostOfThem() {
    long found =
        LongStream.rangeClosed(1, 10)
            .filter(
                seed -> {
                  DeviceProfile device = device(seed);
                  RuleBook book = new RuleBook(RuleCatalogue.load(), List.<RuleSetting>of());
                  return SlowOracle.findings(device, book, readings(device, seed), Long.MAX_VALUE)
                      .keySet()
                      .stream()
                      .anyMatch(finding -> finding.startsWith("UNLIKE_ITSELF"));
                })
            .count();

    assertThat(found).isGreaterThanOrEqualTo(7);
  }

  private static DeviceProfile device(long seed) {
    Random random = new Random(seed * SPREAD);
    List<DeviceKind> kinds =
        List.of(DeviceKind.FRIDGE, DeviceKind.FREEZER, DeviceKind.SAMPLE_CABINET);
    return new DeviceProfile(
        "device-" + seed,
        "2151000001",
        "511702",
        kinds.get(random.nextInt(kinds.size())),
        (2 + 3 * random.nextInt(2)) * MINUTE,
        null,
        random.nextInt(4) == 0 ? BEGIN + random.nextInt(3) * DAY : null);
  }

  private static List<Reading> readings(DeviceProfile device, long seed) {
    Random random = new Random(seed * SPREAD + 1);
    List<Reading> readings = new ArrayList<>();
    double usual = device.kind() == DeviceKind.FREEZER ? -19 : 4;
    Trouble trouble = Trouble.NONE;
    long troubleEnds = 0;
    double held = usual;
    long uploadAt = 0;
    for (long time = BEGIN; time < BEGIN + DAYS * DAY; time += device.periodMillis()) {
      long age = time - BEGIN;
      if (time >= troubleEnds) {
        trouble =
            age > 3 * DAY && random.nextInt(400) == 0
                ? Trouble.values()[1 + random.nextInt(3)]
                : Trouble.NONE;
        troubleEnds = trouble == Trouble.NONE ? 0 : time + random.nextInt(20 * 60) * MINUTE;
      }
      int fate = random.nextInt(3_000);
      if (fate < 6) {
        time += random.nextInt(6 * 60) * MINUTE; // a hole
      } else if (fate == 6) {
        time += random.nextInt(3 * 24 * 60) * MINUTE; // days of it
      } else if (fate < 14) {
        uploadAt = time + random.nextInt((int) MOST_LATE); // what it measures now comes then
      }
      double air =
          usual
              + Math.sin(2 * Math.PI * age / (40.0 * MINUTE))
              + 0.4 * Math.sin(2 * Math.PI * age / DAY)
              + 0.1 * random.nextGaussian();
      held = trouble == Trouble.STUCK ? held : air;
      double value =
          switch (trouble) {
            case NONE -> air;
            case STUCK -> held;
            case NOISE -> air + 4 * random.nextGaussian();
            case WARM -> air + 9;
          };
      long dated = time + random.nextInt(20_000);
      long single = random.nextInt(40) == 0 ? random.nextInt((int) MOST_LATE) : 0;
      long received = Math.max(dated + 200 + single, uploadAt);
      readings.add(
          new Reading(
              device.deviceId(),
              random.nextLong(),
              random.nextLong(),
              dated,
              received,
              Quantity.TEMPERATURE,
              (int) Math.round(value * 10) * 10,
              Reading.NO_SEQUENCE,
              0,
              0));
      uploadAt = time >= uploadAt ? 0 : uploadAt;
    }
    return readings;
  }

  /** Tells the judge, whose memory is put away and fetched again now and then. */
  private static Heard told(DeviceProfile device, List<Reading> arrivals, long end) {
    DeviceJudge judge = Kitchen.judge(List.of());
    DeviceMemory memory = new DeviceMemory();
    PlainDossier dossier = new PlainDossier();
    List<KitchenFinding> said = new ArrayList<>();
    judge.register(memory, dossier, device, said::add, (reading, verdict) -> {});
    for (int i = 0; i < arrivals.size(); i++) {
      assertThat(judge.observe(memory, dossier, arrivals.get(i), said::add))
          .isNotEqualTo(Verdict.LATE);
      if (i % 777 == 0) {
        judge.timePasses(memory, dossier, Math.min(end, arrivals.get(i).ingestTime()), said::add);
        memory = Checkpointed.restored(new DeviceMemoryForm(), memory);
      }
    }
    judge.timePasses(memory, dossier, end, said::add);
    judge.settle(memory, dossier, said::add);
    assertThat(said)
        .filteredOn(finding -> finding.status() == FindingStatus.WITHDRAWN)
        .allSatisfy(finding -> assertThat(finding.revision()).isGreaterThan(1));
    byte[] learned = Objects.requireNonNull(dossier.learned().now()).behaviour();
    return new Heard(said, HexFormat.of().formatHex(learned));
  }

  /** What was said, and all that is known of the device in the end. */
  private record Heard(List<KitchenFinding> said, String learned) {}

  private enum Trouble {
    NONE,
    STUCK,
    NOISE,
    WARM
  }
}
