package cn.mingchu.benchmarks.stock;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.MealPapers;
import cn.mingchu.jobs.stock.StockPapers;
import cn.mingchu.jobs.stock.book.LotBook;
import cn.mingchu.jobs.stock.book.LotStock;
import cn.mingchu.jobs.stock.book.Reception;
import cn.mingchu.jobs.stock.book.StockJudge;
import cn.mingchu.jobs.stock.book.StockVoice;
import cn.mingchu.jobs.stock.gap.GapBook;
import cn.mingchu.jobs.stock.gap.GapJudge;
import cn.mingchu.jobs.stock.meal.AuditedMeal;
import cn.mingchu.jobs.stock.meal.MealBook;
import cn.mingchu.jobs.stock.meal.MealInput;
import cn.mingchu.jobs.stock.meal.MealJudge;
import cn.mingchu.jobs.stock.meal.MealUse;
import cn.mingchu.jobs.stock.meal.MealVoice;
import cn.mingchu.jobs.stock.pantry.PantryBook;
import cn.mingchu.jobs.stock.pantry.PantryInput;
import cn.mingchu.jobs.stock.pantry.PantryJudge;
import cn.mingchu.jobs.stock.pantry.PantryMove;
import cn.mingchu.jobs.stock.pantry.PlannedNeed;
import cn.mingchu.jobs.stock.paper.Filing;
import cn.mingchu.jobs.stock.paper.FilingVoice;
import cn.mingchu.jobs.stock.paper.Handover;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.jobs.stock.paper.StockPaper;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.MealServed;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.StockMovement;
import cn.mingchu.schemas.food.FoodCatalogue;
import cn.mingchu.simulator.supply.SimulatedPaper;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The judges of the stock job, one behind the other as the job has them, with the gateway's clock
 * that its operators would see, and without Kafka and Flink.
 */
final class StockDesk {

  private static final StockJudge STOCK = new StockJudge();
  private static final GapJudge GAPS = new GapJudge();
  private static final PantryJudge PANTRIES = new PantryJudge();
  private static final FoodCatalogue FOODS = FoodCatalogue.load();

  private final MealJudge judge = new MealJudge(FOODS);
  private final StockRules rules;
  private final Consumer<AuditedMeal> audits;
  private final Consumer<Purchase> purchases;
  private final Consumer<BookFinding> ofLots;
  private final Consumer<BookFinding> findings;

  private final Map<String, StockPaper> filed = new HashMap<>();
  private final Map<String, LotBook> lots = new HashMap<>();
  private final Map<String, MealBook> meals = new HashMap<>();
  private final Map<String, GapBook> gaps = new HashMap<>();
  private final Map<String, PantryBook> pantries = new HashMap<>();
  private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();

  /** What has to be looked at when the gateway's clock shows a moment. */
  private record Alarm(long time, Of of, String key) implements Comparable<Alarm> {

    /** Whose alarm it is. */
    enum Of {
      MEAL,
      GAPS,
      PANTRY
    }

    @Override
    public int compareTo(Alarm other) {
      return Long.compare(time, other.time);
    }
  }

  StockDesk(StockRules rules, Consumer<AuditedMeal> audits, Consumer<BookFinding> findings) {
    this(rules, audits, purchase -> {}, finding -> {}, findings);
  }

  /**
   * A desk that also hands on what was paid, where a note says in which county, and what papers
   * show of a lot; what only time shows of one it does not say.
   */
  StockDesk(
      StockRules rules,
      Consumer<AuditedMeal> audits,
      Consumer<Purchase> purchases,
      Consumer<BookFinding> ofLots,
      Consumer<BookFinding> findings) {
    this.purchases = purchases;
    this.ofLots = ofLots;
    this.rules = rules;
    this.audits = audits;
    this.findings = findings;
  }

  /**
   * Takes in a paper; those of the supply chain that no store is concerned with are passed over.
   */
  void take(SimulatedPaper paper) {
    timePassesTo(paper.arrivalTime().toEpochMilli());
    if (paper.record() instanceof Delivery delivery) {
      take(delivery);
    } else if (paper.record() instanceof StockMovement movement) {
      file(StockPapers.movement(movement, 0, 0));
    } else if (paper.record() instanceof MenuPlan plan) {
      hear(MealPapers.plan(plan, 0, 0).totals());
    } else if (paper.record() instanceof MealServed report) {
      hear(MealPapers.report(report, 0, 0));
    }
  }

