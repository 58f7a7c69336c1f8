package cn.mingchu.evidence.event;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.jcajce.provider.digest.SM3;

/**
 * What a log keeps of an event: {@code SHA-256(salt || canonical bytes)} and {@code SM3(salt ||
 * canonical bytes)} behind one byte that says so. 65 bytes.
 *
 * <p>Who holds salt and bytes can show what was logged. Once both are destroyed, nobody can tell
 * from the entry what it was, however few things it could have been; and every proof of it still
 * holds. The SM3 half is there so that who must rely on SM3 need not rely on SHA-256 as well.
 */
public final class Commitment {

  /** Of a salt. As many bits as the digests have, so that guessing the salt is no way in. */
  public static final int SALT_BYTES = 32;

  private static final byte VERSION = 1;
  private static final int DIGEST_BYTES = 32;

  private final byte[] entry;

  private Commitment(byte[] entry) {
    this.entry = entry;
  }

  /** A new salt. One MUST NOT be used for two events. */
  public static byte[] salt(SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }

  /**
   * Commits to an event.
   *
   * @param salt of 32 bytes: its length is fixed, so that no other salt and bytes run together into
   *     the same input
   * @param canonical of {@link CanonicalForm}
   */
  public static Commitment to(byte[] salt, byte[] canonical) {
    if (salt.length != SALT_BYTES) {
      throw new IllegalArgumentException("a salt has 32 bytes, this has " + salt.length);
    }
    byte[] entry = new byte[1 + 2 * DIGEST_BYTES];
    entry[0] = VERSION;
    try {
      System.arraycopy(
          digest(MessageDigest.getInstance("SHA-256"), salt, canonical), 0, entry, 1, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    System.arraycopy(
        digest(new SM3.Digest(), salt, canonical), 0, entry, 1 + DIGEST_BYTES, DIGEST_BYTES);
    return new Commitment(entry);
  }

  private static byte[] digest(MessageDigest digest, byte[] salt, byte[] canonical) {
    digest.update(salt);
    return digest.digest(canonical);
  }

  /** What is appended to the log; a copy. */
  public byte[] entry() {
    return entry.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Commitment commitment && Arrays.equals(entry, commitment.entry);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(entry);
  }
}
