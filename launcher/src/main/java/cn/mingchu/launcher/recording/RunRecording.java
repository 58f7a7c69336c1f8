package cn.mingchu.launcher.recording;

import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.simulator.exposure.ExposureTruth;
import cn.mingchu.simulator.files.Documents;
import cn.mingchu.simulator.files.RunFolder;
import cn.mingchu.simulator.supply.FraudTruth;
import cn.mingchu.simulator.supply.SimulatedPaper;
import cn.mingchu.simulator.truth.Truth;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run that {@code mingchu simulate} wrote into a folder. */
public final class RunRecording implements Recording {

  private static final Duration TOGETHER = Duration.ofSeconds(10);
  private static final int MOST_TOGETHER = 500;

  /** What arrives together is read in the order of the files. */
  private static final Comparator<Source> BY_ARRIVAL =
      Comparator.comparing(source -> source.lines().arrival());

  private static final List<EventFiles> EVENT_FILES = eventFiles();

  private final Path folder;
  private final List<Registration> registrations;
  private final Set<String> deviceIds;
  private final Optional<Truth> truth;
  private final Optional<ExposureTruth> exposures;
  private final Optional<FraudTruth> frauds;
  private final Instant begin;
  private final long size;

  private RunRecording(
      Path folder,
      List<Registration> registrations,
      Set<String> deviceIds,
      Optional<Truth> truth,
      Optional<ExposureTruth> exposures,
      Optional<FraudTruth> frauds,
      Instant begin,
      long size) {
    this.folder = folder;
    this.registrations = registrations;
    this.deviceIds = deviceIds;
    this.truth = truth;
    this.exposures = exposures;
    this.frauds = frauds;
    this.begin = begin;
    this.size = size;
  }

  /**
   * The run in {@code folder}.
   *
   * @param otherTruth a file to be used instead of the folder's own truth; null for that one
   * @throws UnreadableRecordingException if anything in it is missing or not what it should be
   */
  public static RunRecording open(Path folder, @Nullable Path otherTruth) throws IOException {
    List<Registration> registrations = new ArrayList<>();
    registrations.addAll(references(folder.resolve(RunFolder.SCHOOLS), "schools", "schoolId"));
    List<Registration> devices =
        references(folder.resolve(RunFolder.DEVICES), "devices", "deviceId");
    registrations.addAll(devices);
    Set<String> deviceIds = new HashSet<>();
    devices.forEach(device -> deviceIds.add(device.id()));
    Path truthFile = otherTruth == null ? folder.resolve(RunFolder.TRUTH) : otherTruth;
    Optional<Truth> truth =
        Files.exists(truthFile) || otherTruth != null
            ? Optional.of(Documents.readTruth(truthFile))
            : Optional.empty();
    Path exposuresFile = folder.resolve(RunFolder.EXPOSURES);
    Optional<ExposureTruth> exposures =
        Files.exists(exposuresFile)
            ? Optional.of(Documents.readExposures(exposuresFile))
            : Optional.empty();
    Path fraudsFile = folder.resolve(RunFolder.FRAUDS);
    Optional<FraudTruth> frauds =
        Files.exists(fraudsFile) ? Optional.of(Documents.readFrauds(fraudsFile)) : Optional.empty();
    Instant begin = Instant.MAX;
    long size = 0;
    for (EventFiles files : EVENT_FILES) {
      if (files.areIn(folder)) {
        Instant first = files.firstArrival(folder);
        begin = first.isBefore(begin) ? first : begin;
        size += files.count(folder);
      }
    }
    if (size == 0) {
      throw new UnreadableRecordingException(
          folder.resolve(RunFolder.ARRIVALS), 2, "nothing arrives, here or in the other files");
    }
    begin = truth.isPresent() ? truth.get().from() : begin;
    return new RunRecording(
        folder, registrations, deviceIds, truth, exposures, frauds, begin, size);
  }

  /** The files of the events of one topic. */
  private record EventFiles(Topic<?> topic, String events, String arrivals) {

    boolean isReadings() {
      return topic.equals(Topics.KITCHEN_READINGS);
    }

    /** Readings are in every run; the others came later. */
    boolean areIn(Path folder) {
      return isReadings() || Files.exists(folder.resolve(events));
    }

