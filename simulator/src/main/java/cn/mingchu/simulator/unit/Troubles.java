package cn.mingchu.simulator.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is ever wrong with one piece of equipment. */
final class Troubles {

  private final List<Trouble> all;

  Troubles(List<Trouble> all) {
    this.all = List.copyOf(all);
  }

  /** The trouble of a kind at a moment; null where there is none. */
  @Nullable Trouble at(long epochSecond, TroubleKind kind) {
    for (int i = 0; i < all.size(); i++) { // asked millions of times: no iterator
      Trouble trouble = all.get(i);
      if (trouble.kind() == kind && trouble.at(epochSecond)) {
        return trouble;
      }
    }
    return null;
  }

  boolean has(long epochSecond, TroubleKind kind) {
    return at(epochSecond, kind) != null;
  }

  /** Whether anything is wrong, or was not long before. */
  boolean anySince(long epochSecond, long secondsBefore) {
    for (int i = 0; i < all.size(); i++) {
      Trouble trouble = all.get(i);
      if (epochSecond >= trouble.fromSecond() && epochSecond < trouble.toSecond() + secondsBefore) {
        return true;
      }
    }
    return false;
  }
}
