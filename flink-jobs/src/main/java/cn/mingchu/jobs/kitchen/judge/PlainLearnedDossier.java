package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.kitchen.learned.SettledForest;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was learned of a device in plain memory. */
final class PlainLearnedDossier implements LearnedDossier {

  private final TreeMap<Long, LearnedFrame> keyframes = new TreeMap<>();
  private @Nullable LearnedFrame now;
  private @Nullable SettledForest forest;

  @Override
  public @Nullable LearnedFrame now() {
    return now;
  }

  @Override
  public void keep(LearnedFrame newest) {
    now = newest;
  }

  @Override
  public Iterable<Long> keyframes() {
    return List.copyOf(keyframes.keySet());
  }

  @Override
  public LearnedFrame keyframe(long until) {
    return Objects.requireNonNull(keyframes.get(until));
  }

  @Override
  public void keepKeyframe(LearnedFrame keyframe) {
    keyframes.put(keyframe.until(), keyframe);
  }

  @Override
  public void dropKeyframe(long until) {
    keyframes.remove(until);
  }

  @Override
  public @Nullable SettledForest forest() {
    return forest;
  }

  @Override
  public void keep(SettledForest grown) {
    forest = grown;
  }

  @Override
  public void clear() {
    now = null;
    forest = null;
    keyframes.clear();
  }
}
