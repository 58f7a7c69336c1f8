package cn.mingchu.evidence.note;

import java.util.Base64;

/** Base64 of RFC 4648, Section 4, in the one spelling that an encoder gives. */
public final class CanonicalBase64 {

  private CanonicalBase64() {}

  public static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * The bytes that the text stands for.
   *
   * @throws MalformedNoteException for any other spelling: padding left out, bits beyond the end
   */
  public static byte[] decode(String text) throws MalformedNoteException {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (encode(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // Told below, with the text.
    }
    throw new MalformedNoteException("no Base64: " + text);
  }
}
