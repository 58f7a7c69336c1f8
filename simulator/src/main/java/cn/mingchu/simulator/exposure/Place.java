package cn.mingchu.simulator.exposure;

import cn.mingchu.schemas.event.LotNodeKind;

/** Where goods are: a lot at a party, a supplier's step, a kitchen, a dish or a meal. */
record Place(LotNodeKind kind, String name, String partyId) {

  /** What is one of a kind: name and party, and what it is where that is no lot. */
  String nodeId() {
    String what =
        switch (kind) {
          case BATCH -> "batch:";
          case KITCHEN -> "kitchen:";
          case DISH -> "dish:";
          case MEAL -> "meal:";
          default -> "";
        };
    return what + name + "@" + partyId;
  }
}
