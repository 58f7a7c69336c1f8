package cn.mingchu.jobs.trace.drill;

import cn.mingchu.jobs.trace.book.Drill;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A lot that may be drawn.
 *
 * @param ingredient what it is called; null where no paper says
 */
public record Candidate(String lotId, @Nullable String ingredient) {

  private static final Comparator<Candidate> BY_NAME =
      Comparator.comparing(Candidate::lotId)
          .thenComparing(
              Candidate::ingredient, Comparator.nullsLast(Comparator.<String>naturalOrder()));

  /**
   * The one of the smaller hash, so that of any number of lots each is as likely to be drawn as any
   * other, whatever order they come in and however often.
   */
  Candidate orSooner(Candidate other, Drill drill) {
    int order = Long.compareUnsigned(chance(drill), other.chance(drill));
    return order < 0 || (order == 0 && BY_NAME.compare(this, other) <= 0) ? this : other;
  }

  /** Eight bytes of SHA-256 over drill and lot: counties do not draw alike. */
  private long chance(Drill drill) {
    String lot = drill.causeId() + '\n' + lotId;
    return ByteBuffer.wrap(sha256().digest(lot.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
