package cn.mingchu.jobs.trace.paper;

import cn.mingchu.schemas.event.LotNodeKind;

/**
 * A lot, a batch, a dish or a meal, where it is.
 *
 * @param name as the paper names it: lot, step, dish or meal
 * @param partyId the supplier or school that has it
 */
public record Node(LotNodeKind kind, String name, String partyId) {

  /** A lot at a party. */
  public static Node ofLot(String lotId, String partyId) {
    return new Node(LotNodeKind.LOT_AT_PARTY, lotId, partyId);
  }

  /** What is one of a kind: name and party, and what it is where that is no lot. */
  public String id() {
    String prefix =
        switch (kind) {
          case BATCH -> "batch:";
          case KITCHEN -> "kitchen:";
          case DISH -> "dish:";
          case MEAL -> "meal:";
          case LOT_AT_PARTY, OTHER_NODE -> "";
        };
    return prefix + name + '@' + partyId;
  }
}
