package cn.mingchu.portal.report.print;

import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.PdfChunk;
import org.jspecify.annotations.Nullable;

/**
 * Where a line of Chinese may end: after any character, but no line begins with what closes, nor
 * ends with what opens (避头尾). Latin words and numbers stay whole.
 */
final class LineBreaks implements SplitCharacter {

  static final LineBreaks CHINESE = new LineBreaks();

  /** GB/T 15834: none of these begins a line. */
  private static final String CLOSING = "，。；：！？、）》〉】」』”’％%…—·,.;:!?)]}";

  /** And none of these ends one. */
  private static final String OPENING = "（《〈【「『“‘([{";

  private static final String FREE_AFTER = " ";

  private LineBreaks() {}

  @Override
  public boolean isSplitCharacter(
      int start, int current, int end, char[] text, PdfChunk @Nullable [] chunks) {
    char here = text[current];
    if (OPENING.indexOf(here) >= 0) {
      return false;
    }
    boolean isLast = current + 1 >= end;
    if (!isLast) {
      char next = text[current + 1];
      if (CLOSING.indexOf(next) >= 0 || Character.isLowSurrogate(next)) {
        return false;
      }
      return FREE_AFTER.indexOf(here) >= 0 || isFree(here) || isFree(next);
    }
    return true;
  }

  /** Chinese characters and signs, also those of two halves, which are no parts of words. */
  private static boolean isFree(char letter) {
    return letter >= '\u2E80';
  }
}
