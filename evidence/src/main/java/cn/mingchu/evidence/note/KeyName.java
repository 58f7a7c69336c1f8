package cn.mingchu.evidence.note;

/** What names a key in a note. */
final class KeyName {

  private KeyName() {}

  /**
   * @throws MalformedNoteException if it is empty or has a space, a plus or a control character
   */
  static String require(String name) throws MalformedNoteException {
    if (name.isEmpty()
        || name.codePoints().anyMatch(c -> isSpace(c) || c == '+' || Character.isISOControl(c))) {
      throw new MalformedNoteException("no name of a key: \"" + name + "\"");
    }
    return name;
  }

  /** Of Unicode, not of Java: the space that does not break is one. */
  private static boolean isSpace(int c) {
    return Character.isSpaceChar(c) || Character.isWhitespace(c) || c == 0x85;
  }
}
