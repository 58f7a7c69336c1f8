package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.element.Position;
import cn.mingchu.connectors.epcis.element.RefusedEpcisException;

/** How large one event may be: no document takes more memory than its largest event. */
final class Allowance {

  static final int MOST_DEPTH = 64;
  private static final int MOST_ELEMENTS = 200_000;
  private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

  private final Position position;
  private int elements;
  private long characters;

  Allowance(Position position) {
    this.position = position;
  }

  void takeElement(int depth) throws RefusedEpcisException {
    if (depth > MOST_DEPTH) {
      throw position.ends("", "", "is nested more than " + MOST_DEPTH + " deep");
    }
    if (++elements > MOST_ELEMENTS) {
      throw position.ends("", "", "has more than " + MOST_ELEMENTS + " fields and values");
    }
  }

  void takeCharacters(int number) throws RefusedEpcisException {
    characters += number;
    if (characters > MOST_CHARACTERS) {
      throw position.ends("", "", "has more than " + MOST_CHARACTERS + " characters");
    }
  }
}
