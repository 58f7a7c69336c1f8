package cn.mingchu.launcher.recording;

import cn.mingchu.simulator.files.Documents;
import cn.mingchu.simulator.files.RunFolder;
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
  private static final Comparator<ArrivingLines> BY_ARRIVAL =
      Comparator.comparing(ArrivingLines::arrival);

  private final Path folder;
  private final List<Registration> registrations;
  private final Set<String> deviceIds;
  private final Optional<Truth> truth;
  private final Instant begin;
  private final long size;

  private RunRecording(
      Path folder,
      List<Registration> registrations,
      Set<String> deviceIds,
      Optional<Truth> truth,
      Instant begin,
      long size) {
    this.folder = folder;
    this.registrations = registrations;
    this.deviceIds = deviceIds;
    this.truth = truth;
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
    Path arrivals = folder.resolve(RunFolder.ARRIVALS);
    requireThere(arrivals);
    requireThere(folder.resolve(RunFolder.READINGS));
    try (BufferedReader lines = Files.newBufferedReader(arrivals)) {
      String unusedHeader = lines.readLine();
      String first = lines.readLine();
      if (first == null) {
        throw new UnreadableRecordingException(arrivals, 2, "there is no reading");
      }
      Instant begin = truth.map(Truth::from).orElse(ArrivingLines.time(arrivals, 2, first));
      long size = 1 + lines.lines().count() + observations(folder);
      return new RunRecording(folder, registrations, deviceIds, truth, begin, size);
    }
  }

  private static long observations(Path folder) throws IOException {
    Path file = folder.resolve(RunFolder.OBSERVATIONS);
    if (!Files.exists(file)) {
      return 0;
    }
    requireThere(folder.resolve(RunFolder.OBSERVATION_ARRIVALS));
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
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
  public void play(Sender sender) throws IOException, InterruptedException {
    try (ArrivingLines readings = lines(RunFolder.READINGS, RunFolder.ARRIVALS)) {
      if (Files.exists(folder.resolve(RunFolder.OBSERVATIONS))) {
        try (ArrivingLines observations =
            lines(RunFolder.OBSERVATIONS, RunFolder.OBSERVATION_ARRIVALS)) {
          play(List.of(readings, observations), sender);
        }
      } else { // a run from before there were cameras
        play(List.of(readings), sender);
      }
    }
  }

  /** Merges by arrival; the first of all are the readings. */
  private static void play(List<ArrivingLines> files, Sender sender)
      throws IOException, InterruptedException {
    Together together = new Together(sender);
    ArrivingLines readings = files.get(0);
    ArrivingLines next = Collections.min(files, BY_ARRIVAL);
    for (String json = next.json(); json != null; json = next.json()) {
      together.add(json, next == readings, next.arrival());
      next.advance();
      next = Collections.min(files, BY_ARRIVAL);
    }
    together.send();
  }

  private ArrivingLines lines(String events, String arrivals) throws IOException {
    return ArrivingLines.open(folder.resolve(events), folder.resolve(arrivals));
  }

  /** What is collected until it is too much, or too long ago. */
  private static final class Together {
    private final Sender sender;
    private final List<String> readings = new ArrayList<>();
    private final List<String> observations = new ArrayList<>();
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    Together(Sender sender) {
      this.sender = sender;
    }

    void add(String json, boolean isReading, Instant arrival)
        throws IOException, InterruptedException {
      if (size() >= MOST_TOGETHER || (size() > 0 && arrival.isAfter(first.plus(TOGETHER)))) {
        send();
      }
      first = size() == 0 ? arrival : first;
      last = arrival;
      (isReading ? readings : observations).add(json);
    }

    void send() throws IOException, InterruptedException {
      if (size() > 0) {
        sender.send(new Delivery(last, readings, observations));
        readings.clear();
        observations.clear();
      }
    }

    private int size() {
      return readings.size() + observations.size();
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