  /** Takes in a delivery note, with the header that it has. */
  void take(Delivery delivery) {
    file(StockPapers.delivery(delivery, 0, 0));
  }

  /** Lets the gateway's clock go on. */
  void timePassesTo(long now) {
    while (!alarms.isEmpty() && alarms.peek().time() <= now) {
      Alarm alarm = alarms.remove();
      switch (alarm.of()) {
        case MEAL -> wake(alarm, meals.get(alarm.key()));
        case GAPS -> wake(alarm, gaps.get(alarm.key()));
        case PANTRY -> wake(alarm, pantries.get(alarm.key()));
      }
    }
  }

  private void wake(Alarm alarm, @Nullable GapBook book) {
    if (book != null && book.nextAlarm() == alarm.time()) {
      GAPS.timePasses(book, rules, alarm.time(), findings);
      GAPS.close(book, rules, alarm.time());
      setAlarm(book.nextAlarm(), Alarm.Of.GAPS, alarm.key());
    }
  }

  private void wake(Alarm alarm, @Nullable PantryBook book) {
    if (book != null && book.nextAlarm() == alarm.time()) {
      PANTRIES.timePasses(book, rules, alarm.time(), findings);
      PANTRIES.close(book, rules, alarm.time());
      setAlarm(book.nextAlarm(), Alarm.Of.PANTRY, alarm.key());
    }
  }

  private void wake(Alarm alarm, @Nullable MealBook book) {
    if (book == null || book.nextAlarm() != alarm.time()) {
      return;
    }
    judge.close(book, alarm.time());
    judge.timePasses(book, rules, alarm.time(), new Audits());
    if (book.isForgettable()) {
      meals.remove(alarm.key());
    } else {
      setAlarm(book.nextAlarm(), Alarm.Of.MEAL, alarm.key());
    }
  }

  private void file(StockPaper paper) {
    Filing.Outcome outcome = Filing.file(filed.get(paper.paperId()), paper, new Claims());
    if (outcome == Filing.Outcome.FILED) {
      filed.put(paper.paperId(), paper);
    }
  }

  private void hear(MealInput input) {
    MealBook book = meals.computeIfAbsent(input.mealKey(), key -> new MealBook());
    Filing.Outcome unused = judge.hear(book, rules, input, new Audits());
    setAlarm(book.nextAlarm(), Alarm.Of.MEAL, input.mealKey());
  }

  private void hear(AuditedMeal meal) {
    audits.accept(meal);
    GapBook book = gaps.computeIfAbsent(meal.schoolId(), key -> new GapBook());
    boolean unused = GAPS.hear(book, rules, meal, findings);
    setAlarm(book.nextAlarm(), Alarm.Of.GAPS, meal.schoolId());
  }

  private void hear(PantryInput input) {
    PantryBook book = pantries.computeIfAbsent(input.pantryKey(), key -> new PantryBook());
    PANTRIES.hear(book, rules, input, findings);
    setAlarm(book.nextAlarm(), Alarm.Of.PANTRY, input.pantryKey());
  }

  private void setAlarm(long time, Alarm.Of of, String key) {
    if (time != MealBook.NEVER) {
      alarms.add(new Alarm(time, of, key));
    }
  }

  private final class Claims implements FilingVoice {

    @Override
    public void tell(StockClaim claim) {
      LotBook book = lots.computeIfAbsent(claim.subjectId(), key -> new LotBook());
      book.locate(claim.schoolId(), claim.regionCode(), claim.lotId());
      Reception unused = STOCK.hear(book, book.shelf(rules), claim, new Uses());
    }

    @Override
    public void tell(Handover handover) {
      // how goods come is not what is asked here
    }

    @Override
    public void tell(Purchase purchase) {
      purchases.accept(purchase);
    }
  }

  private final class Uses implements StockVoice {

    @Override
    public void tell(LotStock stock) {
      // how much there is is not what is asked here
    }

    @Override
    public void tell(MealUse use) {
      hear(use);
    }

    @Override
    public void tell(PantryMove move) {
      hear(move.of(FOODS.called(move.food()).name()));
    }

    @Override
    public void tell(BookFinding finding) {
      ofLots.accept(finding);
    }
  }

  private final class Audits implements MealVoice {

    @Override
    public void tell(AuditedMeal meal) {
      hear(meal);
    }

    @Override
    public void tell(PlannedNeed need) {
      hear(need);
    }

    @Override
    public void tell(BookFinding finding) {
      findings.accept(finding);
    }
  }
}
