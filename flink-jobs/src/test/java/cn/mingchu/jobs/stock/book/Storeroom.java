package cn.mingchu.jobs.stock.book;

import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Keeping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private final List<StockFinding> said = new ArrayList<>();
  private final List<LotStock> levels = new ArrayList<>();
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
    LotLabel label = new LotLabel("猪肉", Keeping.CHILLED, day);
    return paper(id, StockKind.RECEIVED, kilograms, hours, hours, label);
  }

  Storeroom paper(
      String id,
      StockKind kind,
      double kilograms,
      double hours,
      double enteredHours,
      @Nullable LotLabel label) {
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
  public void tell(StockFinding finding) {
    said.add(finding);
  }

  LotStock level() {
    return levels.get(levels.size() - 1);
  }

  List<LotStock> levels() {
    return levels;
  }

  List<StockFinding> said() {
    return said;
  }

  /** What stands, a line each: rule, severity, status, first and last hour, grams. */
  List<String> standing() {
    Map<String, StockFinding> newest = new TreeMap<>();
    said.forEach(finding -> newest.put(finding.findingId(), finding));
    return newest.values().stream()
        .filter(finding -> finding.status() != FindingStatus.WITHDRAWN)
        .map(Storeroom::line)
        .sorted()
        .toList();
  }

  static String line(StockFinding finding) {
    Long end = finding.endTime();
    return "%s %s %s %s..%s %d"
        .formatted(
            finding.ruleId(),
            finding.severity(),
            finding.status(),
            hours(finding.startTime()),
            end == null ? "" : hours(end),
            finding.grams());
  }

  private static String hours(long time) {
    double hours = (time - MORNING.toEpochMilli()) / (double) HOUR;
    return hours == Math.rint(hours) ? Long.toString(Math.round(hours)) : Double.toString(hours);
  }
}
