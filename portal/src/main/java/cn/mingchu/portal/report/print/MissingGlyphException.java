package cn.mingchu.portal.report.print;

/** A font has no picture of a character: what is printed with it would not be what was written. */
public final class MissingGlyphException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int codePoint;

  MissingGlyphException(int codePoint, String font) {
    super("font %s has no glyph for U+%04X".formatted(font, codePoint));
    this.codePoint = codePoint;
  }

  /** The character as text, with its number in Unicode. */
  public String character() {
    return "%s (U+%04X)".formatted(Character.toString(codePoint), codePoint);
  }
}
