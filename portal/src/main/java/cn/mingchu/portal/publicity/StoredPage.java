package cn.mingchu.portal.publicity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A page as it is sent, packed once for all who ask for it. */
final class StoredPage {

  /** Below that packing gains nothing. */
  private static final int LEAST_PACKED = 1_024;

  private static final int TAG_BYTES = 12;

  private final byte[] plain;
  private final byte[] packed;
  private final String tag;
  private final @Nullable String contentType;
  private final @Nullable String disposition;
  private final String cacheControl;

  /**
   * A page.
   *
   * @param disposition under which name a browser stores it; null where it shows it
   */
  StoredPage(
      byte[] plain,
      @Nullable String contentType,
      @Nullable String disposition,
      String cacheControl) {
    this.plain = plain;
    this.packed = plain.length < LEAST_PACKED ? plain : packed(plain);
    this.tag = tag(plain);
    this.contentType = contentType;
    this.disposition = disposition;
    this.cacheControl = cacheControl;
  }

  boolean isPacked() {
    return packed != plain;
  }

  byte[] plain() {
    return plain;
  }

  byte[] packed() {
    return packed;
  }

  /** The same for the same content, packed or not. */
  String tag() {
    return tag;
  }

  @Nullable String contentType() {
    return contentType;
  }

  @Nullable String disposition() {
    return disposition;
  }

  String cacheControl() {
    return cacheControl;
  }

  /** Whether a browser that knows some tags has this page. */
  boolean isKnownBy(@Nullable String tags) {
    return tags != null && (tags.equals("*") || tags.contains(tag));
  }

  private static byte[] packed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
      packing.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return bytes.toByteArray();
  }

  private static String tag(byte[] plain) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
      return "W/\""
          + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES))
          + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
