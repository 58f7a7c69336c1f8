package cn.mingchu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.launcher.client.GatewayClient;
import cn.mingchu.launcher.clock.ReplayClock;
import cn.mingchu.launcher.folder.DataFolder;
import cn.mingchu.launcher.mqtt.Logins;
import cn.mingchu.launcher.outcome.Counts;
import cn.mingchu.launcher.outcome.Drain;
import cn.mingchu.launcher.outcome.FindingsReader;
import cn.mingchu.launcher.recording.Delivery;
import cn.mingchu.launcher.recording.Recording;
import cn.mingchu.launcher.recording.Registration;
import cn.mingchu.launcher.recording.RunRecording;
import cn.mingchu.launcher.system.Addresses;
import cn.mingchu.launcher.system.Era;
import cn.mingchu.launcher.system.Extent;
import cn.mingchu.launcher.system.RunningSystem;
import cn.mingchu.launcher.system.SystemPlan;
import cn.mingchu.launcher.system.TimeSeries;
import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.files.RunFolder;
import cn.mingchu.simulator.plan.DemoPlan;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.world.World;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A system that is killed in the middle and started again finds what an uninterrupted one finds.
 */
class ResumeIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  @BeforeEach
  void writeARun() throws Exception {
    World world = World.drawn(11, 2);
    Instant from = DemoPlan.start(LocalDate.of(2026, 3, 2));
    Duration length = Duration.ofHours(2);
    List<InjectedFault> faults = DemoPlan.faults(world, from, length);
    Simulation simulation = new Simulation(world, from, from.plus(length), faults);
    RunFolder.write(simulation, folder.resolve("run"), readings -> {});
  }

  @Test
  void losesNothingAndDoublesNothingWhenItIsKilled() throws Exception {
    Outcome uninterrupted = runFrom(0, folder.resolve("uninterrupted"));

    int answered = runAndDie(folder.resolve("killed"));
    Outcome resumed = runFrom(answered, folder.resolve("killed"));

    assertThat(answered).isPositive();
    assertThat(uninterrupted.findings()).isNotEmpty();
    assertThat(resumed.findings()).isEqualTo(uninterrupted.findings());
    assertThat(resumed.job()).isEqualTo(uninterrupted.job());
  }

  /**
   * What is known in the end.
   *
   * @param findings those that stand, by id
   * @param job what the job counted
   */
  private record Outcome(Map<String, Finding> findings, Map<String, Long> job) {}

  /** Sends the deliveries from {@code first} on and lets the system come to rest. */
  private Outcome runFrom(int first, Path dataFolder) throws Exception {
    Recording recording = RunRecording.open(folder.resolve("run"), null);
    List<Delivery> deliveries = deliveries(recording);
    Instant begin = first == 0 ? recording.begin() : deliveries.get(first - 1).arrival();
    ReplayClock clock = ReplayClock.at(begin);
    try (DataFolder data = DataFolder.open(dataFolder);
        RunningSystem system = RunningSystem.start(plan(data, clock), line -> {});
        FindingsReader findings = FindingsReader.ofAll(system.broker().bootstrapServers())) {
      assertThat(system.kitchen().resumedFrom().isPresent()).isEqualTo(first > 0);
      GatewayClient gateway = system.newSender("test");
      if (first == 0) {
        register(recording, gateway);
      }
      long sent = 0;
      for (Delivery delivery : deliveries.subList(first, deliveries.size())) {
        sent += send(delivery, gateway, clock);
      }
      Counts unused = new Drain(system, gateway, PATIENCE).run(sent);
      return new Outcome(standing(findings.finish()), system.kitchen().counters());
    }
  }

  /** Another process, that dies in the middle; returns how many deliveries were answered. */
  private int runAndDie(Path dataFolder) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path"),
                KilledSystem.class.getName(),
                folder.resolve("run").toString(),
                dataFolder.toString())
            .redirectError(Redirect.INHERIT)
            .start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).isEqualTo(137);
    return Integer.parseInt(said);
  }

  /** Halts while the job is still at work on what was sent last. */
  static final class KilledSystem {

    public static void main(String[] arguments) throws Exception {
      Recording recording = RunRecording.open(Path.of(arguments[0]), null);
      List<Delivery> deliveries = deliveries(recording);
      ReplayClock clock = ReplayClock.at(recording.begin());
      DataFolder data = DataFolder.open(Path.of(arguments[1]));
      RunningSystem system = RunningSystem.start(plan(data, clock), line -> {});
      GatewayClient gateway = system.newSender("test");
      register(recording, gateway);
      int half = deliveries.size() / 2;
      for (Delivery delivery : deliveries.subList(0, half)) {
        long unused = send(delivery, gateway, clock);
      }
      System.out.println(half);
      System.out.flush();
      Runtime.getRuntime().halt(137);
    }
  }

  private static SystemPlan plan(DataFolder data, ReplayClock clock) throws Exception {
    return new SystemPlan(
        Extent.JUDGING,
        Addresses.anyFree(),
        data,
        data.path(),
        data.path(),
        Logins.random(),
        clock,
        1,
        Era.PRESENT,
        new TimeSeries.Off("it is about judging"));
  }

  private static void register(Recording recording, GatewayClient gateway) throws Exception {
    for (Registration registration : recording.registrations()) {
      gateway.put(registration.kind(), registration.id(), registration.json());
    }
  }

  private static long send(Delivery delivery, GatewayClient gateway, ReplayClock clock)
      throws Exception {
    clock.advanceTo(delivery.arrival());
    long answered = 0;
    for (Topic<?> topic : delivery.byTopic().keySet()) {
      answered += gateway.deliver(topic.shortName(), delivery.of(topic)).answered();
    }
    return answered;
  }

  private static List<Delivery> deliveries(Recording recording) throws Exception {
    List<Delivery> deliveries = new ArrayList<>();
    recording.play(deliveries::add);
    return deliveries;
  }

  /**
   * What stands. How often it was told, and what was told for a while and withdrawn, depends on
   * when late readings were put to their place together.
   */
  private static Map<String, Finding> standing(Collection<Finding> findings) {
    Map<String, Finding> standing = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.getStatus() != FindingStatus.WITHDRAWN) {
        standing.put(finding.getFindingId(), Finding.newBuilder(finding).setRevision(1).build());
      }
    }
    return standing;
  }
}
