package cn.mingchu.portal.trace.score;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stations, lots and deliveries explain, each by id; all of them, also those that explain
 * nothing.
 */
public record Scores(
    Map<String, Score> stations, Map<String, Score> lots, Map<String, Score> deliveries) {

  public Scores {
    stations = Collections.unmodifiableMap(new LinkedHashMap<>(stations));
    lots = Collections.unmodifiableMap(new LinkedHashMap<>(lots));
    deliveries = Collections.unmodifiableMap(new LinkedHashMap<>(deliveries));
  }
}
