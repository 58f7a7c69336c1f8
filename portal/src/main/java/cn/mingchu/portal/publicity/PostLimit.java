package cn.mingchu.portal.publicity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many forms are taken from one address: so many at once, and as many more in ten minutes.
 *
 * <p>No address is kept. What is, for an hour at most and in memory alone, is a hash of it with a
 * salt that is drawn anew each hour. Of IPv6 the first half counts: whoever has one has it whole.
 */
final class PostLimit {

  static final Duration REFILL = Duration.ofMinutes(10);
  static final Duration SALT_LIVES = Duration.ofHours(1);

  /** Beyond that the one that has been silent longest is forgotten. */
  static final int MOST_REMEMBERED = 50_000;

  private static final int SALT_BYTES = 32;
  private static final int GROUPS_OF_NETWORK = 4;

  private final SecureRandom chance = new SecureRandom();
  private final int most;
  private final Map<Long, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Bucket> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };
  private byte[] salt = new byte[SALT_BYTES];
  private Instant saltUntil = Instant.MIN;

  /**
   * Takes so many.
   *
   * @param most from 1
   */
  PostLimit(int most) {
    this.most = most;
  }

  private record Bucket(double left, Instant at) {}

  /** Whether one more is taken. */
  synchronized boolean takes(String address, Instant now) {
    if (!now.isBefore(saltUntil)) {
      chance.nextBytes(salt);
      buckets.clear();
      saltUntil = now.plus(SALT_LIVES);
    }
    long key = hash(network(address));
    Bucket before = buckets.getOrDefault(key, new Bucket(most, now));
    double refilled =
        before.left()
            + (double) Duration.between(before.at(), now).toMillis() * most / REFILL.toMillis();
    double left = Math.min(most, Math.max(before.left(), refilled));
    boolean taken = left >= 1;
    buckets.put(key, new Bucket(taken ? left - 1 : left, now));
    return taken;
  }

  /** How many are remembered. */
  synchronized int remembered() {
    return buckets.size();
  }

  private long hash(String network) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return ByteBuffer.wrap(digest.digest(network.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** As the server writes it: all eight groups of IPv6, with colons. */
  private static String network(String address) {
    int end = -1;
    for (int group = 0; group < GROUPS_OF_NETWORK; group++) {
      int next = address.indexOf(':', end + 1);
      if (next < 0) {
        return address;
      }
      end = next;
    }
    return address.substring(0, end);
  }
}
