package cn.mingchu.jobs.stock.pantry;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.paper.Filing;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all that a school has of a food, day after day, whatever order it is heard in: was what
 * had to be used first used first, and is there enough for what is planned?
 *
 * <p>What stands in the end is a function of the newest word on each move and each meal's need, the
 * rules and how far the gateway's clock has come. It asks no clock.
 */
public final class PantryJudge {

  private static final long BOUND_MILLIS = Filing.LATENESS_BOUND.toMillis();

  /**
   * A paper comes within a week, and so may a new plan of a meal; and no meal further ahead than
   * that is looked at.
   */
  static final long KEPT_MILLIS = 2 * BOUND_MILLIS;

  /** Takes in what is said of the pantry, and says what is new. */
  public void hear(
      PantryBook book, StockRules rules, PantryInput input, Consumer<BookFinding> voice) {
    book.schoolId = input.schoolId();
    book.food = input.food();
    book.regionCode = input.regionCode() == null ? book.regionCode : input.regionCode();
    book.now = Math.max(book.now, input.ingestTime());
    if (input instanceof PantryMove move) {
      file(book, move);
    } else {
      file(book, (PlannedNeed) input);
    }
    judge(book, rules, voice);
  }

  /** Takes in that the gateway's clock has come to a moment, or that the rules are others. */
  public void timePasses(PantryBook book, StockRules rules, long now, Consumer<BookFinding> voice) {
    book.now = Math.max(book.now, now);
    judge(book, rules, voice);
  }

  /**
   * Closes what cannot change any more.
   *
   * @param now how far the gateway's clock has come for everybody, UTC milliseconds
   */
  public void close(PantryBook book, StockRules rules, long now) {
    PantryDay open = new PantryDay(PantryDay.of(now - KEPT_MILLIS), book, rules);
    if (open.begin() <= book.closedUntil) {
      return;
    }
    Set<String> said = new HashSet<>();
    new Run(book, rules, Long.MAX_VALUE, finding -> said.add(finding.findingId()))
        .over(book.opening, open.number());
    book.closedUntil = open.begin();
    book.moves.values().removeIf(move -> move.time() < book.closedUntil);
    book.needs.values().removeIf(need -> need.servedTime() < book.closedUntil);
    book.told.settle(said);
    book.told.forgetWithdrawnBefore(book.closedUntil);
  }

  /** When the oldest that may still change is too old for that; never where there is none. */
  static long nextClosing(PantryBook book) {
    long oldest = book.told.isEmpty() ? PantryBook.NEVER : book.now;
    for (PantryMove move : book.moves.values()) {
      oldest = Math.min(oldest, move.time());
    }
    for (PlannedNeed need : book.needs.values()) {
      oldest = Math.min(oldest, need.servedTime());
    }
    return oldest == PantryBook.NEVER ? oldest : BusinessDay.of(oldest).end() + KEPT_MILLIS;
  }

  private static void file(PantryBook book, PantryMove move) {
    if (!move.stands()) {
      book.moves.remove(move.moveId());
    } else if (move.time() >= book.closedUntil) {
      book.moves.put(move.moveId(), move);
    }
  }

  private static void file(PantryBook book, PlannedNeed need) {
    if (need.grams() == 0) {
      book.needs.remove(need.mealId());
    } else if (need.servedTime() >= book.closedUntil) {
      book.needs.put(need.mealId(), need);
    }
  }

  private static void judge(PantryBook book, StockRules rules, Consumer<BookFinding> voice) {
    Map<String, BookFinding> stated = new LinkedHashMap<>();
    Consumer<BookFinding> state = finding -> stated.put(finding.findingId(), finding);
    PantryCourse course = book.opening.copy();
    long today = PantryDay.of(book.now);
    Run run = new Run(book, rules, book.now, state);
    run.over(course, today);
    book.nextChange = run.next(course, today);
    course.tellLasting(new PantryDay(today, book, rules), state);
    book.told.tell(stated.values(), book.now, voice);
  }

  /** Goes through the days of a book once. */
  private static final class Run {

    private final PantryBook book;
    private final StockRules rules;
    private final long now;
    private final Consumer<BookFinding> say;
    private final Map<Long, List<PantryMove>> moves = new TreeMap<>();

    /** The first day whose order, and whose supply, it is too early to ask for; null for none. */
    private @Nullable PantryDay orderFrom;

    private @Nullable PantryDay supplyFrom;

    Run(PantryBook book, StockRules rules, long now, Consumer<BookFinding> say) {
      this.book = book;
      this.rules = rules;
      this.now = now;
      this.say = say;
      List<PantryMove> sorted = new ArrayList<>(book.moves.values());
      sorted.sort(PantryMove.BY_DATE);
      sorted.forEach(
          move -> moves.computeIfAbsent(move.day(), none -> new ArrayList<>()).add(move));
    }

    /** All days up to one that is not over. */
    void over(PantryCourse course, long today) {
      for (long number = first(today); number < today; number++) {
        PantryDay day = new PantryDay(number, book, rules);
        List<PantryMove> its = moves.getOrDefault(number, List.of());
        course.take(its);
        EffectiveRule order = rules.at(StockRules.OUT_OF_TURN, day.begin());
        if (order != null && isDue(order, day) && orderFrom == null) {
          course.judgeOrder(day, its, order, say);
        } else if (order != null && orderFrom == null) {
          orderFrom = day;
        }
        EffectiveRule supply = rules.at(StockRules.RUNS_SHORT, day.end());
        if (supply != null && isDue(supply, day) && supplyFrom == null) {
          long within = Math.min(supply.amount(ParameterName.WITHIN), BOUND_MILLIS);
          course.judgeSupply(day, book.needs.values(), supply, within, say);
        } else if (supply != null && supplyFrom == null) {
          supplyFrom = day;
        }
        course.tidy();
      }
    }

    /** When time alone will next show something. */
    long next(PantryCourse course, long today) {
      PantryDay day = new PantryDay(today, book, rules);
      PantryDay order = orderFrom == null ? day : orderFrom;
      PantryDay supply = supplyFrom == null ? day : supplyFrom;
      boolean isNeeded =
          book.needs.values().stream().anyMatch(need -> need.servedTime() >= supply.end());
      boolean isKept = course.keepsDays != null || isMovedFrom(supply);
      long next = PantryBook.NEVER;
      if (isMovedFrom(order) || course.isAnyPassed()) {
        next = due(StockRules.OUT_OF_TURN, order);
      }
      if (course.shortage != null || (isNeeded && isKept)) {
        next = Math.min(next, due(StockRules.RUNS_SHORT, supply));
      }
      return next;
    }

    private boolean isMovedFrom(PantryDay day) {
      return moves.keySet().stream().anyMatch(number -> number >= day.number());
    }

    private long first(long today) {
      if (book.closedUntil != Long.MIN_VALUE) {
        return PantryDay.of(book.closedUntil);
      }
      return moves.keySet().stream().findFirst().orElse(today);
    }

    private boolean isDue(EffectiveRule rule, PantryDay day) {
      return day.end() + rule.amount(ParameterName.GRACE) <= now;
    }

    private long due(String ruleId, PantryDay day) {
      EffectiveRule rule = rules.at(ruleId, day.begin());
      return rule == null ? day.end() : day.end() + rule.amount(ParameterName.GRACE);
    }
  }
}
