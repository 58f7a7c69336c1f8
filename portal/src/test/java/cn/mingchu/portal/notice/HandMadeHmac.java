package cn.mingchu.portal.notice;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** HMAC-SHA256 as RFC 2104 writes it down, of nothing but a hash: as a receiver may have it. */
final class HandMadeHmac {

  private static final int BLOCK = 64;

  private HandMadeHmac() {}

  static byte[] of(String text, String secret) {
    byte[] key = secret.getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(key.length > BLOCK ? sha256(key) : key, BLOCK);
    byte[] inner = sha256(mixed(padded, 0x36), text.getBytes(StandardCharsets.UTF_8));
    return sha256(mixed(padded, 0x5C), inner);
  }

  private static byte[] mixed(byte[] key, int with) {
    byte[] mixed = new byte[key.length];
    for (int i = 0; i < key.length; i++) {
      mixed[i] = (byte) (key[i] ^ with);
    }
    return mixed;
  }

  private static byte[] sha256(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    try {
      return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
