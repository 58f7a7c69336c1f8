package cn.mingchu.jobs.stock.book;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Standing;
import cn.mingchu.jobs.stock.meal.MealUse;
import cn.mingchu.jobs.stock.pantry.PantryMove;
import cn.mingchu.jobs.stock.paper.LotLabel;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.jobs.stock.paper.StockKind;
import cn.mingchu.jobs.stock.rules.ReleasedStockRules;
import cn.mingchu.schemas.event.Keeping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One lot of pork in one store under the released rules, and the words in which tests speak of it:
 * in hours after eight in the morning, and kilograms.
 */
final class Storeroom implements StockVoice {

  /** Eight in the morning of a Monday in Shanghai. */
  static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");

  static final long HOUR = 3_600_000;
  static final Shelf SHELF = new Shelf("2151000001", "511702", "pork-1", new ReleasedStockRules());

  private final StockJudge judge = new StockJudge();
  private final LotBook book = new LotBook();
  private final List<BookFinding> said = new ArrayList<>();
  private final List<LotStock> levels = new ArrayList<>();
  private final List<MealUse> uses = new ArrayList<>();
  private final List<PantryMove> moves = new ArrayList<>();
  private final Map<String, Integer> revisions = new HashMap<>();

  static long at(double hours) {
    return MORNING.toEpochMilli() + Math.round(hours * HOUR);
  }

  /** A paper that came in at once; the same name again is a correction. */
  Storeroom paper(String id, StockKind kind, double kilograms, double hours) {
    return paper(id, kind, kilograms, hours, hours, null);
  }

  /** A delivery note of pork that may be used until the evening of a day, today being 0. */
  Storeroom delivered(String id, double kilograms, double hours, int lastDay) {
    long day = MORNING.toEpochMilli() / (24 * HOUR) + lastDay;
    LotLabel label = new LotLabel("猪肉", Keeping.CHILLED, day, null);
    return paper(id, StockKind.RECEIVED, kilograms, hours, hours, label);
  }

  /** A delivery note of pork at a price for a kilogram, in fen. */
  Storeroom priced(String id, double kilograms, double hours, long fen) {
    LotLabel label = new LotLabel("猪肉", Keeping.CHILLED, null, fen);
    return paper(id, StockKind.RECEIVED, kilograms, hours, hours, label);
  }

  /** Taken out for a meal, or brought back from it. */
  Storeroom forMeal(String id, StockKind kind, double kilograms, double hours, String mealId) {
    return paper(id, kind, kilograms, hours, hours, null, mealId);
  }

  Storeroom paper(
      String id,
      StockKind kind,
      double kilograms,
      double hours,
      double enteredHours,
      @Nullable LotLabel label) {
    return paper(id, kind, kilograms, hours, enteredHours, label, null);
  }

  private Storeroom paper(
      String id,
      StockKind kind,
      double kilograms,
      double hours,
      double enteredHours,
      @Nullable LotLabel label,
      @Nullable String mealId) {
    hear(
        new StockClaim(
            id,
            revisions.merge(id, 1, Integer::sum),
            true,
            SHELF.lotId(),
            kind,
            Math.round(kilograms * 1000),
            at(hours),
            label,
            mealId,
            SHELF.schoolId(),
            SHELF.regionCode(),
            9,
            id.hashCode(),
            at(enteredHours)));
    return this;
  }

  Reception hear(StockClaim claim) {
    return judge.hear(book, SHELF, claim, this);
  }

  Storeroom timePassesTo(double hours) {
    judge.timePasses(book, SHELF, at(hours), this);
    return this;
  }

  Storeroom close(double hours) {
    judge.close(book, SHELF, at(hours));
    return this;
  }

  LotBook book() {
    return book;
  }

  @Override
  public void tell(LotStock stock) {
    levels.add(stock);
  }

  @Override
  public void tell(PantryMove move) {
    moves.add(move);
  }

  @Override
  public void tell(MealUse use) {
    uses.add(use);
  }

  @Override
  public void tell(BookFinding finding) {
    said.add(finding);
  }

  LotStock level() {
    return levels.get(levels.size() - 1);
  }

  List<LotStock> levels() {
    return levels;
  }

  /** What meals were told, a line each: meal, what it was, grams, and whether it stands. */
  List<String> uses() {
    return uses.stream()
        .map(
            use ->
                "%s %s %d%s"
                    .formatted(
                        use.mealId(), use.ingredient(), use.grams(), use.stands() ? "" : " not"))
        .toList();
  }

  /** What each use is said to be of in the end, a line each: meal, what it was, fen a kilogram. */
  List<String> costs() {
    Map<String, MealUse> last = new LinkedHashMap<>();
    uses.forEach(use -> last.put(use.useId(), use));
    return last.values().stream()
        .map(use -> "%s %s %s".formatted(use.mealId(), use.ingredient(), use.fenPerKilogram()))
        .toList();
  }

  /** What was said of the lot as one of its food, a line each: food, paper, whether it stands. */
  List<String> moves() {
    return moves.stream()
        .map(
            move ->
                "%s %s %d%s"
                    .formatted(
                        move.food(), move.moveId(), move.grams(), move.stands() ? "" : " not"))
        .toList();
  }

  List<BookFinding> said() {
    return said;
  }

  /** What stands, a line each: rule, severity, status, first and last hour, grams. */
  List<String> standing() {
    return Standing.of(said).values().stream().map(Storeroom::line).sorted().toList();
  }

  static String line(BookFinding finding) {
    Long end = finding.episode().endTime();
    return "%s %s %s %s..%s %d"
        .formatted(
            finding.ruleId(),
            finding.severity(),
            finding.status(),
            hours(finding.episode().startTime()),
            end == null ? "" : hours(end),
            finding.episode().stakes().grams());
  }

  private static String hours(long time) {
    double hours = (time - MORNING.toEpochMilli()) / (double) HOUR;
    return hours == Math.rint(hours) ? Long.toString(Math.round(hours)) : Double.toString(hours);
  }
}
