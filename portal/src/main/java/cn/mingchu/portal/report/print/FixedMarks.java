package cn.mingchu.portal.report.print;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts marks that follow from what a PDF says where OpenPDF puts chance and the time: the six
 * letters before the name of a font of which a part is embedded, and the id of the file. Both are
 * as long as before, so that everything stays where the file says that it is.
 */
final class FixedMarks {

  private static final Pattern ID = Pattern.compile("/ID ?\\[<([0-9a-fA-F]+)><([0-9a-fA-F]+)>]");

  /** ISO 32000-1, 9.6.4: any six letters that differ from font to font. */
  private static final String LETTERS = "MINGCH";

  private FixedMarks() {}

  /**
   * The same file with them.
   *
   * @param font the name of the font of which a part is embedded
   */
  static byte[] in(byte[] pdf, String font) {
    // one character a byte, there and back
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    String named =
        Pattern.compile("/[A-Z]{6}\\+" + Pattern.quote(font))
            .matcher(text)
            .replaceAll("/" + LETTERS + "+" + Matcher.quoteReplacement(font));
    Matcher id = ID.matcher(named);
    if (!id.find() || id.group(1).length() != id.group(2).length()) {
      throw new IllegalStateException("OpenPDF has written no id of the file");
    }
    int length = id.group(1).length();
    String rest = named.substring(0, id.start()) + named.substring(id.end());
    String mark = digest(rest).substring(0, length);
    return (named.substring(0, id.start(1))
            + mark
            + named.substring(id.end(1), id.start(2))
            + mark
            + named.substring(id.end(2)))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
