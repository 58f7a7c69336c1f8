package cn.mingchu.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.simulator.fault.BufferedUpload;
import cn.mingchu.simulator.fault.DuplicatedAndShuffled;
import cn.mingchu.simulator.fault.Fault;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.plan.DemoPlan;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SimulationTest {

  private static final Instant LUNCH = Instant.parse("2026-03-06T03:30:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void tellsTheSameStoryToTheLastByte() {
    String once = digest(demo(3));
    String twice = digest(demo(3));

    assertThat(once).isEqualTo(twice).isNotEqualTo(digest(demo(4)));
  }

  /**
   * Changes whenever the simulated world changes, on purpose or not; then benchmarks and saved runs
   * of the same seed are no longer comparable.
   */
  @Test
  void isStillTheWorldThatItWas() {
    assertThat(digest(demo(3)))
        .isEqualTo("7fddaa35ff07224041f4088d1524b3748356860324d04a20da0cd3c63f85c105");
  }

  @Test
  void deliversInOrderOfArrival() {
    Instant last = Instant.EPOCH;
    Iterator<SimulatedReading> run = demo(3).run();
    while (run.hasNext()) {
      SimulatedReading reading = run.next();
      assertThat(reading.arrivalTime()).isAfterOrEqualTo(last);
      last = reading.arrivalTime();
    }
    assertThat(last).isAfter(LUNCH.plus(HOUR).minusSeconds(15));
  }

  @Test
  void givesEveryMeasurementAnIdOfItsOwn() {
    Set<UUID> ids = new HashSet<>();
    long readings = 0;
    Iterator<SimulatedReading> run = healthy(World.drawn(3, 5)).run();
    while (run.hasNext()) {
      ids.add(run.next().eventId());
      readings++;
    }

    assertThat(readings).isGreaterThan(4_000);
    assertThat((long) ids.size()).isEqualTo(readings);
  }

  @Test
  void holdsBackWhatIsBufferedAndThenSendsAllOfIt() {
    World world = World.drawn(3, 1);
    SimulatedDevice device = world.devices().findFirst().orElseThrow();
    long from = LUNCH.getEpochSecond() + 600;
    Fault buffered = new BufferedUpload(from, from + 1_800);

    List<SimulatedReading> healthy = all(healthy(world).readingsOf(device));
    List<SimulatedReading> late = all(with(world, device, buffered).readingsOf(device));

    assertThat(late.stream().map(SimulatedReading::eventId))
        .containsExactlyElementsOf(healthy.stream().map(SimulatedReading::eventId).toList());
    assertThat(late)
        .noneMatch(
            reading ->
                reading.arrivalTime().isAfter(Instant.ofEpochSecond(from + 2))
                    && reading.arrivalTime().isBefore(Instant.ofEpochSecond(from + 1_800)));
  }

  @Test
  void repeatsAndShufflesWithoutInventingOrLosing() {
    World world = World.drawn(3, 1);
    SimulatedDevice device = world.devices().findFirst().orElseThrow();
    long from = LUNCH.getEpochSecond() + 60;
    Fault shuffled = new DuplicatedAndShuffled(from, from + 3_000);

    List<SimulatedReading> healthy = all(healthy(world).readingsOf(device));
    List<SimulatedReading> arrived = all(with(world, device, shuffled).readingsOf(device));

    assertThat(arrived).hasSizeGreaterThan(healthy.size());
    assertThat(new HashSet<>(arrived.stream().map(SimulatedReading::eventId).toList()))
        .isEqualTo(new HashSet<>(healthy.stream().map(SimulatedReading::eventId).toList()));
    assertThat(arrived.stream().map(SimulatedReading::eventTime).toList())
        .isNotEqualTo(arrived.stream().map(SimulatedReading::eventTime).sorted().toList());
  }

  @Test
  void staysSmallHoweverManyReadingsPassThrough() {
    Simulation simulation =
        new Simulation(World.drawn(11, 2_000), LUNCH, LUNCH.plus(Duration.ofMinutes(6)), List.of());
    Iterator<SimulatedReading> run = simulation.run();
    long before = usedBytes();

    long readings = 0;
    long characters = 0;
    while (run.hasNext()) {
      characters += run.next().toJson().length();
      readings++;
    }

    assertThat(characters).isGreaterThan(30L << 20);
    assertThat(readings).isGreaterThan(150_000);
    assertThat(usedBytes() - before).isLessThan(12L << 20);
  }

  @Test
  void refusesToEndBeforeItBegins() {
    World world = World.drawn(3, 1);

    assertThatThrownBy(() -> new Simulation(world, LUNCH, LUNCH, List.of()))
        .hasMessage("a run must end after it begins: 2026-03-06T03:30:00Z..2026-03-06T03:30:00Z");
  }

  private static Simulation demo(long seed) {
    World world = World.drawn(seed, 6);
    return new Simulation(world, LUNCH, LUNCH.plus(HOUR), DemoPlan.faults(world, LUNCH, HOUR));
  }

  private static Simulation healthy(World world) {
    return new Simulation(world, LUNCH, LUNCH.plus(HOUR), List.of());
  }

  private static Simulation with(World world, SimulatedDevice device, Fault fault) {
    return new Simulation(
        world,
        LUNCH,
        LUNCH.plus(HOUR),
        List.of(new InjectedFault("0001", fault, device.schoolId(), List.of(device.deviceId()))));
  }

  private static List<SimulatedReading> all(Iterator<SimulatedReading> readings) {
    List<SimulatedReading> all = new ArrayList<>();
    readings.forEachRemaining(all::add);
    return all;
  }

  private static String digest(Simulation simulation) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Iterator<SimulatedReading> run = simulation.run();
      while (run.hasNext()) {
        SimulatedReading reading = run.next();
        digest.update(reading.toJson().getBytes(StandardCharsets.UTF_8));
        digest.update(reading.arrivalTime().toString().getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
