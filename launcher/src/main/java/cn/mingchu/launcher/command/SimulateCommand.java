package cn.mingchu.launcher.command;

import cn.mingchu.simulator.files.RunFolder;
import cn.mingchu.simulator.files.WrittenRun;
import cn.mingchu.simulator.fraud.Misdeliveries;
import cn.mingchu.simulator.plan.FaultRequest;
import cn.mingchu.simulator.plan.RandomFaults;
import cn.mingchu.simulator.plan.RandomFrauds;
import cn.mingchu.simulator.plan.RandomMisdeliveries;
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
import org.jspecify.annotations.Nullable;
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
          "A fault to inject, such as door-left-open, gas-leak:3, recall or price12 (a supplier who"
              + " asks 12 per cent more), skim10 (a canteen that cooks 10 per cent less of a food"
              + " group), thin30 (one that plans 30 per cent too little of what is dear), split-orders"
              + " or theft10 (a tenth of the store is stolen each week); may be repeated.")
  private List<String> faults = new ArrayList<>();

  @Option(
      names = "--without",
      paramLabel = "WHAT",
      description =
          "Leave something out: devices, whose readings are nearly all that a run of many days"
              + " holds. What is left are the papers.")
  private @Nullable Part without;

  @Option(names = "--json", description = "Print what was written as one JSON document.")
  private boolean json;

  /** What a run can do without. */
  enum Part {
    DEVICES
  }

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
      World equipped = World.drawn(seed, schools);
      World world = without == Part.DEVICES ? equipped.withoutDevices() : equipped;
      Instant begin = from.atStartOfDay(SICHUAN).toInstant();
      Instant end = from.plusDays(days).atStartOfDay(SICHUAN).toInstant();
      return new Simulation(world, begin, end, RandomFaults.draw(world, begin, end, requests()));
    } catch (IllegalArgumentException e) {
      throw new UnusableArgumentException(e);
    }
  }

  private SupplyChain supply(Simulation simulation) throws UnusableArgumentException {
    try {
      SupplyChain honest =
          new SupplyChain(simulation.world(), simulation.from(), simulation.to(), List.of())
              .cheating(
                  RandomFrauds.draw(
                      simulation.world(), simulation.from(), simulation.to(), requests()));
      SupplyChain supply =
          honest.misdelivering(
              new Misdeliveries(RandomMisdeliveries.draw(honest, seed, requests())));
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
    document.put("misdeliveries", written.misdeliveries());
    document.put("frauds", written.frauds());
    return JsonMapper.shared().writeValueAsString(document);
  }

  private static String toText(WrittenRun written) {
    return ("%,d readings and %,d observations of %,d devices in %,d schools with %,d faults,"
            + " and %,d papers of their supply with %,d recalls, %,d misdeliveries and %,d canteens that cheat or write late: %s")
        .formatted(
            written.readings(),
            written.observations(),
            written.devices(),
            written.schools(),
            written.faults(),
            written.papers(),
            written.recalls(),
            written.misdeliveries(),
            written.frauds(),
            written.folder());
  }
}
