package cn.mingchu.launcher.command;

import cn.mingchu.simulator.files.RunFolder;
import cn.mingchu.simulator.files.WrittenRun;
import cn.mingchu.simulator.plan.FaultRequest;
import cn.mingchu.simulator.plan.RandomFaults;
import cn.mingchu.simulator.plan.RandomRecalls;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.world.World;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code mingchu simulate}: writes what simulated kitchens send, and what should be found. */
@Command(
    name = "simulate",
    description =
        "Writes the events of simulated kitchens and their suppliers, and the ground truth, into a"
            + " folder.",
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

  private static final ZoneId SICHUAN = ZoneId.of("Asia/Shanghai");
  private static final int MOST_DAYS = 366;

  private final Surroundings surroundings;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "A new folder.")
  private Path out = Path.of("");

  @Option(
      names = "--schools",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many schools (default: ${DEFAULT-VALUE}).")
  private int schools;

  @Option(
      names = "--days",
      paramLabel = "D",
      defaultValue = "1",
      description = "How many days (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Same seed, same files (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      defaultValue = "2026-03-02",
      description = "The first day (default: ${DEFAULT-VALUE}, a Monday).")
  private LocalDate from = LocalDate.EPOCH;

  @Option(
      names = "--fault",
      paramLabel = "KIND[:COUNT]",
      split = ",",
      description =
          "A fault to inject, such as door-left-open, gas-leak:3 or recall; may be repeated.")
  private List<String> faults = new ArrayList<>();

  @Option(names = "--json", description = "Print what was written as one JSON document.")
  private boolean json;

  SimulateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    Logging.to(surroundings.cache().resolve("simulate.log"));
    Simulation simulation = simulation();
    WrittenRun written =
        RunFolder.write(
            simulation,
            supply(simulation),
            out,
            events -> surroundings.progress("%,d events written".formatted(events)));
    surroundings.out().println(json ? toJson(written) : toText(written));
    return ExitStatus.DONE;
  }

  private Simulation simulation() throws UnusableArgumentException {
    if (days < 1 || days > MOST_DAYS) {
      throw new UnusableArgumentException("--days must be 1 to " + MOST_DAYS + ", was " + days);
    }
    try {
      World world = World.drawn(seed, schools);
      Instant begin = from.atStartOfDay(SICHUAN).toInstant();
      Instant end = from.plusDays(days).atStartOfDay(SICHUAN).toInstant();
      return new Simulation(world, begin, end, RandomFaults.draw(world, begin, end, requests()));
    } catch (IllegalArgumentException e) {
      throw new UnusableArgumentException(e);
    }
  }

  private SupplyChain supply(Simulation simulation) throws UnusableArgumentException {
    SupplyChain supply =
        new SupplyChain(simulation.world(), simulation.from(), simulation.to(), List.of());
    try {
      return supply.recalling(RandomRecalls.draw(supply, seed, requests()));
    } catch (IllegalArgumentException e) {
      throw new UnusableArgumentException(e);
    }
  }

  private List<FaultRequest> requests() {
    return faults.stream().map(FaultRequest::parse).toList();
  }

  private static String toJson(WrittenRun written) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("folder", written.folder().toString());
    document.put("schools", written.schools());
    document.put("devices", written.devices());
    document.put("readings", written.readings());
    document.put("observations", written.observations());
    document.put("papers", written.papers());
    document.put("faults", written.faults());
    document.put("recalls", written.recalls());
    return JsonMapper.shared().writeValueAsString(document);
  }

  private static String toText(WrittenRun written) {
    return ("%,d readings and %,d observations of %,d devices in %,d schools with %,d faults,"
            + " and %,d papers of their supply with %,d recalls: %s")
        .formatted(
            written.readings(),
            written.observations(),
            written.devices(),
            written.schools(),
            written.faults(),
            written.papers(),
            written.recalls(),
            written.folder());
  }
}
