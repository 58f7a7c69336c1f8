package cn.mingchu.simulator.exposure;

import cn.mingchu.schemas.event.LotNodeKind;

/** Where goods are: a lot at a party, a supplier's step, a kitchen, a dish or a meal. */
record Place(LotNodeKind kind, String name, String partyId) {

  String nodeId() {
    return name + "@" + partyId;
  }
}
