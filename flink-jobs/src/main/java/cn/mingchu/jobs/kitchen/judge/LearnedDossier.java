package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.kitchen.learned.SettledForest;
import org.jspecify.annotations.Nullable;

/** What is kept of one device for learning it: how well it is known now, and was at keyframes. */
public interface LearnedDossier {

  /** How well it is known now; null before anything was learned. */
  @Nullable LearnedFrame now();

  void keep(LearnedFrame now);

  /** Up to when its keyframes reach, in any order. */
  Iterable<Long> keyframes();

  /** The keyframe that reaches up to there, which MUST exist. */
  LearnedFrame keyframe(long until);

  void keepKeyframe(LearnedFrame keyframe);

  void dropKeyframe(long until);

  /** Its forest; null before there was one. */
  @Nullable SettledForest forest();

  void keep(SettledForest forest);

  /** Forgets everything. */
  void clear();
}
