package cn.mingchu.gateway.intake;

import cn.mingchu.connectors.epcis.identity.DigitalLink;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A lot has one name, whoever writes it: its canonical Digital Link where a GS1 key is in its name,
 * as events of EPCIS have it too.
 */
final class LotNames {

  private LotNames() {}

  /**
   * Names all lots in a paper by their one name. What is no name, or has a wrong check digit, stays
   * as it was written: it is refused with it.
   */
  static void unify(ObjectNode paper) {
    for (String field : paper.propertyNames().toArray(String[]::new)) {
      JsonNode value = paper.get(field);
      if (field.equals("lotId") && value.isString()) {
        paper.put(field, name(value.stringValue()));
      } else if (value instanceof ArrayNode values) {
        unify(values, field.equals("lotIds"));
      } else if (value instanceof ObjectNode part) {
        unify(part);
      }
    }
  }

  private static void unify(ArrayNode values, boolean areNames) {
    for (int i = 0; i < values.size(); i++) {
      JsonNode value = values.get(i);
      if (areNames && value.isString()) {
        values.set(i, name(value.stringValue()));
      } else if (value instanceof ObjectNode part) {
        unify(part);
      }
    }
  }

  private static String name(String written) {
    return DigitalLink.problem(written).isPresent()
        ? written
        : DigitalLink.canonical(written).orElse(written);
  }
}
