package cn.mingchu.launcher.recording;

import cn.mingchu.simulator.files.Documents;
import cn.mingchu.simulator.files.RunFolder;
import cn.mingchu.simulator.truth.Truth;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run that {@code mingchu simulate} wrote into a folder. */
public final class RunRecording implements Recording {

  private static final Duration TOGETHER = Duration.ofSeconds(10);
  private static final int MOST_TOGETHER = 500;

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
      Instant begin = truth.map(Truth::from).orElse(arrival(arrivals, 2, first));
      return new RunRecording(
          folder, registrations, deviceIds, truth, begin, 1 + lines.lines().count());
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
    Path readingsFile = folder.resolve(RunFolder.READINGS);
    Path arrivalsFile = folder.resolve(RunFolder.ARRIVALS);
    try (BufferedReader readings = Files.newBufferedReader(readingsFile);
        BufferedReader arrivals = Files.newBufferedReader(arrivalsFile)) {
      String unusedHeader = arrivals.readLine();
      List<String> together = new ArrayList<>();
      Instant first = Instant.MAX;
      Instant last = Instant.MIN;
      long line = 0;
      for (String json = readings.readLine(); json != null; json = readings.readLine()) {
        line++;
        String written = arrivals.readLine();
        if (written == null) {
          throw new UnreadableRecordingException(
              arrivalsFile, line + 1, "there is no arrival for line " + line + " of the readings");
        }
        Instant arrival = arrival(arrivalsFile, line + 1, written);
        if (!together.isEmpty()
            && (together.size() >= MOST_TOGETHER || arrival.isAfter(first.plus(TOGETHER)))) {
          sender.send(new Delivery(last, together));
          together.clear();
        }
        if (together.isEmpty()) {
          first = arrival;
        }
        together.add(json);
        last = arrival;
      }
      if (!together.isEmpty()) {
        sender.send(new Delivery(last, together));
      }
    }
  }

  private static Instant arrival(Path file, long line, String text)
      throws UnreadableRecordingException {
    String time = text.split(",", 2)[0];
    try {
      return Instant.parse(time);
    } catch (DateTimeException e) {
      throw new UnreadableRecordingException(
          file, line, "arrivalTime \"" + time + "\" is no time such as 2026-03-02T03:30:00Z");
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
