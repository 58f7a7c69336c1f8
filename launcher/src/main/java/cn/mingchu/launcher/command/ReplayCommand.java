package cn.mingchu.launcher.command;

import cn.mingchu.launcher.client.GatewayClient;
import cn.mingchu.launcher.clock.ReplayClock;
import cn.mingchu.launcher.dispatch.Dispatch;
import cn.mingchu.launcher.folder.DataFolder;
import cn.mingchu.launcher.mqtt.Logins;
import cn.mingchu.launcher.outcome.Counts;
import cn.mingchu.launcher.outcome.Drain;
import cn.mingchu.launcher.outcome.ExposuresReader;
import cn.mingchu.launcher.outcome.FindingsReader;
import cn.mingchu.launcher.outcome.Onlooker;
import cn.mingchu.launcher.outcome.ReplaySummary;
import cn.mingchu.launcher.recording.Recording;
import cn.mingchu.launcher.recording.Registration;
import cn.mingchu.launcher.system.Addresses;
import cn.mingchu.launcher.system.Era;
import cn.mingchu.launcher.system.Extent;
import cn.mingchu.launcher.system.RunningSystem;
import cn.mingchu.launcher.system.SystemPlan;
import cn.mingchu.launcher.system.TimeSeries;
import cn.mingchu.simulator.exposure.ExpectedExposure;
import cn.mingchu.simulator.exposure.ExposureScore;
import cn.mingchu.simulator.exposure.ExposureTruth;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mingchu replay}: sends real files through the real gateway and tells what is found. */
@Command(
    name = "replay",
    description = {
      "Sends files through the gateway, into a running system or a private one, and tells what",
      "is found. Files are CSV with a header, or the folder that mingchu simulate wrote."
    },
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** How long before its last arrival a replay can tell that something is missing. */
  private static final Duration LAST_MOMENTS = Duration.ofSeconds(30);

  private final Surroundings surroundings;

  @Mixin private RecordingOptions recordings = new RecordingOptions();

  @ArgGroup(multiplicity = "1", exclusive = true)
  private @Nullable Destination destination;

  @Option(names = "--json", description = "Print the outcome as one JSON document.")
  private boolean json;

  /** Where to send. */
  static final class Destination {

    /** What is not running is private, whether this says so or not. */
    @Option(
        names = "--embedded",
        required = true,
        description = "Into a private system, whose clock is that of the data.")
    @SuppressWarnings("UnusedVariable")
    private boolean embedded;

    @ArgGroup(exclusive = false)
    private @Nullable Running running;
  }

  /** A system that runs already. */
  static final class Running {

    @Option(
        names = "--gateway",
        paramLabel = "URL",
        required = true,
        description = "Into a running system, such as http://127.0.0.1:8081.")
    private URI gateway = URI.create("");

    @Option(
        names = "--key",
        paramLabel = "KEY",
        required = true,
        description = "A key of that system, with the scopes events and reference.")
    private String key = "";

    @Option(
        names = "--kafka",
        paramLabel = "HOST:PORT",
        defaultValue = "127.0.0.1:9092",
        description = "Where that system's findings can be read (default: ${DEFAULT-VALUE}).")
    private String kafka = "";
  }

  ReplayCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    Logging.to(surroundings.cache().resolve("replay.log"));
    Recording recording = recordings.open();
    surroundings.progress("%,d events".formatted(recording.size()));
    Running running = destination == null ? null : destination.running;
    return running == null ? intoAPrivateSystem(recording) : intoARunningSystem(recording, running);
  }

  private int intoAPrivateSystem(Recording recording) throws Exception {
    ReplayClock clock = ReplayClock.at(recording.begin());
    try (DataFolder data = DataFolder.open(surroundings.temporary().resolve("data"));
        RunningSystem system = RunningSystem.start(plan(data, clock), surroundings::progress);
        FindingsReader findings = FindingsReader.ofAll(system.broker().bootstrapServers());
        ExposuresReader exposures = ExposuresReader.ofAll(system.broker().bootstrapServers())) {
      GatewayClient gateway = system.newSender("replay");
      Sent sent = send(recording, gateway, true, clock::advanceTo);
      Counts counts = new Drain(system, gateway, PATIENCE).run(sent.total());
      Instant until = clock.instant().minus(LAST_MOMENTS);
      List<ExpectedExposure> told = exposures.finish();
      return tell(
          ReplaySummary.of(
              counts,
              findings.finish(),
              recording.truth(),
              until,
              recording.exposures().map(truth -> ExposureScore.of(truth, told)),
              recording.frauds()));
    }
  }

  private int intoARunningSystem(Recording recording, Running running) throws Exception {
    try (Onlooker onlooker = Onlooker.of(running.kafka, recording.deviceIds())) {
      GatewayClient gateway = new GatewayClient(running.gateway, running.key);
      Sent sent = send(recording, gateway, false, arrival -> {});
      surroundings.progress("Waiting until all is judged");
      if (!onlooker.awaitJudged(PATIENCE)) {
        surroundings.progress(
            "The jobs did not judge what was sent within %d minutes; do they run?"
                .formatted(PATIENCE.toMinutes()));
        return ExitStatus.NO;
      }
      Counts counts = onlooker.counts(sent.total(), sent.receipt());
      Instant until = surroundings.wall().instant();
      Set<String> recallIds = recording.exposures().map(ExposureTruth::recallIds).orElse(Set.of());
      List<ExpectedExposure> told = onlooker.exposures(recallIds);
      return tell(
          ReplaySummary.of(
              counts,
              onlooker.findings(),
              recording.truth(),
              until,
              recording.exposures().map(truth -> ExposureScore.of(truth, told)),
              Optional.empty())); // there all days are one, and what is told after days is not
    }
  }

  /**
   * Registers what must be known, and sends everything in order.
   *
   * @param tellsArrivals whether the gateway believes when events arrived
   * @param now is told what time it is in the recording
   */
  private Sent send(
      Recording recording, GatewayClient gateway, boolean tellsArrivals, Consumer<Instant> now)
      throws Exception {
    for (Registration registration : recording.registrations()) {
      gateway.put(registration.kind(), registration.id(), registration.json());
    }
    Sent sent = new Sent(surroundings::progress);
    try (Dispatch dispatch = new Dispatch(gateway, tellsArrivals, now, sent)) {
      recording.play(dispatch);
      dispatch.finish();
    }
    return sent;
  }

  private int tell(ReplaySummary summary) {
    surroundings.out().println(json ? summary.toJson() : summary.toText());
    return summary.isGood() ? ExitStatus.DONE : ExitStatus.NO;
  }

  private SystemPlan plan(DataFolder data, ReplayClock clock) throws Exception {
    return new SystemPlan(
        Extent.JUDGING,
        Addresses.anyFree(),
        data,
        surroundings.temporary(),
        surroundings.cache(),
        Logins.random(),
        clock,
        1,
        Era.PAST,
        new TimeSeries.Off("nobody looks at a replay"));
  }
}
