package cn.mingchu.jobs.trace.paper;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What was issued, returned and cooked for one meal. */
public final class MealBook {

  /** The newest word on each claim. */
  final Map<String, MealClaim> claims = new TreeMap<>();

  /** By lot, what was last told to be in the kitchen and in no dish. */
  final Map<String, MoveClaim> told = new HashMap<>();

  /** An empty book. */
  public MealBook() {}

  MealBook copy() {
    MealBook copy = new MealBook();
    copy.claims.putAll(claims);
    copy.told.putAll(told);
    return copy;
  }
}
