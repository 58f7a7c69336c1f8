package cn.mingchu.portal.inspection;

import java.nio.ByteBuffer;

/**
 * Numbers that follow from a seed, the same for everybody who has it.
 *
 * <p>The n-th is the first 63 bits of SHA-256 of the text {@code seed + "\n" + n}, from 0. No
 * floating point takes part, so that no machine and no language comes to another result.
 */
final class SeedStream {

  private final String seed;
  private long next;

  /** Begins at 0. */
  SeedStream(String seed) {
    this.seed = seed;
  }

  /**
   * The next number from 0 to below a limit, each as likely as any other.
   *
   * @param limit from 1
   */
  long below(long limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be from 1, was " + limit);
    }
    // What is above the last whole multiple of the limit would make small numbers likelier.
    long surplus = (Long.MAX_VALUE % limit + 1) % limit;
    long drawn = number();
    while (drawn > Long.MAX_VALUE - surplus) {
      drawn = number();
    }
    return drawn % limit;
  }

  private long number() {
    long bits = ByteBuffer.wrap(Sha256.of(seed + "\n" + next)).getLong();
    next++;
    return bits >>> 1;
  }
}
