package cn.mingchu.launcher.command;

import cn.mingchu.connectors.influxdb.InfluxSchema;
import cn.mingchu.launcher.client.GatewayClient;
import cn.mingchu.launcher.clock.ScaledClock;
import cn.mingchu.launcher.feed.Channels;
import cn.mingchu.launcher.feed.EventFeed;
import cn.mingchu.launcher.feed.MqttSender;
import cn.mingchu.launcher.feed.ReferenceFeed;
import cn.mingchu.launcher.folder.DataFolder;
import cn.mingchu.launcher.mqtt.Logins;
import cn.mingchu.launcher.outcome.AlertLatency;
import cn.mingchu.launcher.outcome.Counts;
import cn.mingchu.launcher.outcome.DemoSummary;
import cn.mingchu.launcher.outcome.Drain;
import cn.mingchu.launcher.outcome.FindingsReader;
import cn.mingchu.launcher.system.Era;
import cn.mingchu.launcher.system.Extent;
import cn.mingchu.launcher.system.RunningSystem;
import cn.mingchu.launcher.system.SystemPlan;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.simulator.duty.DutyPapers;
import cn.mingchu.simulator.plan.DemoPlan;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.truth.Truth;
import cn.mingchu.simulator.world.World;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mingchu demo}: the whole system in one process, and simulated kitchens that feed it. */
@Command(
    name = "demo",
    description = "Runs the whole system in one process, fed by simulated kitchens.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  /** A school day like any other, so that two demos of one seed tell the same story. */
  private static final LocalDate SCHOOL_DAY = LocalDate.of(2026, 3, 2);

  private static final ZoneId SICHUAN = ZoneId.of("Asia/Shanghai");

  /** After so long on the wall nobody looks any more. */
  private static final Duration LONGEST = Duration.ofHours(24);

  private static final Duration LONGEST_SIMULATED = Duration.ofDays(30);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** What the last moments of a run call for may not be out yet, and is not missed. */
  private static final Duration LAST_MOMENTS = Duration.ofSeconds(60);

  private static final Duration LAST_MOMENTS_ON_THE_WALL = Duration.ofSeconds(2);

  private final Surroundings surroundings;

  @Option(
      names = "--schools",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many schools (default: ${DEFAULT-VALUE}).")
  private int schools;

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "60",
      description = "How many times as fast as the wall clock (default: ${DEFAULT-VALUE}).")
  private double speed;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Same seed, same schools, same faults (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin private ListeningOptions listening = new ListeningOptions();

  @Mixin private InfluxOptions influx = new InfluxOptions();

  @Option(
      names = "--for",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "End by itself after this long on the wall, with a summary; such as 60s.")
  private @Nullable Duration length;

  @Option(
      names = "--mqtt-share",
      paramLabel = "SHARE",
      defaultValue = "0.2",
      description =
          "Part of the schools that deliver over MQTT, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double mqttShare;

  @Option(names = "--json", description = "Print the summary as one JSON document.")
  private boolean json;

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    Logging.to(surroundings.cache().resolve("demo.log"));
    Simulation simulation = simulation();
    Channels channels = channels(simulation);
    ScaledClock clock = ScaledClock.standingAt(simulation.from(), speed);
    try (DataFolder data = DataFolder.open(surroundings.temporary().resolve("data"));
        RunningSystem system = RunningSystem.start(plan(data, clock), surroundings::progress)) {
      String key = system.newKey("demo");
      GatewayClient gateway = new GatewayClient(system.gatewayUri(), key);
      new ReferenceFeed(gateway).register(simulation);
      Duration startedIn = sinceTheStartOfTheProcess();
      List<String> people =
          DemoPeople.moveIn(system.accounts(), simulation.world().schools().get(0));
      greet(system, key, people, simulation, startedIn);
      return play(system, gateway, simulation, channels, clock, startedIn);
    }
  }

  private int play(
      RunningSystem system,
      GatewayClient gateway,
      Simulation simulation,
      Channels channels,
      ScaledClock clock,
      Duration startedIn)
      throws Exception {
    AlertLatency latency = new AlertLatency();
    URI mqttUri = system.mqttUri().orElseThrow();
    try (FindingsReader findings =
            FindingsReader.ofAll(system.broker().bootstrapServers(), latency::found);
        MqttSender mqtt = MqttSender.connect(mqttUri, system.deviceLogin());
        EventFeed feed = new EventFeed(gateway, mqtt, channels, clock, latency)) {
      clock.start();
      feed.run(
          simulation.run(),
          new DutyPapers(supply(simulation)),
          simulation.to(),
          surroundings.stop());
      boolean endsByItself = !surroundings.stop().isAsked();
      Instant until = clock.instant().minus(LAST_MOMENTS).minus(lastMomentsSimulated());
      surroundings.progress("Sent %,d events; waiting for the last finding".formatted(feed.sent()));
      Counts counts = new Drain(system, gateway, PATIENCE).run(feed.sent());
      Collection<Finding> found = findings.finish();
      Optional<Truth> truth = endsByItself ? Optional.of(Truth.of(simulation)) : Optional.empty();
      DemoSummary summary = DemoSummary.of(counts, found, truth, until, latency, startedIn);
      summary.disagreements().forEach(surroundings::progress);
      surroundings.out().println(json ? summary.toJson() : summary.toText());
      return summary.addsUp() ? ExitStatus.DONE : ExitStatus.NO;
    }
  }

  private Simulation simulation() throws UnusableArgumentException {
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new UnusableArgumentException("--speed must be positive and finite, was " + speed);
    }
    try {
      World world = World.drawn(seed, schools);
      Instant from =
          speed == 1
              ? surroundings.wall().instant().truncatedTo(ChronoUnit.SECONDS)
              : DemoPlan.start(SCHOOL_DAY);
      Duration simulated = simulatedLength();
      return new Simulation(
          world, from, from.plus(simulated), DemoPlan.faults(world, from, simulated));
    } catch (IllegalArgumentException e) {
      throw new UnusableArgumentException(e);
    }
  }

  private static SupplyChain supply(Simulation simulation) {
    return new SupplyChain(simulation.world(), simulation.from(), simulation.to(), List.of());
  }

  private Duration simulatedLength() {
    Duration wall = length == null ? LONGEST : length;
    Duration simulated = Duration.ofMillis(Math.round(wall.toMillis() * speed));
    Duration longest = length == null ? LONGEST_SIMULATED : simulated;
    return simulated.compareTo(longest) < 0 ? simulated : longest;
  }

  private Duration lastMomentsSimulated() {
    return Duration.ofMillis(Math.round(LAST_MOMENTS_ON_THE_WALL.toMillis() * speed));
  }

  private Channels channels(Simulation simulation) throws UnusableArgumentException {
    try {
      return Channels.ofShare(simulation.world().schools(), mqttShare);
    } catch (IllegalArgumentException e) {
      throw new UnusableArgumentException(e);
    }
  }

  private SystemPlan plan(DataFolder data, ScaledClock clock) throws Exception {
    return new SystemPlan(
        Extent.WHOLE,
        listening.addresses(),
        data,
        surroundings.temporary(),
        surroundings.cache(),
        Logins.random(),
        clock,
        speed,
        Era.PRESENT,
        influx.series(InfluxSchema.Keeping.FOR_EVER));
  }

  private void greet(
      RunningSystem system,
      String key,
      List<String> people,
      Simulation simulation,
      Duration startedIn)
      throws Exception {
    surroundings.progress("");
    surroundings.progress("Mingchu is up after %.1f s.".formatted(startedIn.toMillis() / 1_000.0));
    surroundings.progress("  Portal   " + system.portalUri().orElseThrow());
    surroundings.progress(
        "           sign in as one of these, each with a password of this demo's:");
    people.forEach(line -> surroundings.progress("             " + line));
    surroundings.progress("  Gateway  " + system.gatewayUri());
    surroundings.progress("           key " + key);
    surroundings.progress("  Flink    " + system.flinkUri());
    if (system.influxUri().isPresent()) {
      surroundings.progress("  InfluxDB " + system.influxUri().get());
    }
    surroundings.progress(
        "  MQTT     %s, user %s, password %s"
            .formatted(
                system.mqttUri().orElseThrow(),
                system.deviceLogin().user(),
                system.deviceLogin().password()));
    surroundings.progress(
        "%d schools, from %s (Sichuan) on, at %s times the speed of the wall clock, seed %d."
            .formatted(
                schools,
                simulation.from().atZone(SICHUAN).toLocalDateTime(),
                speed == Math.rint(speed) ? Long.toString((long) speed) : Double.toString(speed),
                seed));
    surroundings.progress(
        length == null
            ? "Ctrl-C ends it."
            : "It ends by itself after " + length.toSeconds() + " s.");
    surroundings.progress("");
  }

  private Duration sinceTheStartOfTheProcess() {
    Instant start = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    return Duration.between(start, surroundings.wall().instant());
  }
}
