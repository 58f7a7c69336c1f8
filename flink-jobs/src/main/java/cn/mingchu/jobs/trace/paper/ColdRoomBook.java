package cn.mingchu.jobs.trace.paper;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Which lot lay in which store of a school, and when a store was too warm. */
public final class ColdRoomBook {

  /** The newest word on each claim. */
  final Map<String, StowClaim> claims = new TreeMap<>();

  /** The newest revision of each breach. */
  final Map<String, Breach> breaches = new TreeMap<>();

  /** By breach, the first moment at which a revision said that it stands. */
  final Map<String, Long> knownAt = new TreeMap<>();

  /** By breach and lot, the last word. */
  final Map<String, RecallClaim> told = new HashMap<>();

  /** An empty book. */
  public ColdRoomBook() {}

  ColdRoomBook copy() {
    ColdRoomBook copy = new ColdRoomBook();
    copy.claims.putAll(claims);
    copy.breaches.putAll(breaches);
    copy.knownAt.putAll(knownAt);
    copy.told.putAll(told);
    return copy;
  }
}
