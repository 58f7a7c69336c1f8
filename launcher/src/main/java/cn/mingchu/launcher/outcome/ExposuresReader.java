package cn.mingchu.launcher.outcome;

import cn.mingchu.schemas.event.Exposure;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.simulator.exposure.ExpectedExposure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the exposures that are told, and keeps the last word on each place, by recall. */
public final class ExposuresReader implements AutoCloseable {

  private final Map<String, Exposure> newest = new TreeMap<>();
  private final TopicFollower<Exposure> follower;

  private ExposuresReader(String bootstrapServers, TopicFollower.From from) {
    this.follower = TopicFollower.start(bootstrapServers, Topics.EXPOSURES, from, this::take);
  }

  /** Begins to read all that is there. */
  public static ExposuresReader ofAll(String bootstrapServers) {
    return new ExposuresReader(bootstrapServers, TopicFollower.From.START);
  }

  /** Begins to read what appears from now on. */
  static ExposuresReader ofNews(String bootstrapServers) {
    return new ExposuresReader(bootstrapServers, TopicFollower.From.NOW);
  }

  /** Reads what is on the topic now, and ends; the last word on each place, by recall. */
  public List<ExpectedExposure> finish() throws InterruptedException {
    follower.finish();
    List<ExpectedExposure> told = new ArrayList<>();
    synchronized (newest) {
      newest.values().forEach(exposure -> told.add(read(exposure)));
    }
    return told;
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

  static ExpectedExposure read(Exposure exposure) {
    return new ExpectedExposure(
        exposure.getRecallId(),
        exposure.getNode().getNodeId(),
        exposure.getCertainGrams(),
        exposure.getLikelyGrams(),
        exposure.getMostGrams(),
        exposure.getCertainOnHandGrams(),
        exposure.getLikelyOnHandGrams(),
        exposure.getMostOnHandGrams());
  }

  private void take(Exposure exposure, long nanoTime) {
    synchronized (newest) {
      newest.merge(
          exposure.getRecallId() + ' ' + exposure.getNode().getNodeId(),
          exposure,
          (one, other) -> other.getRevision() > one.getRevision() ? other : one);
    }
  }
}
