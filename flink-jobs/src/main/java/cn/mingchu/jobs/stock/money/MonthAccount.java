package cn.mingchu.jobs.stock.money;

import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of a school's money in a month, so far. */
final class MonthAccount {

  private static final long WHOLE = 100;

  final Map<String, SupplierAccount> suppliers = new TreeMap<>();

  /** When the gateway had taken in all that was bought, UTC milliseconds. */
  long boughtKnownAt = Long.MIN_VALUE;

  /** Days on which something was served, or should have been. */
  int days;

  /** Those of them of which it is known what all that was eaten cost. */
  int knownDays;

  /** On those, of each day the most that ate at one meal. */
  long pupilDays;

  /** On those, what all that was eaten cost. */
  long eatenFen;

  /** When the gateway had taken in all that shows it, UTC milliseconds. */
  long eatenKnownAt = Long.MIN_VALUE;

  /** Of the first and the last meal of a day of which it is known; null while there is none. */
  @Nullable BookEvidence firstMeal;

  @Nullable BookEvidence lastMeal;

  MonthAccount copy() {
    MonthAccount copy = new MonthAccount();
    copy.suppliers.putAll(suppliers);
    copy.boughtKnownAt = boughtKnownAt;
    copy.days = days;
    copy.knownDays = knownDays;
    copy.pupilDays = pupilDays;
    copy.eatenFen = eatenFen;
    copy.eatenKnownAt = eatenKnownAt;
    copy.firstMeal = firstMeal;
    copy.lastMeal = lastMeal;
    return copy;
  }

  /** Takes in one more lot, which MUST stand and be no earlier than all before. */
  void add(Purchase purchase) {
    suppliers.compute(
        purchase.supplierId(), (id, before) -> SupplierAccount.with(before, purchase));
    boughtKnownAt = Math.max(boughtKnownAt, purchase.ingestTime());
  }

  /** Takes in all meals of one more day, in their order, which MUST be later than all before. */
  void add(List<EatenMeal> meals) {
    long most = 0;
    long fen = 0;
    boolean isKnown = true;
    for (EatenMeal meal : meals) {
      Long cost = meal.costFen();
      isKnown &= cost != null;
      fen += cost == null ? 0 : cost;
      most = Math.max(most, meal.diners());
      eatenKnownAt = Math.max(eatenKnownAt, meal.ingestTime());
    }
    if (!isKnown || most > 0) {
      days++;
    }
    if (isKnown && most > 0) {
      knownDays++;
      pupilDays += most;
      eatenFen += fen;
      meals.forEach(this::show);
    }
  }

  /** Says what is wrong with the month; returns when time alone will show more of it. */
  long judge(BusinessMonth month, Purse purse, long now, Consumer<BookFinding> say) {
    EffectiveRule share = purse.rules().at(StockRules.CONCENTRATED, month.begin());
    EffectiveRule value =
        purse.isInProgramme() ? purse.rules().at(StockRules.SHORT_OF_SUBSIDY, month.begin()) : null;
    long next = MoneyBook.NEVER;
    if (share != null) {
      long due = due(share, month);
      if (due <= now) {
        judgeShares(share, month, purse, say);
      } else {
        next = due;
      }
    }
    if (value != null) {
      long due = due(value, month);
      if (due <= now) {
        judgeWorth(value, month, purse, say);
      } else {
        next = Math.min(next, due);
      }
    }
    return next;
  }

  private void show(EatenMeal meal) {
    BookEvidence report = meal.report();
    if (report != null) {
      firstMeal = firstMeal == null ? report.as(EvidenceRole.FIRST) : firstMeal;
      lastMeal = report.as(EvidenceRole.LAST);
    }
  }

  private static long due(EffectiveRule rule, BusinessMonth month) {
    return month.end() + rule.amount(ParameterName.GRACE);
  }

  private void judgeShares(
      EffectiveRule rule, BusinessMonth month, Purse purse, Consumer<BookFinding> say) {
    long fen = 0;
    long purchases = 0;
    for (SupplierAccount account : suppliers.values()) {
      fen += account.fen();
      purchases += account.purchases();
    }
    if (purchases < rule.amount(ParameterName.PURCHASES)) {
      return;
    }
    for (Map.Entry<String, SupplierAccount> each : suppliers.entrySet()) {
      SupplierAccount account = each.getValue();
      if (account.fen() * WHOLE > rule.amount(ParameterName.MOST) * fen) {
        say.accept(
            BookFinding.of(
                    rule,
                    rule.severity(),
                    purse.subject(),
                    episode(
                        rule, month, boughtKnownAt, Stakes.ofPaid(account.grams(), account.fen())),
                    List.of(account.first(), account.last()))
                .about(each.getKey()));
      }
    }
  }

  private void judgeWorth(
      EffectiveRule rule, BusinessMonth month, Purse purse, Consumer<BookFinding> say) {
    Long missing = missingFen(rule);
    if (missing != null) {
      say.accept(
          BookFinding.of(
                  rule,
                  rule.severity(),
                  purse.subject(),
                  episode(rule, month, eatenKnownAt, Stakes.ofMoney(missing)),
                  Stream.of(firstMeal, lastMeal).flatMap(Stream::ofNullable).toList())
              .about(month.toString()));
    }
  }

  /** How much less was eaten than had to be; null where it was enough, or too little is known. */
  private @Nullable Long missingFen(EffectiveRule rule) {
    long wanted = rule.amount(ParameterName.FOOD_VALUE) * pupilDays;
    boolean isKnown = knownDays > 0 && knownDays * WHOLE >= rule.amount(ParameterName.KNOWN) * days;
    return isKnown && eatenFen < wanted ? (Long) (wanted - eatenFen) : null;
  }

  private static BookEpisode episode(
      EffectiveRule rule, BusinessMonth month, long knownAt, Stakes stakes) {
    return new BookEpisode(
        month.begin(), month.end(), month.end(), Math.max(knownAt, due(rule, month)), stakes);
  }
}
