package cn.mingchu.portal.food;

import java.util.Optional;

/**
 * What the trace calls a lot, a dish or a meal, where it is: {@code lot-1@2151000001} or {@code
 * dish:20260302-lunch-2@2151000001}.
 *
 * @param text as it is written
 * @param name lot, step, dish or meal, as the paper names it
 * @param partyId the school or supplier that has it
 */
record FoodId(String text, Kind kind, String name, String partyId) {

  /** What is one of a kind. */
  enum Kind {
    LOT(""),
    BATCH("batch:"),
    /** What is in a kitchen to be cooked for a meal; named like the meal. */
    KITCHEN("kitchen:"),
    DISH("dish:"),
    MEAL("meal:");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  /** Empty for what does not say where it is. */
  static Optional<FoodId> in(String text) {
    int party = text.lastIndexOf('@');
    if (party < 0) {
      return Optional.empty();
    }
    String node = text.substring(0, party);
    Kind kind = Kind.LOT;
    for (Kind each : Kind.values()) {
      kind = node.startsWith(each.prefix) ? each : kind;
    }
    return Optional.of(
        new FoodId(text, kind, node.substring(kind.prefix.length()), text.substring(party + 1)));
  }
}
