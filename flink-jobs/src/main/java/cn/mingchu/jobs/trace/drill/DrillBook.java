package cn.mingchu.jobs.trace.drill;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is heard of a drill. */
public final class DrillBook {

  /** Null while only answers were heard. */
  @Nullable IssuedDrill issued;

  /** The newest of each node, by its id. */
  final Map<String, Answer> answers = new TreeMap<>();

  /** Since when so much is found, UTC milliseconds; null while nothing is. */
  @Nullable Long foundAt;

  /** Null while nothing was told. */
  @Nullable DrillResult told;

  /** An empty book. */
  public DrillBook() {}

  DrillBook copy() {
    DrillBook copy = new DrillBook();
    copy.issued = issued;
    copy.answers.putAll(answers);
    copy.foundAt = foundAt;
    copy.told = told;
    return copy;
  }
}
