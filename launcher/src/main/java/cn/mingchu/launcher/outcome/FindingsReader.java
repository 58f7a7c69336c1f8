package cn.mingchu.launcher.outcome;

import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;

/** Reads the findings as they appear and keeps the highest revision of each. */
public final class FindingsReader implements AutoCloseable {

  private final Map<String, Finding> newest = new TreeMap<>();
  private final ObjLongConsumer<Finding> listener;
  private final TopicFollower<Finding> follower;

  private FindingsReader(
      String bootstrapServers, TopicFollower.From from, ObjLongConsumer<Finding> listener) {
    this.listener = listener;
    this.follower = TopicFollower.start(bootstrapServers, Topics.FINDINGS, from, this::take);
  }

  /** Begins to read all that is there. */
  public static FindingsReader ofAll(String bootstrapServers) {
    return ofAll(bootstrapServers, (finding, nanoTime) -> {});
  }

  /**
   * Begins to read all that is there.
   *
   * @param listener is told every revision once, and when it was read, in {@link System#nanoTime}
   */
  public static FindingsReader ofAll(String bootstrapServers, ObjLongConsumer<Finding> listener) {
    return new FindingsReader(bootstrapServers, TopicFollower.From.START, listener);
  }

  /** Begins to read what appears from now on. */
  static FindingsReader ofNews(String bootstrapServers) {
    return new FindingsReader(bootstrapServers, TopicFollower.From.NOW, (finding, nanoTime) -> {});
  }

  /**
   * Reads what is on the topic now, and ends.
   *
   * @return the highest revision of each finding
   */
  public Collection<Finding> finish() throws InterruptedException {
    follower.finish();
    synchronized (newest) {
      return new ArrayList<>(newest.values());
    }
  }

  /** Ends; reads what is there first. */
  @Override
  public void close() {
    try {
      follower.finish();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(Finding finding, long nanoTime) {
    synchronized (newest) {
      Finding known = newest.get(finding.getFindingId());
      if (known != null && known.getRevision() >= finding.getRevision()) {
        return;
      }
      newest.put(finding.getFindingId(), finding);
    }
    listener.accept(finding, nanoTime);
  }
}