    /** When the first of them arrives; never where there are none. */
    Instant firstArrival(Path folder) throws IOException {
      Path file = folder.resolve(arrivals);
      requireThere(file);
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        String unusedHeader = lines.readLine();
        String first = lines.readLine();
        return first == null ? Instant.MAX : ArrivingLines.time(file, 2, first);
      }
    }

    long count(Path folder) throws IOException {
      Path file = folder.resolve(events);
      requireThere(file);
      try (Stream<String> lines = Files.lines(file)) {
        return lines.count();
      }
    }
  }

  private static List<EventFiles> eventFiles() {
    List<EventFiles> files = new ArrayList<>();
    files.add(new EventFiles(Topics.KITCHEN_READINGS, RunFolder.READINGS, RunFolder.ARRIVALS));
    files.add(
        new EventFiles(
            Topics.KITCHEN_OBSERVATIONS, RunFolder.OBSERVATIONS, RunFolder.OBSERVATION_ARRIVALS));
    for (Topic<?> topic : SimulatedPaper.TOPICS) {
      files.add(new EventFiles(topic, RunFolder.papers(topic), RunFolder.paperArrivals(topic)));
    }
    return files;
  }

  @Override
  public Instant begin() {
    return begin;
  }

  @Override
  public List<Registration> registrations() {
    return registrations;
  }

  @Override
  public Set<String> deviceIds() {
    return deviceIds;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public Optional<Truth> truth() {
    return truth;
  }

  @Override
  public Optional<ExposureTruth> exposures() {
    return exposures;
  }

  @Override
  public Optional<FraudTruth> frauds() {
    return frauds;
  }

  @Override
  public void play(Sender sender) throws IOException, InterruptedException {
    List<Source> sources = new ArrayList<>();
    try {
      for (EventFiles files : EVENT_FILES) {
        if (files.areIn(folder)) {
          sources.add(
              new Source(
                  files.topic(),
                  ArrivingLines.open(
                      folder.resolve(files.events()), folder.resolve(files.arrivals()))));
        }
      }
      play(sources, sender);
    } finally {
      for (Source source : sources) {
        source.lines().close();
      }
    }
  }

  /** Merges by arrival. */
  private static void play(List<Source> sources, Sender sender)
      throws IOException, InterruptedException {
    Together together = new Together(sender);
    Source next = Collections.min(sources, BY_ARRIVAL);
    for (String json = next.lines().json(); json != null; json = next.lines().json()) {
      together.add(next.lines().event(next.topic(), json), next.lines().arrival());
      next.lines().advance();
      next = Collections.min(sources, BY_ARRIVAL);
    }
    together.send();
  }

  /** What is still to come of a topic. */
  private record Source(Topic<?> topic, ArrivingLines lines) {}

  /** What is collected until it is too much, or too long ago. */
  private static final class Together {
    private final Sender sender;
    private final List<RecordedEvent> events = new ArrayList<>();
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    Together(Sender sender) {
      this.sender = sender;
    }

    void add(RecordedEvent event, Instant arrival) throws IOException, InterruptedException {
      if (events.size() >= MOST_TOGETHER
          || (!events.isEmpty() && arrival.isAfter(first.plus(TOGETHER)))) {
        send();
      }
      first = events.isEmpty() ? arrival : first;
      last = arrival;
      events.add(event);
    }

    void send() throws IOException, InterruptedException {
      if (!events.isEmpty()) {
        sender.send(new Delivery(last, events));
        events.clear();
      }
    }
  }

  private static List<Registration> references(Path file, String kind, String idField)
      throws IOException {
    requireThere(file);
    List<Registration> registrations = new ArrayList<>();
    long number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        JsonNode id = JsonMapper.shared().readTree(line).path(idField);
        if (!id.isString()) {
          throw new UnreadableRecordingException(file, number, idField + " is missing");
        }
        registrations.add(new Registration(kind, id.stringValue(), line));
      } catch (JacksonException e) {
        throw new UnreadableRecordingException(
            file, number, "is no JSON: " + e.getOriginalMessage());
      }
    }
    return registrations;
  }

  private static void requireThere(Path file) throws UnreadableRecordingException {
    if (!Files.isReadable(file)) {
      throw new UnreadableRecordingException(
          file, 0, "there is no such file; mingchu simulate writes it");
    }
  }
}
