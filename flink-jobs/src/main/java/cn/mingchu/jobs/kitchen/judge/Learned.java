package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.kitchen.learned.Behaviour;
import cn.mingchu.jobs.kitchen.learned.Complaint;
import org.jspecify.annotations.Nullable;

/**
 * How well a device is known, after some of its minutes in order.
 *
 * <p>As {@link Course}, a function of those minutes, the rules and the register alone.
 */
final class Learned {

  static final long NEVER = Course.NEVER;

  /** All minutes before this were looked at, UTC milliseconds. */
  long until = NEVER;

  /** The day whose forest it was shown; see {@link Learning}. */
  long day = NEVER;

  /** The last minute that was looked at. */
  long lastTime = NEVER;

  /** When the newest minute of what is strange came in, by the gateway's clock. */
  long ingestTime = NEVER;

  /** What is said now, and what is said to be wrong; null while nothing is said. */
  @Nullable KitchenFinding told;

  @Nullable Complaint complaint;

  final Behaviour behaviour;

  /** Nothing known yet. */
  Learned() {
    this(new Behaviour());
  }

  Learned(Behaviour behaviour) {
    this.behaviour = behaviour;
  }
}
