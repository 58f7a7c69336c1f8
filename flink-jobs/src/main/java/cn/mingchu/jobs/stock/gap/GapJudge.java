package cn.mingchu.jobs.stock.gap;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.meal.AuditedMeal;
import cn.mingchu.jobs.stock.meal.GroupAccount;
import cn.mingchu.jobs.stock.meal.MealJudge;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds that a little is missing in a school meal after meal, whatever order its audits are heard
 * in.
 *
 * <p>What stands in the end is a function of the newest audit of each meal, the rules and how far
 * the gateway's clock has come. It asks no clock.
 */
public final class GapJudge {

  static final String RULE = "RECIPE_GAP_PERSISTS";

  /** A paper of a meal comes within a week, and so may a correction of one that was late. */
  static final long KEPT_MILLIS = 2 * MealJudge.LATENESS_BOUND.toMillis();

  /** For how long after a meal its audit may change. */
  public static final Duration KEPT = Duration.ofMillis(KEPT_MILLIS);

  /**
   * Takes in what a meal comes to, and says what is new.
   *
   * @param rules those that bind its school
   * @return false where that meal is closed, and nothing was taken in
   */
  public boolean hear(
      GapBook book, StockRules rules, AuditedMeal meal, Consumer<BookFinding> voice) {
    GapMeal known = book.meals.get(meal.mealId());
    if (meal.servedTime() < book.closedUntil
        || (known != null && known.revision() >= meal.revision())) {
      return false;
    }
    book.schoolId = meal.schoolId();
    book.regionCode = meal.regionCode() == null ? book.regionCode : meal.regionCode();
    book.now = Math.max(book.now, meal.ingestTime());
    BookEvidence report = meal.report();
    if (meal.isPlanned() && report != null) {
      book.meals.put(
          meal.mealId(),
          new GapMeal(
              meal.mealId(),
              meal.revision(),
              meal.servedTime(),
              judged(meal),
              report,
              meal.ingestTime()));
    }
    judge(book, rules, voice);
    return true;
  }

  /** Takes in that the gateway's clock has come to a moment, or that the rules are others. */
  public void timePasses(GapBook book, StockRules rules, long now, Consumer<BookFinding> voice) {
    book.now = Math.max(book.now, now);
    judge(book, rules, voice);
  }

  /**
   * Closes what cannot change any more.
   *
   * @param now how far the gateway's clock has come for everybody, UTC milliseconds
   */
  public void close(GapBook book, StockRules rules, long now) {
    long until = now - KEPT_MILLIS;
    if (until <= book.closedUntil) {
      return;
    }
    book.closedUntil = until;
    Set<String> said = new HashSet<>();
    for (GapMeal meal : inOrder(book)) {
      if (meal.servedTime() < until) {
        book.opening.see(meal, rules, book.subject(), finding -> said.add(finding.findingId()));
        book.meals.remove(meal.mealId());
      }
    }
    book.told.settle(said);
    book.told.forgetWithdrawnBefore(until);
  }

  private static void judge(GapBook book, StockRules rules, Consumer<BookFinding> voice) {
    Map<String, BookFinding> stated = new LinkedHashMap<>();
    Consumer<BookFinding> state = finding -> stated.put(finding.findingId(), finding);
    GapCourse course = book.opening.copy();
    book.nextChange = GapBook.NEVER;
    for (GapMeal meal : inOrder(book)) {
      EffectiveRule rule = rules.at(RULE, meal.servedTime());
      if (rule == null) {
        continue;
      }
      long due = meal.servedTime() + rule.amount(ParameterName.GRACE);
      if (due > book.now) {
        book.nextChange = due;
        break; // those after it are due later still
      }
      course.see(meal, rules, book.subject(), state);
    }
    course.tellLasting(rules, book.subject(), state);
    book.told.tell(stated.values(), book.now, voice);
  }

  private static List<GroupAccount> judged(AuditedMeal meal) {
    return meal.groups().stream()
        .filter(group -> group.isJudged() && group.plannedGrams() > 0)
        .toList();
  }

  private static List<GapMeal> inOrder(GapBook book) {
    List<GapMeal> sorted = new ArrayList<>(book.meals.values());
    sorted.sort(GapMeal.BY_DATE);
    return sorted;
  }
}
