package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import java.util.function.Consumer;

/**
 * One rule looking at the observations of one camera, which MUST come in canonical order. It knows
 * what it has to know of those it saw, so that they need not be kept for it.
 */
sealed interface Watch permits SightingWatch, ImpairmentWatch, AbsenceWatch {

  /** Stands for an alarm that is not needed. */
  long NEVER = Long.MAX_VALUE;

  /** Sees one more; says what it ended. */
  void see(Observation seen, CameraRule rule, Consumer<KitchenFinding> say);

  /**
   * Says what stands now, as long as nothing more is seen.
   *
   * @return when on the gateway's clock it will say something else; {@link #NEVER} if it will not
   */
  long lookAt(Present present, CameraRule rule, Consumer<KitchenFinding> say);

  /** One that goes on from here without this one noticing. */
  Watch copy();
}
