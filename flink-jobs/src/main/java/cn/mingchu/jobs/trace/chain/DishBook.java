package cn.mingchu.jobs.trace.chain;

import cn.mingchu.jobs.trace.paper.FaultClaim;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a dish is made of, and when it is served. */
public final class DishBook {

  /** The newest word on each lot that went into it, by the claim that it did. */
  final Map<String, Backing> backings = new TreeMap<>();

  /** The newest word on each serving of it. */
  final Map<String, Serving> servings = new TreeMap<>();

  /** By its claim, the last word on each fault. */
  final Map<String, FaultClaim> faults = new TreeMap<>();

  /** An empty book. */
  public DishBook() {}

  /** The serving that counts; null while nothing of it is known to be served. */
  @Nullable Serving serving() {
    return servings.values().stream()
        .filter(serving -> serving.grams() > 0)
        .min(Serving.FIRST)
        .orElse(null);
  }

  DishBook copy() {
    DishBook copy = new DishBook();
    copy.backings.putAll(backings);
    copy.servings.putAll(servings);
    copy.faults.putAll(faults);
    return copy;
  }
}
