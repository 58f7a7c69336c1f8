package cn.mingchu.portal.publicity;

import cn.mingchu.portal.feedback.TrackingCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals forms of pages that know no session: a form is taken only with the cookie of the browser
 * that it was made for, about what it was made for, and for two hours (a signed double submit).
 *
 * <p>Each form has an id. What comes of it has that id, too, so that a form that is sent twice
 * counts once, and is answered with the same tracking code.
 */
final class FormSeal {

  /** So long a form may lie open. */
  static final Duration OPEN = Duration.ofHours(2);

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SECRET_BYTES = 32;
  private static final int ID_BYTES = 16;
  private static final int SEAL_BYTES = 32;
  private static final int COOKIE_CHARACTERS = 22;

  private final SecureRandom chance = new SecureRandom();
  private final SecretKeySpec key;

  /**
   * Seals with a secret.
   *
   * @param secret null for one that nobody else has: forms do not outlive the process then
   */
  FormSeal(@Nullable String secret) {
    byte[] bytes = secret == null ? drawn(SECRET_BYTES) : secret.getBytes(StandardCharsets.UTF_8);
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** The value of a cookie that a browser does not have yet. */
  String newCookie() {
    return written(drawn(ID_BYTES));
  }

  /** Whether it is such a value. */
  static boolean isCookie(@Nullable String value) {
    return value != null && value.matches("[A-Za-z0-9_-]{" + COOKIE_CHARACTERS + "}");
  }

  /**
   * The seal of a new form.
   *
   * @param about what the form is for, such as a school
   */
  String seal(String cookie, String about, Instant now) {
    ByteBuffer plain = ByteBuffer.allocate(ID_BYTES + Long.BYTES);
    plain.put(drawn(ID_BYTES)).putLong(now.plus(OPEN).getEpochSecond());
    byte[] sealed = signed("form", plain.array(), cookie, about);
    return written(
        ByteBuffer.allocate(plain.capacity() + SEAL_BYTES).put(plain.array()).put(sealed).array());
  }

  /** The id of a form that was sent; empty where it is too old, or was not made for its sender. */
  Optional<UUID> open(@Nullable String seal, @Nullable String cookie, String about, Instant now) {
    Optional<byte[]> read = seal == null ? Optional.empty() : read(seal);
    if (read.isEmpty()
        || cookie == null
        || !isCookie(cookie)
        || read.get().length != ID_BYTES + Long.BYTES + SEAL_BYTES) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(read.get());
    byte[] plain = new byte[ID_BYTES + Long.BYTES];
    byte[] sealed = new byte[SEAL_BYTES];
    bytes.get(plain).get(sealed);
    boolean isOurs = MessageDigest.isEqual(sealed, signed("form", plain, cookie, about));
    ByteBuffer parts = ByteBuffer.wrap(plain);
    UUID id = new UUID(parts.getLong(), parts.getLong());
    return isOurs && now.getEpochSecond() <= parts.getLong() ? Optional.of(id) : Optional.empty();
  }

  /** The tracking code of what came with a form; nobody without the secret can tell it. */
  TrackingCode code(UUID form) {
    ByteBuffer id = ByteBuffer.allocate(ID_BYTES);
    id.putLong(form.getMostSignificantBits()).putLong(form.getLeastSignificantBits());
    return TrackingCode.drawnBy(signed("code", id.array(), "", ""));
  }

  private byte[] signed(String purpose, byte[] plain, String cookie, String about) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((purpose + "\n" + cookie + "\n" + about + "\n").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(plain);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private byte[] drawn(int length) {
    byte[] bytes = new byte[length];
    chance.nextBytes(bytes);
    return bytes;
  }

  private static String written(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Optional<byte[]> read(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // somebody else's, and no seal
    }
  }
}
