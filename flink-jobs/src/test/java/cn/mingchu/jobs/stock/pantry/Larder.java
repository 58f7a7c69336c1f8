package cn.mingchu.jobs.stock.pantry;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Standing;
import cn.mingchu.jobs.stock.paper.StockKind;
import cn.mingchu.jobs.stock.rules.ReleasedStockRules;
import cn.mingchu.jobs.stock.rules.StockRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All the rice of one school under the released rules, and the words in which tests speak of it: in
 * days after the first midnight, and kilograms.
 */
final class Larder {

  static final String SCHOOL = "2151000001";
  static final String COUNTY = "511702";
  static final String RICE = "大米";

  /** The midnight before a Monday in Shanghai, which is day 0. */
  static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");

  static final long DAY = 86_400_000;
  static final long FIRST_DAY = 20_514;

  private final StockRules rules = new ReleasedStockRules();
  private final PantryJudge judge = new PantryJudge();
  private final PantryBook book = new PantryBook();
  private final List<BookFinding> said = new ArrayList<>();
  private int papers;

  static long at(double days) {
    return MONDAY.toEpochMilli() + Math.round(days * DAY);
  }

  /** A lot comes that may be used until the evening of a day. */
  Larder comes(String lot, double kilograms, double days, @Nullable Integer lastDay) {
    return move(lot, StockKind.RECEIVED, kilograms, days, lastDay);
  }

  Larder taken(String lot, double kilograms, double days, @Nullable Integer lastDay) {
    return move(lot, StockKind.ISSUED, kilograms, days, lastDay);
  }

  Larder move(
      String lot, StockKind kind, double kilograms, double days, @Nullable Integer lastDay) {
    return hear(
        move("paper-" + ++papers, lot, kind, Math.round(kilograms * 1000), at(days), lastDay, 0));
  }

  /** A lunch needs so much, as was planned on day 0. */
  Larder planned(int day, double kilograms) {
    return hear(need("lunch-" + day, at(day + 0.5), Math.round(kilograms * 1000), at(0)));
  }

  static PantryMove move(
      String id,
      String lot,
      StockKind kind,
      long grams,
      long time,
      @Nullable Integer lastDay,
      long delay) {
    return new PantryMove(
        SCHOOL,
        COUNTY,
        RICE,
        id,
        true,
        lot,
        kind,
        grams,
        time,
        lastDay == null ? null : (Long) (FIRST_DAY + lastDay),
        4,
        id.hashCode(),
        time + delay);
  }

  static PlannedNeed need(String meal, long servedTime, long grams, long ingestTime) {
    return new PlannedNeed(
        SCHOOL, COUNTY, RICE, meal, servedTime, grams, 5, meal.hashCode(), ingestTime);
  }

  Larder hear(PantryInput input) {
    judge.hear(book, rules, input, said::add);
    return this;
  }

  Larder timePassesTo(double days) {
    judge.timePasses(book, rules, at(days), said::add);
    return this;
  }

  /** All alarms ring that are due until then. */
  Larder alarmsRingUntil(double days) {
    while (book.nextAlarm() <= at(days)) {
      long now = book.nextAlarm();
      judge.timePasses(book, rules, now, said::add);
      judge.close(book, rules, now);
    }
    return this;
  }

  PantryBook book() {
    return book;
  }

  List<BookFinding> said() {
    return said;
  }

  /** What stands, a line each: rule, lot or school, status, first and last day, grams. */
  List<String> standing() {
    return Standing.of(said).values().stream().map(Larder::line).sorted().toList();
  }

  static String line(BookFinding finding) {
    Long end = finding.episode().endTime();
    return "%s %s %s %s..%s %d"
        .formatted(
            finding.ruleId(),
            finding.subject().id(),
            finding.status(),
            days(finding.episode().startTime()),
            end == null ? "" : days(end),
            finding.episode().stakes().grams());
  }

  private static String days(long time) {
    double days = (time - MONDAY.toEpochMilli()) / (double) DAY;
    return days == Math.rint(days) ? Long.toString(Math.round(days)) : Double.toString(days);
  }
}
