package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;

/**
 * One way to be unlike oneself; each is a statistic of its own, judged by its own history.
 *
 * <p>They are written by their place here: a new one MUST be added at the end.
 */
public enum Aspect {
  /** A random cut forest has seldom met such a value. */
  RARE_VALUE,
  /** Outside of everything that was ever read, by a share of that range. */
  BEYOND_ALL,
  /** Far from the last readings of this hour, working days and weekends apart. */
  WRONG_HOUR,
  /** On one side of what is usual at this hour, and staying there (a CUSUM). */
  DRIFT,
  /** Moving less than ever: a value that stands still. */
  CALM,
  /** Moving more or less than it does: noise, or a machine that stopped. */
  UNREST;

  static void write(Set<Aspect> aspects, ByteBuffer out) {
    Aspect[] all = values();
    int mask = 0;
    for (int i = 0; i < all.length; i++) {
      mask |= aspects.contains(all[i]) ? 1 << i : 0;
    }
    out.put((byte) mask);
  }

  static Set<Aspect> read(ByteBuffer in) {
    Aspect[] all = values();
    int mask = in.get();
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    for (int i = 0; i < all.length; i++) {
      if ((mask >> i & 1) == 1) {
        aspects.add(all[i]);
      }
    }
    return aspects;
  }
}
