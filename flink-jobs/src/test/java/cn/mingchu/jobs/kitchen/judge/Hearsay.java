package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.schemas.calendar.SchoolCalendar;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is heard of one device, drawn from a seed: values that wander around their limits,
 * drop-outs, uploads, copies, wrong clocks, rules that change meanwhile. Nothing about it is
 * likely; whatever may happen happens often.
 *
 * @param readings in the order of their dates, each once
 * @param settings what was set of the rules
 * @param periods what the calendar says in the end
 */
public record Hearsay(
    DeviceProfile device,
    List<Reading> readings,
    List<RuleSetting> settings,
    List<CalendarPeriod> periods) {

  private static final RuleCatalogue CATALOGUE = RuleCatalogue.load();
  private static final int DAY = 86_400_000;
  private static final Duration DAY_AND_A_HALF = Duration.ofHours(36);

  public static Hearsay drawn(long seed) {
    Random random = DrawnOrder.random(seed);
    DeviceKind kind = SlowOracle.KINDS.get(random.nextInt(SlowOracle.KINDS.size()));
    long period = Duration.ofSeconds(List.of(30, 60, 300, 600).get(random.nextInt(4))).toMillis();
    DeviceProfile device =
        new DeviceProfile(
            "device-" + seed,
            "2151000001",
            "511702",
            kind,
            period,
            label(kind, random),
            random.nextInt(5) == 0 ? noonPlus(random.nextInt(7_200_000)) : null,
            random.nextInt(4) == 0 ? random.nextInt(2 * DAY) - DAY : 0);
    return new Hearsay(
        device, readings(device, random), settings(random), PeriodFor.drawn(seed, 2));
  }

  /** The same of a device whose clock is so far behind, and known to be. */
  Hearsay behind(Duration behind) {
    long later = -behind.toMillis() - device.clockAheadMillis();
    return new Hearsay(
        withClock(-behind.toMillis()),
        readings.stream().map(reading -> reading.later(later)).toList(),
        settings,
        periods);
  }

  /** The device as one whose clock is taken to be right. */
  DeviceProfile withARightClock() {
    return withClock(0);
  }

  private DeviceProfile withClock(long aheadMillis) {
    return new DeviceProfile(
        device.deviceId(),
        device.schoolId(),
        device.regionCode(),
        device.kind(),
        device.periodMillis(),
        device.labelMaxHundredths(),
        device.commissionedAt(),
        aheadMillis);
  }

  private static @Nullable Integer label(DeviceKind kind, Random random) {
    boolean labelled = kind == DeviceKind.FREEZER || kind == DeviceKind.TRUCK;
    return labelled && random.nextBoolean() ? kind == DeviceKind.TRUCK ? 800 : -1800 : null;
  }

  /** The same under the released rules, where every day is a school day. */
  public Hearsay withoutSettings() {
    return new Hearsay(device, readings, List.of(), List.of());
  }

  public RuleBook book() {
    return new RuleBook(CATALOGUE, settings);
  }

  DeviceJudge judge() {
    return new DeviceJudge(desk(periods));
  }

  /** A desk that knows these of the calendar. */
  RuleDesk desk(List<CalendarPeriod> known) {
    Set<String> scopes = settings.stream().map(RuleSetting::getScope).collect(Collectors.toSet());
    return new RuleDesk(book(), scopes, new SchoolCalendar(known));
  }

  /** Each reading once or more often, in some order; copies may be later, under another id. */
  public List<Reading> arrivals(long seed) {
    Random random = new Random(seed);
    List<Reading> arrivals = new ArrayList<>();
    for (Reading reading : readings) {
      arrivals.add(reading);
      if (random.nextInt(3) == 0) {
        arrivals.add(reading);
      }
    }
    if (random.nextBoolean()) {
      Collections.shuffle(arrivals, random);
    } else {
      for (int i = 0; i + 1 < arrivals.size(); i++) {
        Collections.swap(arrivals, i, Math.min(arrivals.size() - 1, i + random.nextInt(12)));
      }
    }
    return arrivals;
  }

  /** When everything has come in. */
  public long end() {
    return readings.stream().mapToLong(Reading::ingestTime).max().orElse(0);
  }

  private static List<Reading> readings(DeviceProfile device, Random random) {
    List<Reading> readings = new ArrayList<>();
    long time = noonPlus(0);
    long end = time + (long) (DAY_AND_A_HALF.toMillis() * Math.min(1, random.nextDouble() * 1.5));
    long sequence = random.nextInt(100);
    long delay = 200;
    long setBack = 0;
    int most = 100 + random.nextInt(900);
    int jitter = random.nextBoolean() ? 1 : 4000;
    Level level = new Level(device.kind(), random);
    List<Quantity> quantities = quantities(device.kind(), random.nextBoolean());
    boolean open = false;
    while (time < end && readings.size() < most) {
      time += device.periodMillis() + random.nextInt(jitter);
      int fate = random.nextInt(120);
      if (fate == 0) {
        time += random.nextInt(3 * 3_600_000); // silent
      } else if (fate == 1) {
        delay = random.nextInt(3) == 0 ? 1_500_000 : random.nextInt(400); // a clock behind, or not
      } else if (fate == 2) {
        sequence = random.nextInt(20); // starts again
      } else if (fate == 14) {
        setBack =
            random.nextBoolean() ? random.nextInt(4 * 3_600_000) : 0; // its clock, or set right
      }
      long received = time + delay + random.nextInt(50);
      if (fate > 2 && fate < 9) {
        received += random.nextInt(7_200_000); // kept for a while
      }
      long dated = fate == 9 ? time + 600_000 : fate == 10 ? time - 400_000_000 : time - setBack;
      int hundredths = level.next();
      open ^= random.nextInt(6) == 0;
      for (Quantity quantity : quantities) {
        boolean isDoor = quantity == Quantity.DOOR_OPEN;
        int measured = isDoor ? (open ? 100 : 0) : hundredths;
        Reading reading = reading(device, dated, received, quantity, measured, sequence, random);
        readings.add(reading);
        if (fate == 11) { // again, under another date
          readings.add(
              reading(
                  device,
                  dated + 1 + random.nextInt(40_000),
                  received + 900,
                  quantity,
                  measured,
                  sequence,
                  random));
        } else if (fate == 12) { // again, under another id
          readings.add(
              reading(
                  device,
                  dated,
                  received + random.nextInt(3) * 500L,
                  quantity,
                  measured,
                  sequence,
                  random));
        } else if (fate == 13) { // something else, at the same time
          int other = isDoor ? 100 - measured : level.next();
          readings.add(reading(device, dated, received, quantity, other, sequence + 1, random));
        }
      }
      sequence++;
    }
    return readings;
  }

  private static Reading reading(
      DeviceProfile device,
      long dated,
      long received,
      Quantity quantity,
      int hundredths,
      long sequence,
      Random random) {
    return new Reading(
        device.deviceId(),
        random.nextLong(),
        random.nextLong(),
        dated + device.clockAheadMillis(),
        received,
        quantity,
        hundredths,
        device.periodMillis() == 600_000 ? Reading.NO_SEQUENCE : sequence,
        0,
        0);
  }

  private static List<Quantity> quantities(DeviceKind kind, boolean hasDoor) {
    return switch (kind) {
      case FRIDGE, FREEZER ->
          hasDoor
              ? List.of(Quantity.TEMPERATURE, Quantity.DOOR_OPEN)
              : List.of(Quantity.TEMPERATURE);
      case DRY_STORE -> List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY);
      case UV_LAMP -> List.of(Quantity.UV_IRRADIANCE);
      case GAS_DETECTOR -> List.of(Quantity.COMBUSTIBLE_GAS);
      case CO_DETECTOR -> List.of(Quantity.CARBON_MONOXIDE);
      case HAND_WASH_TIMER -> List.of(Quantity.DURATION);
      case OIL_TESTER -> List.of(Quantity.POLAR_COMPOUNDS, Quantity.ACID_VALUE);
      case TRUCK -> List.of(Quantity.TEMPERATURE, Quantity.DOOR_OPEN);
      default -> List.of(Quantity.TEMPERATURE);
    };
  }

  private static List<RuleSetting> settings(Random random) {
    List<RuleSetting> settings = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      String rule =
          List.of(
                  "COLD_HOLD_HIGH",
                  "FREEZER_HIGH",
                  "COLD_HOLD_HARM",
                  "DRY_STORE_TEMP",
                  "SENSOR_STALE",
                  "CLOCK_SICK",
                  "HOT_HOLD_LOW",
                  "DISINFECT_STEAM",
                  "CO_MEAN_HIGH",
                  "READING_JUMPS")
              .get(random.nextInt(10));
      settings.add(setting("off", rule, "51", Map.of(), random).setEnabled(false).build());
    }
    if (random.nextInt(3) == 0) {
      settings.add(
          setting("strict", "COLD_HOLD_HIGH", "511702", Map.of("limit", "6"), random).build());
      settings.add(
          setting("harm", "FREEZER_HARM", "511702", Map.of("budget", "2"), random).build());
    }
    if (random.nextBoolean()) { // nobody waits for three days here
      settings.add(
          setting("learn", "FREEZER_WARMING", "511702", Map.of("learn", "PT2H"), random)
              .setEffectiveFrom(Instant.EPOCH)
              .setEffectiveTo(null)
              .build());
    }
    return settings;
  }

  private static RuleSetting.Builder setting(
      String id, String rule, String scope, Map<String, String> parameters, Random random) {
    Instant from = Instant.ofEpochMilli(noonPlus(random.nextInt(20_000_000)));
    return SettingFor.rule(rule, parameters)
        .setSettingId(id)
        .setScope(scope)
        .setEffectiveFrom(from)
        .setEffectiveTo(from.plusMillis(1 + random.nextInt(20_000_000)));
  }

  private static long noonPlus(long millis) {
    return Kitchen.NOON.toEpochMilli() + millis;
  }

  /** A value that wanders, and now and then jumps to the other side of a limit. */
  private static final class Level {

    private final Random random;
    private final int[] levels;
    private int target;
    private int value;

    Level(DeviceKind kind, Random random) {
      this.random = random;
      this.levels =
          switch (kind) {
            case FREEZER -> new int[] {-1850, -1500, -1200, -1100, -800, 900};
            case DRY_STORE -> new int[] {2100, 2500, 6500, 6700, 7600};
            case HOT_HOLD -> new int[] {6500, 6100, 6000, 5800};
            case STEAM_DISINFECTOR -> new int[] {2500, 8000, 10050, 10000};
            case UV_LAMP -> new int[] {0, 6500, 7000, 9000};
            case COLD_ROOM -> new int[] {300, 400, 450, 800, 900};
            case CO_DETECTOR -> new int[] {1000, 1900, 2100, 2900, 3100};
            case HAND_WASH_TIMER -> new int[] {1000, 1990, 2000, 3000};
            case OIL_TESTER -> new int[] {300, 500, 900, 2700, 2710};
            case TRUCK -> new int[] {0, 90, 110, 800, 860};
            case GAS_DETECTOR -> new int[] {0, 950, 1000, 2500, 5000};
            default -> new int[] {400, 770, 800, 850, 1400, -50, 2800};
          };
      this.target = levels[0];
      this.value = target;
    }

    int next() {
      if (random.nextInt(25) == 0) {
        target = levels[random.nextInt(levels.length)];
      }
      value += (target - value) / 2 + (random.nextInt(3) - 1) * 15;
      value = random.nextInt(6) == 0 ? target : value;
      return random.nextInt(50) == 0 ? value + 4000 - random.nextInt(8000) : value; // wild
    }
  }
}
