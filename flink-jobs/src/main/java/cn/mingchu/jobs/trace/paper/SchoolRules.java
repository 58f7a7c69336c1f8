package cn.mingchu.jobs.trace.paper;

import cn.mingchu.jobs.rule.Scopes;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.Rule;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which rules on lots bind a school at a moment, and with which numbers. */
public final class SchoolRules {

  private static final String JOB = "trace";

  private final RuleBook book;
  private final List<String> onReceipts;

  /** By what regions and schools have set. */
  public SchoolRules(RuleBook book) {
    this.book = book;
    this.onReceipts =
        book.catalogue().ofJob(JOB).stream()
            .filter(rule -> rule.kind().isAboutReceipts())
            .map(Rule::id)
            .toList();
  }

  /** By the catalogue as released. */
  public static SchoolRules released() {
    return new SchoolRules(new RuleBook(RuleCatalogue.load(), List.of()));
  }

  /**
   * A rule with the numbers that bind whom a paper is about; empty while it is not in force.
   *
   * @param at UTC milliseconds
   */
  public Optional<EffectiveRule> inForce(String ruleId, PaperSource paper, long at) {
    List<String> scopes = Scopes.of(paper.regionCode(), paper.schoolId());
    return book.effective(ruleId, scopes, Instant.ofEpochMilli(at));
  }

  /** The rule of a fault, as the catalogue has it. */
  public Rule released(FaultClaim fault) {
    return book.catalogue().find(fault.ruleId()).orElseThrow();
  }

  /** The rules on what is measured when lots are received, as {@link #inForce}. */
  List<EffectiveRule> onReceipts(PaperSource paper, long at) {
    return onReceipts.stream().flatMap(ruleId -> inForce(ruleId, paper, at).stream()).toList();
  }
}
