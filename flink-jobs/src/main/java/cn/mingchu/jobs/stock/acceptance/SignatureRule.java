package cn.mingchu.jobs.stock.acceptance;

import cn.mingchu.jobs.stock.paper.Handover;
import cn.mingchu.jobs.stock.paper.HandoverKind;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;

/**
 * That goods were accepted is signed by several people, that they were issued by who gives and who
 * takes; one who signs twice is one.
 *
 * @param rule of kind DOUBLE_SIGNATURE
 */
record SignatureRule(EffectiveRule rule) {

  private static final long WHO_GIVES_AND_WHO_TAKES = 2;

  /** Where nothing changed hands, nobody needs to sign. */
  boolean isBrokenBy(Handover handover) {
    return handover.taken() > 0 && handover.distinctSigners() < needed(handover.kind());
  }

  private long needed(HandoverKind kind) {
    return switch (kind) {
      case ACCEPTED -> rule.amount(ParameterName.SIGNERS);
      case ISSUED -> WHO_GIVES_AND_WHO_TAKES;
    };
  }
}
