package cn.mingchu.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.benchmarks.load.Readings;
import cn.mingchu.jobs.kitchen.KitchenRecords;
import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.DeviceMemory;
import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.PlainDossier;
import cn.mingchu.jobs.kitchen.judge.Reading;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.schemas.rule.RuleKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kafka Streams' side, without Kafka, against the judge of the job. */
class DeviceSpellsTest {

  private static final long GAP_MILLIS = 15 * 60_000;
  private static final int DEVICES = 16;
  private static final int ROUNDS = 2000;
  private static final List<RuleSetting> SETTINGS = ThresholdsOnly.of(RuleCatalogue.load(), "51");

  private final RuleDesk desk =
      new RuleDesk(new RuleBook(RuleCatalogue.load(), SETTINGS), Set.of("51"));

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void saysWhatTheJobSays(long seed) {
    List<Finding> said = new ArrayList<>();
    List<Finding> wanted = new ArrayList<>();

    for (Map.Entry<Device, List<KitchenReading>> one : hovering(seed).entrySet()) {
      said.addAll(ofSpells(one.getKey(), one.getValue()));
      wanted.addAll(ofTheJob(one.getKey(), one.getValue()));
    }

    assertThat(said).hasSizeGreaterThan(20 * DEVICES).containsExactlyElementsOf(wanted);
  }

  private List<Finding> ofSpells(Device device, List<KitchenReading> readings) {
    List<Finding> said = new ArrayList<>();
    Serde<DeviceSpells> serde = new DeviceSpellsSerde();
    byte[] kept = serde.serializer().serialize("", new DeviceSpells());
    List<Threshold> thresholds =
        desk
            .rulesFor(KitchenRecords.profile(device))
            .at(device.getHeader().getEventTime().toEpochMilli())
            .all()
            .stream()
            .filter(rule -> rule.kind() == RuleKind.LIMIT)
            .map(rule -> new Threshold(rule, device))
            .toList();
    for (KitchenReading reading : readings) {
      DeviceSpells state = serde.deserializer().deserialize("", kept);
      assertThat(state.comesInOrder(reading)).isTrue();
      for (Threshold threshold : thresholds) {
        if (threshold.quantity() == reading.getQuantity()) {
          Finding news = state.judge(reading, threshold, GAP_MILLIS);
          if (news != null) {
            said.add(news);
          }
        }
      }
      kept = serde.serializer().serialize("", state);
    }
    return said;
  }

  private List<Finding> ofTheJob(Device device, List<KitchenReading> readings) {
    List<Finding> said = new ArrayList<>();
    DeviceJudge judge = new DeviceJudge(desk);
    DeviceMemory memory = new DeviceMemory();
    PlainDossier dossier = new PlainDossier();
    DeviceProfile profile = KitchenRecords.profile(device);
    judge.register(memory, dossier, profile, news -> {}, (reading, verdict) -> {});
    for (KitchenReading reading : readings) {
      judge.observe(
          memory,
          dossier,
          (Reading) KitchenRecords.reading(reading, 0, 0),
          news -> said.add(KitchenRecords.finding(news)));
    }
    return said;
  }

  /** Readings that stay well, too high or too low for a while, with gaps of all lengths. */
  private static Map<Device, List<KitchenReading>> hovering(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Readings source = new Readings(DEVICES, seed);
    List<Device> devices = source.devices();
    Map<Device, List<KitchenReading>> all = new LinkedHashMap<>();
    devices.forEach(device -> all.put(device, new ArrayList<>()));
    int[] offsets = new int[DEVICES];
    int round = 0;
    for (int count = 0; count < ROUNDS; count++) {
      round += random.nextInt(200) == 0 ? 1 + random.nextInt(60) : 1;
      List<KitchenReading> readings = source.round(round);
      for (int number = 0; number < DEVICES; number++) {
        offsets[number] =
            random.nextInt(150) == 0 ? 3000 * (random.nextInt(3) - 1) : offsets[number];
        KitchenReading reading = readings.get(number);
        int value =
            random.nextInt(12) == 0
                ? AT_A_LIMIT.get(random.nextInt(AT_A_LIMIT.size()))
                : reading.getHundredths() + offsets[number];
        Objects.requireNonNull(all.get(devices.get(number)))
            .add(
                KitchenReading.newBuilder(reading)
                    .setHundredths(possible(reading.getQuantity(), value))
                    .build());
      }
    }
    return all;
  }

  /** The job sets aside what no sensor can have measured. */
  private static int possible(Quantity quantity, int hundredths) {
    return quantity == Quantity.TEMPERATURE ? hundredths : Math.max(0, hundredths);
  }

  /** At the limits of several kinds, just beyond them, and just back. */
  private static final List<Integer> AT_A_LIMIT =
      List.of(800, 801, 750, 751, 0, -1, 50, -1200, -1199, -1300, -1299, 2500, 2501, 1000, 999);
}
