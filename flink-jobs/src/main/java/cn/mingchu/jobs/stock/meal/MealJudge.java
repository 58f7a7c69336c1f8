package cn.mingchu.jobs.stock.meal;

import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.jobs.stock.paper.Filing;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was planned for a meal with what became of it, whatever order that is heard in.
 *
 * <p>What stands in the end is a function of the last revisions of plan and report, the uses that
 * stand, the rules and how far the gateway's clock has come. All of it is judged again with each
 * word that comes: a meal has a few dozen. It asks no clock.
 */
public final class MealJudge {

  /** How long after a meal something may still be told of it. */
  public static final Duration LATENESS_BOUND = Duration.ofDays(7);

  static final long BOUND_MILLIS = LATENESS_BOUND.toMillis();

  private static final List<MealRule> RULES =
      List.of(
          ExecutionRule.tooLittle(),
          ExecutionRule.tooMuch(),
          new AnimalFoodRule(),
          new SubstitutionRule(),
          new DishAbsentRule(),
          new DinerCountRule(),
          new WasteRule(),
          new CostShareRule());

  /** Of a large kitchen's movements for a meal, those that matter most. */
  private static final int MOST_USES_TOLD = 20;

  private static final Comparator<MealUse> LARGEST_FIRST =
      Comparator.comparingLong((MealUse use) -> -Math.abs(use.grams()))
          .thenComparing(MealUse::useId);

  private final MealAccounts accounts;

  /** A judge who knows these foods. */
  public MealJudge(FoodCatalogue catalogue) {
    this.accounts = new MealAccounts(catalogue);
  }

  /**
   * Takes in what is said of the meal, and says what is new.
   *
   * @param rules those that bind its school
   */
  public Filing.Outcome hear(MealBook book, StockRules rules, MealInput input, MealVoice voice) {
    MealPlan before = book.plan;
    Filing.Outcome outcome = file(book, input);
    if (outcome == Filing.Outcome.FILED) {
      if (input instanceof MealPlan plan) {
        accounts.needs(before, plan).forEach(voice::tell);
      }
      book.schoolId = input.schoolId();
      book.mealId = input.mealId();
      book.regionCode = input.regionCode() == null ? book.regionCode : input.regionCode();
      book.now = Math.max(book.now, input.ingestTime());
      judge(book, rules, voice);
    }
    return outcome;
  }

  /** Takes in that the gateway's clock has come to a moment, or that the rules are others. */
  public void timePasses(MealBook book, StockRules rules, long now, MealVoice voice) {
    book.now = Math.max(book.now, now);
    judge(book, rules, voice);
  }

  /** Forgets the meal once nothing that is said of it can count any more. */
  public void close(MealBook book, long now) {
    if (now >= book.forgettableFrom()) {
      book.plan = null;
      book.report = null;
      book.uses.clear();
      book.nextChange = MealBook.NEVER;
    }
  }

  private static Filing.Outcome file(MealBook book, MealInput input) {
    if (input instanceof MealUse use) {
      if (use.stands()) {
        book.uses.put(use.useId(), use);
      } else {
        book.uses.remove(use.useId());
      }
      return Filing.Outcome.FILED;
    }
    if (input instanceof MealPlan plan) {
      Filing.Outcome outcome = outcome(book.plan, plan);
      book.plan = outcome == Filing.Outcome.FILED ? plan : book.plan;
      return outcome;
    }
    MealReport report = (MealReport) input;
    Filing.Outcome outcome = outcome(book.report, report);
    book.report = outcome == Filing.Outcome.FILED ? report : book.report;
    return outcome;
  }

  private static Filing.Outcome outcome(@Nullable MealWord filed, MealWord word) {
    return filed == null
        ? Filing.Outcome.FILED
        : Filing.outcome(filed.revision(), word.revision(), word.isOfTheSameEventAs(filed));
  }

  private void judge(MealBook book, StockRules rules, MealVoice voice) {
    book.nextChange = MealBook.NEVER;
    if (book.plan == null && book.report == null) {
      return; // what is taken out for a meal that nobody speaks of is looked at when somebody does
    }
    AuditedMeal meal = accounts.of(book.plan, book.report, book.uses.values()).in(book.regionCode);
    List<BookFinding> stated = new ArrayList<>();
    for (MealRule rule : RULES) {
      EffectiveRule inForce = rules.at(rule.ruleId(), meal.servedTime());
      if (inForce != null) {
        long due = meal.servedTime() + inForce.amount(ParameterName.GRACE);
        if (due > book.now) {
          book.nextChange = Math.min(book.nextChange, due);
        } else {
          state(book, rule, inForce, meal, due, stated);
        }
      }
    }
    book.told.tell(stated, book.now, voice::tell);
    AuditedMeal before = book.toldMeal;
    if (before == null || !before.saysTheSameAs(meal)) {
      book.toldMeal = meal.asRevision(before == null ? 1 : before.revision() + 1);
      voice.tell(book.toldMeal);
    }
  }

  private static void state(
      MealBook book,
      MealRule rule,
      EffectiveRule inForce,
      AuditedMeal meal,
      long due,
      List<BookFinding> stated) {
    for (MealFault fault : rule.faults(inForce, meal)) {
      BookEpisode episode =
          new BookEpisode(
              meal.servedTime(),
              meal.servedTime(),
              meal.servedTime(),
              Math.max(due, meal.ingestTime()),
              Stakes.ofGrams(fault.grams()));
      stated.add(
          BookFinding.of(
                  inForce,
                  fault.severity(),
                  BookSubject.school(book.schoolId, book.regionCode),
                  episode,
                  evidence(book))
              .restingOn(cause(book, fault)));
    }
  }

  /** As findings name it: the meal, and what of it. */
  private static String cause(MealBook book, MealFault fault) {
    String meal = "meal %s %s".formatted(book.schoolId, book.mealId);
    return fault.cause().isEmpty() ? meal : meal + ' ' + fault.cause();
  }

  private static List<BookEvidence> evidence(MealBook book) {
    List<BookEvidence> evidence = new ArrayList<>();
    if (book.plan != null) {
      evidence.add(evidence(EvidenceRole.FIRST, book.plan, book.plan.servedTime()));
    }
    if (book.report != null) {
      evidence.add(evidence(EvidenceRole.DECIDING, book.report, book.report.servedTime()));
    }
    book.uses.values().stream()
        .sorted(LARGEST_FIRST)
        .limit(MOST_USES_TOLD)
        .forEach(use -> evidence.add(evidence(EvidenceRole.OTHER_EVIDENCE, use, use.time())));
    return evidence;
  }

  private static BookEvidence evidence(EvidenceRole role, MealInput input, long time) {
    return new BookEvidence(role, input.eventIdHigh(), input.eventIdLow(), time);
  }
}
