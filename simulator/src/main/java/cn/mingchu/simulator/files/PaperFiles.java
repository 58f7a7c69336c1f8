package cn.mingchu.simulator.files;

import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.simulator.supply.SimulatedPaper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Papers, a file for each topic, and beside it when each of them arrives, and from whom. */
final class PaperFiles implements AutoCloseable {

  private record Pair(BufferedWriter papers, BufferedWriter arrivals) {}

  private final Map<Topic<?>, Pair> byTopic = new HashMap<>();
  private final Deque<BufferedWriter> open = new ArrayDeque<>();
  private long count;

  private PaperFiles() {}

  static PaperFiles in(Path folder) throws IOException {
    PaperFiles files = new PaperFiles();
    boolean areOpen = false;
    try {
      for (Topic<?> topic : SimulatedPaper.TOPICS) {
        files.open(folder, topic);
      }
      areOpen = true;
      return files;
    } finally {
      if (!areOpen) {
        files.close();
      }
    }
  }

  private void open(Path folder, Topic<?> topic) throws IOException {
    BufferedWriter papers = Files.newBufferedWriter(folder.resolve(RunFolder.papers(topic)));
    open.push(papers);
    BufferedWriter arrivals =
        Files.newBufferedWriter(folder.resolve(RunFolder.paperArrivals(topic)));
    open.push(arrivals);
    RunFolder.line(arrivals, "arrivalTime,senderId");
    byTopic.put(topic, new Pair(papers, arrivals));
  }

  void write(SimulatedPaper paper) throws IOException {
    Pair pair = Objects.requireNonNull(byTopic.get(paper.topic()), paper.topic().name());
    RunFolder.line(pair.papers(), paper.toJson());
    RunFolder.line(pair.arrivals(), paper.arrivalTime() + "," + paper.senderId());
    count++;
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}
