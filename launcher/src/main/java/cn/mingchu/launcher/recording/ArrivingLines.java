package cn.mingchu.launcher.recording;

import cn.mingchu.schemas.topic.Topic;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The events of one file of a run, each with the moment at which it arrives. */
final class ArrivingLines implements AutoCloseable {

  private final Path eventsFile;
  private final Path arrivalsFile;
  private final BufferedReader events;
  private final BufferedReader arrivals;
  private long line;
  private @Nullable String json;
  private Instant arrival = Instant.MAX;

  private ArrivingLines(
      Path eventsFile, Path arrivalsFile, BufferedReader events, BufferedReader arrivals) {
    this.eventsFile = eventsFile;
    this.arrivalsFile = arrivalsFile;
    this.events = events;
    this.arrivals = arrivals;
  }

  /** Opens the files, which MUST be there, and reads the first event. */
  static ArrivingLines open(Path eventsFile, Path arrivalsFile) throws IOException {
    ArrivingLines lines =
        new ArrivingLines(
            eventsFile,
            arrivalsFile,
            Files.newBufferedReader(eventsFile),
            Files.newBufferedReader(arrivalsFile));
    String unusedHeader = lines.arrivals.readLine();
    lines.advance();
    return lines;
  }

  /** What the event at hand, which is {@code json}, is for {@code topic}. */
  RecordedEvent event(Topic<?> topic, String json) {
    return new RecordedEvent(topic, json, eventsFile, line);
  }

  /** The event at hand; null where there are no more. */
  @Nullable String json() {
    return json;
  }

  /** When it arrives; never where there are no more. */
  Instant arrival() {
    return arrival;
  }

  /** Takes the next event in hand. */
  void advance() throws IOException {
    json = events.readLine();
    arrival = Instant.MAX;
    if (json != null) {
      line++;
      String written = arrivals.readLine();
      if (written == null) {
        throw new UnreadableRecordingException(
            arrivalsFile, line + 1, "there is no arrival for line " + line + " of its events");
      }
      arrival = time(arrivalsFile, line + 1, written);
    }
  }

  /** The moment that a line of arrivals begins with. */
  static Instant time(Path file, long line, String text) throws UnreadableRecordingException {
    String time = text.split(",", 2)[0];
    try {
      return Instant.parse(time);
    } catch (DateTimeException e) {
      throw new UnreadableRecordingException(
          file, line, "arrivalTime \"" + time + "\" is no time such as 2026-03-02T03:30:00Z");
    }
  }

  @Override
  public void close() throws IOException {
    try (events) {
      arrivals.close();
    }
  }
}
