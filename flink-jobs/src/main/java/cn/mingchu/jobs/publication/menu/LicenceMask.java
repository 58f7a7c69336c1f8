package cn.mingchu.jobs.publication.menu;

import java.util.regex.Pattern;

/** The licence of one person's business, as anybody may read it: not whose it is. */
final class LicenceMask {

  /**
   * The letters, and six digits for what is done and where; the serial behind them is one person's.
   */
  private static final int SHOWN = 8;

  private static final String HIDDEN = "********";
  private static final Pattern MASKED = Pattern.compile("(JY|SC)[0-9]{6}\\*{8}");

  private LicenceMask() {}

  /** A licence number, valid or not, with all but its first eight characters hidden. */
  static String mask(String licence) {
    return licence.substring(0, Math.min(SHOWN, licence.length())) + HIDDEN;
  }

  static boolean isMasked(String text) {
    return MASKED.matcher(text).matches();
  }
}
