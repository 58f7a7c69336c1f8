package cn.mingchu.launcher.client;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the gateway said about the events of a delivery.
 *
 * @param refusedBy how many for each reason
 */
public record Receipt(int accepted, int duplicates, Map<String, Integer> refusedBy) {

  public Receipt {
    refusedBy = Map.copyOf(refusedBy);
  }

  /** A receipt for nothing. */
  public static Receipt empty() {
    return new Receipt(0, 0, Map.of());
  }

  /** How many were refused, for whatever reason. */
  public int refused() {
    return refusedBy.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many were answered. */
  public int answered() {
    return accepted + duplicates + refused();
  }

  /** This and another in one. */
  public Receipt plus(Receipt other) {
    Map<String, Integer> both = new TreeMap<>(refusedBy);
    other.refusedBy.forEach((reason, count) -> both.merge(reason, count, Integer::sum));
    return new Receipt(accepted + other.accepted, duplicates + other.duplicates, both);
  }
}
