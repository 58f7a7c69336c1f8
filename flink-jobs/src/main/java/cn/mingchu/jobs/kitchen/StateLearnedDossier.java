package cn.mingchu.jobs.kitchen;

import cn.mingchu.jobs.kitchen.judge.LearnedDossier;
import cn.mingchu.jobs.kitchen.judge.LearnedFrame;
import cn.mingchu.jobs.kitchen.judge.LearnedFrameForm;
import cn.mingchu.jobs.kitchen.learned.SettledForest;
import cn.mingchu.jobs.kitchen.learned.SettledForestForm;
import cn.mingchu.jobs.runtime.BinaryFormType;
import cn.mingchu.jobs.runtime.StateMap;
import java.util.Objects;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/**
 * What was learned of whichever device is being judged, in keyed state.
 *
 * <p>All of it is bytes that never change, so that a checkpoint on the heap only copies them.
 */
final class StateLearnedDossier implements LearnedDossier {

  private final StateValue<LearnedFrame> now;
  private final StateMap<Long, LearnedFrame> keyframes;
  private final StateValue<SettledForest> forest;

  private StateLearnedDossier(
      StateValue<LearnedFrame> now,
      StateMap<Long, LearnedFrame> keyframes,
      StateValue<SettledForest> forest) {
    this.now = now;
    this.keyframes = keyframes;
    this.forest = forest;
  }

  static StateLearnedDossier open(RuntimeContext context) {
    BinaryFormType<LearnedFrame> frames =
        BinaryFormType.of(LearnedFrame.class, new LearnedFrameForm());
    BinaryFormType<SettledForest> forests =
        BinaryFormType.of(SettledForest.class, new SettledForestForm());
    return new StateLearnedDossier(
        StateValue.open(context, "learned", frames),
        StateMap.open(context, "learned-keyframes", Types.LONG, frames),
        StateValue.open(context, "learned-forest", forests));
  }

  @Override
  public @Nullable LearnedFrame now() {
    return now.get();
  }

  @Override
  public void keep(LearnedFrame newest) {
    now.put(newest);
  }

  @Override
  public Iterable<Long> keyframes() {
    return keyframes.keys();
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
    return forest.get();
  }

  @Override
  public void keep(SettledForest grown) {
    forest.put(grown);
  }

  @Override
  public void clear() {
    now.clear();
    keyframes.clear();
    forest.clear();
  }
}
