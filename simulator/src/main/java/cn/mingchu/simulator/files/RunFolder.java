package cn.mingchu.simulator.files;

import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.simulator.duty.DutyPapers;
import cn.mingchu.simulator.exposure.ExposureTruth;
import cn.mingchu.simulator.run.SimulatedEvent;
import cn.mingchu.simulator.run.SimulatedReading;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.supply.FraudTruth;
import cn.mingchu.simulator.supply.SimulatedPaper;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.truth.Truth;
import cn.mingchu.simulator.world.ReferenceJson;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.SimulatedSchool;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Writes a run into a folder of its own, whole or not at all.
 *
 * <ul>
 *   <li>{@code schools.ndjson}, {@code devices.ndjson}: to be put under {@code /v1/reference}
 *   <li>{@code readings.ndjson}: to be posted to {@code /v1/kitchen-readings}, in order of arrival
 *   <li>{@code arrivals.csv}: when and how each line of the readings arrives
 *   <li>{@code observations.ndjson}: to be posted to {@code /v1/kitchen-observations}, likewise
 *   <li>{@code observation-arrivals.csv}: when and how each line of the observations arrives
 *   <li>{@code supply-steps.ndjson}, {@code deliveries.ndjson}, {@code stock-movements.ndjson},
 *       {@code meals.ndjson}, {@code menus.ndjson}, {@code recalls.ndjson}, {@code
 *       reference-prices.ndjson}: to be posted to the topics of their names, likewise
 *   <li>{@code supply-steps-arrivals.csv} and so on: when each line of these arrives, and from whom
 *   <li>{@code truth.json}: what should be found
 *   <li>{@code exposures.json}: how much of each recall should be found where, when all is told
 *   <li>{@code frauds.json}: who was cheated, which prices were mistyped, and which canteens cheat
 *   <li>{@code world.json}: what the run was made from
 * </ul>
 */
public final class RunFolder {

  public static final String SCHOOLS = "schools.ndjson";
  public static final String DEVICES = "devices.ndjson";
  public static final String READINGS = "readings.ndjson";
  public static final String ARRIVALS = "arrivals.csv";
  public static final String OBSERVATIONS = "observations.ndjson";
  public static final String OBSERVATION_ARRIVALS = "observation-arrivals.csv";
  public static final String TRUTH = "truth.json";
  public static final String EXPOSURES = "exposures.json";
  public static final String FRAUDS = "frauds.json";
  public static final String WORLD = "world.json";

  private static final long PROGRESS_EVERY = 10_000;

  private RunFolder() {}

  private record Written(long readings, long observations) {}

  /** The file with the papers of a topic. */
  public static String papers(Topic<?> topic) {
    return topic.shortName() + ".ndjson";
  }

  /** The file that says when they arrive. */
  public static String paperArrivals(Topic<?> topic) {
    return topic.shortName() + "-arrivals.csv";
  }

  /** Writes a run of which nothing is recalled, as the other {@code write} does. */
  public static WrittenRun write(Simulation simulation, Path folder, LongConsumer progress)
      throws IOException {
    SupplyChain supply =
        new SupplyChain(simulation.world(), simulation.from(), simulation.to(), List.of());
    return write(simulation, supply, folder, progress);
  }

  /**
   * Writes a run.
   *
   * @param supply of the same world and times
   * @param progress is told now and then how many events have been written
   * @throws FolderInUseException if the folder has anything in it, or is none
   */
  public static WrittenRun write(
      Simulation simulation, SupplyChain supply, Path folder, LongConsumer progress)
      throws IOException {
    requireFree(folder);
    Path whole = folder.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    if (parent == null) {
      throw new FolderInUseException(folder);
    }
    Files.createDirectories(parent);
    Path draft = Files.createTempDirectory(parent, "." + whole.getFileName() + "-");
    try {
      WrittenRun written = fill(simulation, supply, draft, whole, progress);
      Files.deleteIfExists(whole);
      Files.move(draft, whole);
      return written;
    } finally {
      delete(draft);
    }
  }

  private static void requireFree(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new FolderInUseException(folder);
        }
      }
    } else if (Files.exists(folder)) {
      throw new FolderInUseException(folder);
    }
  }

  private static WrittenRun fill(
      Simulation simulation, SupplyChain supply, Path draft, Path whole, LongConsumer progress)
      throws IOException {
    long devices = writeReferences(simulation, draft);
    Written events = writeEvents(simulation, draft, progress);
    long papers = writePapers(supply, draft);
    Documents.writeTruth(draft.resolve(TRUTH), Truth.of(simulation));
    Documents.writeExposures(draft.resolve(EXPOSURES), ExposureTruth.of(supply));
    Documents.writeFrauds(draft.resolve(FRAUDS), FraudTruth.of(supply));
    Documents.writeWorld(draft.resolve(WORLD), simulation, supply);
    return new WrittenRun(
        whole,
        simulation.world().schools().size(),
        devices,
        events.readings(),
        events.observations(),
        papers,
        simulation.faults().size(),
        supply.recalls().size(),
        supply.misdeliveries().all().size(),
        supply.frauds().all().size());
  }

  private static long writeReferences(Simulation simulation, Path draft) throws IOException {
    ReferenceJson json = new ReferenceJson(simulation.from());
    long devices = 0;
    try (BufferedWriter schoolLines = Files.newBufferedWriter(draft.resolve(SCHOOLS));
        BufferedWriter deviceLines = Files.newBufferedWriter(draft.resolve(DEVICES))) {
      for (SimulatedSchool school : simulation.world().schools()) {
        line(schoolLines, json.of(school));
        for (SimulatedDevice device : simulation.world().devices(school)) {
          line(deviceLines, json.of(device));
          devices++;
        }
      }
    }
    return devices;
  }

  private static Written writeEvents(Simulation simulation, Path draft, LongConsumer progress)
      throws IOException {
    try (EventFile readings = EventFile.in(draft, READINGS, ARRIVALS);
        EventFile observations = EventFile.in(draft, OBSERVATIONS, OBSERVATION_ARRIVALS)) {
      Iterator<SimulatedEvent> run = simulation.run();
      while (run.hasNext()) {
        SimulatedEvent event = run.next();
        (event instanceof SimulatedReading ? readings : observations).write(event);
        long written = readings.count() + observations.count();
        if (written % PROGRESS_EVERY == 0) {
          progress.accept(written);
        }
      }
      return new Written(readings.count(), observations.count());
    }
  }

  private static long writePapers(SupplyChain supply, Path draft) throws IOException {
    try (PaperFiles files = PaperFiles.in(draft)) {
      Iterator<SimulatedPaper> run = new DutyPapers(supply);
      while (run.hasNext()) {
        files.write(run.next());
      }
      return files.count();
    }
  }

  /** Ends lines with a line feed everywhere, or two machines would write two files. */
  static void line(BufferedWriter writer, String text) throws IOException {
    writer.write(text);
    writer.write('\n');
  }

  private static void delete(Path draft) throws IOException {
    try (Stream<Path> all = Files.walk(draft)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (NoSuchFileException e) {
      // It was moved to its place: nothing is left to delete.
      return;
    }
  }
}
