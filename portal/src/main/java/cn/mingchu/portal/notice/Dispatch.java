package cn.mingchu.portal.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is sent at once, and what somebody has taken to send it.
 *
 * @param id the key by which a receiver knows a repeat
 * @param attempt how often it was taken, with this time; from 1
 * @param reached whom of several recipients it has reached by now
 * @param notices what it tells: one, or all that a digest gathers, in the order of their coming
 * @param gatheredUntil null for one that is no digest
 */
record Dispatch(
    UUID id,
    int attempt,
    List<String> reached,
    List<Notice> notices,
    @Nullable Instant gatheredUntil) {

  /** What the table has in the place of news. */
  static final String DIGEST = "DIGEST";

  Dispatch {
    reached = List.copyOf(reached);
    notices = List.copyOf(notices);
    if (notices.isEmpty() || (gatheredUntil == null && notices.size() > 1)) {
      throw new IllegalArgumentException(
          "notices must be one, or more in a digest, were " + notices.size());
    }
  }

  /** The only one, or the first of a digest. */
  Notice notice() {
    return notices.get(0);
  }
}
