package cn.mingchu.jobs.trace.paper;

import cn.mingchu.schemas.rule.EffectiveRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a paper claims, by the rules that were in force where and when it happened. */
final class Inspection {

  private static final String LATE = "TRACE_LATE";

  private final SchoolRules rules;

  Inspection(SchoolRules rules) {
    this.rules = rules;
  }

  /**
   * Its claims: without faults by rules that were not in force, and with those that it measured.
   */
  List<Claim> claims(Paper paper) {
    List<Claim> claims = new ArrayList<>();
    for (Claim claim : paper.claims()) {
      if (!(claim instanceof FaultClaim fault) || isInForce(fault)) {
        claims.add(claim);
      }
    }
    if (!paper.receipts().isEmpty()) {
      List<EffectiveRule> inForce = rules.onReceipts(paper.source(), paper.eventTime());
      paper.receipts().forEach(receipt -> faults(paper, receipt, inForce).forEach(claims::add));
    }
    return claims;
  }

  /**
   * That the first revision of a paper came later than it had to: from then on until it came.
   *
   * <p>A paper that comes exactly at the end of its time is not late.
   *
   * @return null where it is not late, or its time is nobody's business
   */
  @Nullable FaultClaim late(String paperId, PaperBook book, PaperSource source) {
    String schoolId = source.schoolId();
    if (book.entry == Entry.ANY_TIME || schoolId == null) {
      return null;
    }
    return rules
        .inForce(LATE, source, book.happenedAt)
        .filter(rule -> book.enteredAt > dueAt(book, rule))
        .map(
            rule ->
                new FaultClaim(
                    paperId,
                    1,
                    LATE,
                    Subject.ofSchool(schoolId),
                    dueAt(book, rule),
                    book.enteredAt,
                    true,
                    source,
                    Numbers.of(rule)))
        .orElse(null);
  }

  private static long dueAt(PaperBook book, EffectiveRule rule) {
    Duration within =
        book.entry == Entry.OF_DELIVERY ? rule.deliveryWithin() : rule.outboundWithin();
    return book.happenedAt + within.toMillis();
  }

  private boolean isInForce(FaultClaim fault) {
    return rules.inForce(fault.ruleId(), fault.source(), fault.time()).isPresent();
  }

  private static Stream<FaultClaim> faults(
      Paper paper, Receipt receipt, List<EffectiveRule> inForce) {
    return inForce.stream()
        .flatMap(
            rule ->
                new ReceiptRule(rule)
                        .brokenBy(receipt)
                        .map(numbers -> fault(paper, receipt, rule, numbers))
                        .stream());
  }

  private static FaultClaim fault(
      Paper paper, Receipt receipt, EffectiveRule rule, Numbers numbers) {
    return new FaultClaim(
        receipt.claimId() + ' ' + rule.ruleId(),
        paper.revision(),
        rule.ruleId(),
        Subject.of(receipt.lot()),
        paper.eventTime(),
        null,
        true,
        paper.source(),
        numbers);
  }
}
