package cn.mingchu.portal.feedback;

/** Whether an answer repeats what the parent wrote: it is published without their words. */
final class Quotation {

  /** So many letters in a row are no chance; a setting. */
  static final int LEAST_LETTERS = 8;

  private Quotation() {}

  /** Whether the answer has a run of the words in it; spaces and points do not count. */
  static boolean isIn(String answer, String words) {
    int[] said = letters(answer);
    int[] written = letters(words);
    int[] before = new int[said.length + 1];
    for (int letter : written) {
      int[] runs = new int[said.length + 1];
      for (int place = 0; place < said.length; place++) {
        runs[place + 1] = said[place] == letter ? before[place] + 1 : 0;
        if (runs[place + 1] >= LEAST_LETTERS) {
          return true;
        }
      }
      before = runs;
    }
    return false;
  }

  private static int[] letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .toArray();
  }
}
