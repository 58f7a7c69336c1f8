package cn.mingchu.connectors.epcis.document;

import cn.mingchu.connectors.epcis.element.Position;
import cn.mingchu.connectors.epcis.element.RefusedEpcisException;
import cn.mingchu.connectors.epcis.event.DataElement;
import java.util.regex.Pattern;

/** What XML can say: not every key and not every character of JSON. */
final class XmlNames {

  /** A narrower notion of a name than that of XML, on the safe side. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

  private XmlNames() {}

  static void check(DataElement element, Position position) throws RefusedEpcisException {
    String name = element.name().localName();
    if (!NAME.matcher(name).matches()) {
      throw position.refused(element.name().toString(), "", "is no name that XML can have");
    }
    if (!element.text().codePoints().allMatch(XmlNames::isCharacter)) {
      throw position.refused(
          element.name().toString(), element.text(), "has a character that XML cannot have");
    }
    for (DataElement child : element.children()) {
      check(child, position);
    }
  }

  private static boolean isCharacter(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
