package cn.mingchu.simulator.files;

import cn.mingchu.simulator.run.SimulatedEvent;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Events of one topic, a line each, and beside them when and how each of them arrives. */
final class EventFile implements AutoCloseable {

  private final BufferedWriter events;
  private final BufferedWriter arrivals;
  private long count;

  private EventFile(BufferedWriter events, BufferedWriter arrivals) {
    this.events = events;
    this.arrivals = arrivals;
  }

  static EventFile in(Path folder, String eventsName, String arrivalsName) throws IOException {
    BufferedWriter events = Files.newBufferedWriter(folder.resolve(eventsName));
    BufferedWriter arrivals = Files.newBufferedWriter(folder.resolve(arrivalsName));
    RunFolder.line(arrivals, "arrivalTime,channel,schoolId,deviceId");
    return new EventFile(events, arrivals);
  }

  void write(SimulatedEvent event) throws IOException {
    RunFolder.line(events, event.toJson());
    RunFolder.line(
        arrivals,
        String.join(
            ",",
            List.of(
                event.arrivalTime().toString(),
                event.channel().name(),
                event.schoolId(),
                event.deviceId())));
    count++;
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    try (events) {
      arrivals.close();
    }
  }
}
