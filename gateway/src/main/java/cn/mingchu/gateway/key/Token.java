package cn.mingchu.gateway.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a sender holds: {@code mck_}, the key's id, {@code _}, and a random secret of 256 bits.
 *
 * <p>The secret is random through and through, so a plain SHA-256 of it is safe to keep.
 */
record Token(String keyId, String secret) {

  private static final String PREFIX = "mck_";
  private static final int SECRET_BYTES = 32;
  private static final int ID_BYTES = 6;

  static Token random(SecureRandom random) {
    byte[] id = new byte[ID_BYTES];
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(id);
    random.nextBytes(secret);
    return new Token(
        HexFormat.of().formatHex(id),
        Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** The token in {@code text}; empty if it does not look like one. */
  static Optional<Token> parse(String text) {
    if (!text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    int end = text.indexOf('_', PREFIX.length());
    if (end < 0) {
      return Optional.empty();
    }
    return Optional.of(new Token(text.substring(PREFIX.length(), end), text.substring(end + 1)));
  }

  String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Compares in a time that does not depend on how much is right. */
  boolean matches(ApiKey key) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.US_ASCII), key.hash().getBytes(StandardCharsets.US_ASCII));
  }

  String text() {
    return PREFIX + keyId + "_" + secret;
  }

  /** Never the secret: a token may end up in a log. */
  @Override
  public String toString() {
    return PREFIX + keyId + "_…";
  }
}
