package cn.mingchu.portal.report.print;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** A font file that has pictures of Chinese characters. */
public final class Typeface {

  /** One that no font may lack: what has it has the rest of GB 2312, too. */
  private static final String CHINESE = "食堂督导";

  private final BaseFont font;
  private final Path file;

  private Typeface(BaseFont font, Path file) {
    this.font = font;
    this.file = file;
  }

  /**
   * Opens a font.
   *
   * @param file TrueType, OpenType, or a collection of them, of which the one for China is taken
   * @throws IOException if it cannot be read, cannot be put into a PDF, or is not for Chinese
   */
  public static Typeface open(Path file) throws IOException {
    String name = file.toString();
    boolean isCollection = name.toLowerCase(Locale.ROOT).endsWith(".ttc");
    int index = FontFile.read(file).index();
    try {
      BaseFont font =
          BaseFont.createFont(
              isCollection ? name + "," + index : name,
              BaseFont.IDENTITY_H,
              BaseFont.EMBEDDED,
              false);
      font.setSubset(true);
      Typeface typeface = new Typeface(font, file);
      typeface.requireAll(CHINESE);
      return typeface;
    } catch (DocumentException | MissingGlyphException e) {
      throw new IOException(file + " is no font that prints Chinese", e);
    }
  }

  BaseFont font() {
    return font;
  }

  /**
   * Makes sure that all of a text can be printed.
   *
   * @throws MissingGlyphException naming the first character that cannot
   */
  void requireAll(String text) {
    text.codePoints()
        .filter(point -> !font.charExists(point))
        .findFirst()
        .ifPresent(
            point -> {
              throw new MissingGlyphException(point, file.toString());
            });
  }
}
