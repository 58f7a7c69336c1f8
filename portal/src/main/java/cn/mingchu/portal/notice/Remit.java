package cn.mingchu.portal.notice;

import cn.mingchu.schemas.event.Severity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts a channel is for from some time on.
 *
 * @param region code of the region that they are in; null for none of them
 * @param leastSeverity null where {@code region} is
 */
record Remit(Instant since, @Nullable String region, @Nullable Severity leastSeverity) {

  boolean isForTheSameAs(Remit other) {
    return Objects.equals(region, other.region) && leastSeverity == other.leastSeverity;
  }
}
