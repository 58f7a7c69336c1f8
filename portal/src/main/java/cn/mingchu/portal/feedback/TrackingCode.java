package cn.mingchu.portal.feedback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * What whoever wrote has instead of a name: with it, and with nothing else, the answer is found.
 *
 * <p>A hundred bits, as twenty characters of Crockford's alphabet, which has no letters that look
 * like digits. It MUST NOT be stored, logged or put into an address.
 */
public final class TrackingCode {

  static final int CHARACTERS = 20;

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUP = 4;
  private static final int BITS = 5;

  private final String characters;

  private TrackingCode(String characters) {
    this.characters = characters;
  }

  /**
   * The code that is drawn by a hundred bits of chance.
   *
   * @param chance at least 13 bytes that nobody can guess; what comes after them is not used
   */
  public static TrackingCode drawnBy(byte[] chance) {
    StringBuilder characters = new StringBuilder();
    for (int first = 0; first < CHARACTERS * BITS; first += BITS) {
      int number = 0;
      for (int bit = first; bit < first + BITS; bit++) {
        number = number << 1 | (chance[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1);
      }
      characters.append(ALPHABET.charAt(number));
    }
    return new TrackingCode(characters.toString());
  }

  /**
   * The code that somebody typed: in any case, with or without its dashes, with the letters O, I
   * and L for the digits that they look like; empty where it is none.
   */
  public static Optional<TrackingCode> read(String typed) {
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\-–—]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    boolean isCode =
        plain.length() == CHARACTERS && plain.chars().allMatch(one -> ALPHABET.indexOf(one) >= 0);
    return isCode ? Optional.of(new TrackingCode(plain)) : Optional.empty();
  }

  /** As people write it down: groups of four, with dashes. */
  public String written() {
    return characters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  /** What is kept of it: SHA-256. The code is chance enough to need no salt. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(characters.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TrackingCode code && characters.equals(code.characters);
  }

  @Override
  public int hashCode() {
    return characters.hashCode();
  }

  /** It must not reach a log. */
  @Override
  public String toString() {
    return "TrackingCode";
  }
}
