package cn.mingchu.gateway.epcis;

import cn.mingchu.schemas.event.SupplyStepKind;
import tools.jackson.databind.node.ObjectNode;

/** What an event means for the grams of lots. */
sealed interface StepOf {

  /**
   * A step of the supply chain.
   *
   * @param paper as a supplier would write it
   */
  record Paper(SupplyStepKind kind, ObjectNode paper) implements StepOf {}

  /**
   * Nothing.
   *
   * @param sentence why
   */
  record Nothing(String sentence) implements StepOf {}
}
