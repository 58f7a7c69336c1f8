package cn.mingchu.portal.trace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recall, and what it reaches.
 *
 * @param reason null where only its exposures are known here; so are level and issuer
 * @param time when it was issued; where that is not known, when it last reached something
 * @param nodes lots, dishes and meals that some of it was in
 * @param onHandGrams that likely lie there still
 */
record Recall(
    String recallId,
    @Nullable String reason,
    @Nullable Integer level,
    @Nullable String issuer,
    boolean lifted,
    Instant time,
    List<String> lots,
    int nodes,
    int schools,
    int meals,
    long onHandGrams) {

  Recall {
    lots = List.copyOf(lots);
  }
}
