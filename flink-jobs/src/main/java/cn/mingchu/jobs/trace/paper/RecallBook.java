package cn.mingchu.jobs.trace.paper;

import cn.mingchu.jobs.trace.book.Recall;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Where a lot lies, and what forbids its use. */
public final class RecallBook {

  final String lotId;

  /** Where it lies or lay: the id of the node to its party. */
  final Map<String, String> places = new TreeMap<>();

  /** The newest word on each claim. */
  final Map<String, RecallClaim> claims = new TreeMap<>();

  /** By recall and place, the last word. */
  final Map<String, Recall> told = new HashMap<>();

  /** An empty book. */
  public RecallBook(String lotId) {
    this.lotId = lotId;
  }

  RecallBook copy() {
    RecallBook copy = new RecallBook(lotId);
    copy.places.putAll(places);
    copy.claims.putAll(claims);
    copy.told.putAll(told);
    return copy;
  }
}
