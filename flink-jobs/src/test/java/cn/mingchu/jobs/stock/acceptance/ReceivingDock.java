package cn.mingchu.jobs.stock.acceptance;

import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.jobs.finding.Standing;
import cn.mingchu.jobs.stock.paper.Handover;
import cn.mingchu.jobs.stock.paper.HandoverKind;
import cn.mingchu.jobs.stock.paper.HandoverLine;
import cn.mingchu.jobs.stock.rules.ReleasedStockRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where goods come to one canteen under the released rules, and the words in which tests speak of
 * it: in hours after eight in the morning, kilograms, and fen.
 */
final class ReceivingDock {

  /** Eight in the morning of a Monday in Shanghai. */
  static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");

  static final long HOUR = 3_600_000;
  static final String SCHOOL = "2151000001";
  static final List<String> BOTH = List.of("K01", "K02");
  static final Canteen CANTEEN = new Canteen(SCHOOL, "511702", new ReleasedStockRules());

  private final AcceptanceJudge judge = new AcceptanceJudge();
  private final AcceptanceBook book = new AcceptanceBook();
  private final List<BookFinding> said = new ArrayList<>();
  private final Map<String, Integer> revisions = new HashMap<>();

  static long at(double hours) {
    return MORNING.toEpochMilli() + Math.round(hours * HOUR);
  }

  /** A line as a scale shows it, of a lot for twelve yuan a kilogram. */
  static HandoverLine line(String lotId, double declared, double weighed) {
    return new HandoverLine(lotId, "猪肉", grams(declared), grams(weighed), 0, false, 1_200L);
  }

  static HandoverLine typed(String lotId, double declared, double weighed) {
    return new HandoverLine(lotId, "猪肉", grams(declared), grams(weighed), 0, true, 1_200L);
  }

  static HandoverLine partlyRefused(String lotId, double declared, double weighed, double refused) {
    return new HandoverLine(
        lotId, "猪肉", grams(declared), grams(weighed), grams(refused), false, 1_200L);
  }

  private static long grams(double kilograms) {
    return Math.round(kilograms * 1_000);
  }

  /** A delivery that two have accepted, told at once; the same name again is a correction. */
  ReceivingDock accepted(String id, double hours, HandoverLine... lines) {
    return handedOver(id, HandoverKind.ACCEPTED, hours, hours, BOTH, lines);
  }

  /** A delivery that such people have accepted. */
  ReceivingDock acceptedBy(List<String> signers, String id, double hours, HandoverLine... lines) {
    return handedOver(id, HandoverKind.ACCEPTED, hours, hours, signers, lines);
  }

  /** A kilogram that was issued, signed by such people. */
  ReceivingDock issuedBy(List<String> signers, String id, double hours) {
    return handedOver(id, HandoverKind.ISSUED, hours, hours, signers, line("pork-1", 1, 1));
  }

  ReceivingDock handedOver(
      String id,
      HandoverKind kind,
      double hours,
      double enteredHours,
      List<String> signers,
      HandoverLine... lines) {
    int revision = revisions.merge(id, 1, Integer::sum);
    hear(handover(id, revision, kind, at(hours), at(enteredHours), signers, List.of(lines)));
    return this;
  }

  static Handover handover(
      String id,
      int revision,
      HandoverKind kind,
      long time,
      long ingestTime,
      List<String> signers,
      List<HandoverLine> lines) {
    return new Handover(
        id,
        revision,
        true,
        kind,
        time,
        ingestTime,
        SCHOOL,
        "511702",
        kind == HandoverKind.ACCEPTED ? "butcher" : null,
        null,
        signers,
        lines,
        revision,
        id.hashCode(),
        ingestTime);
  }

  AcceptanceJudge.Reception hear(Handover handover) {
    return judge.hear(book, CANTEEN, handover, said::add);
  }

  ReceivingDock timePassesTo(double hours) {
    judge.timePasses(book, CANTEEN, at(hours), said::add);
    return this;
  }

  ReceivingDock close(double hours) {
    judge.close(book, CANTEEN, at(hours), said::add);
    return this;
  }

  AcceptanceBook book() {
    return book;
  }

  List<BookFinding> said() {
    return said;
  }

  /** What stands, a line each: rule, cause, sign, first and last hour, grams and fen. */
  List<String> standing() {
    return Standing.of(said).values().stream().map(ReceivingDock::line).sorted().toList();
  }

  private static String line(BookFinding finding) {
    BookEpisode episode = finding.episode();
    Stakes stakes = episode.stakes();
    Long end = episode.endTime();
    return "%s %s of %s %s %s..%s %d g %s fen"
        .formatted(
            finding.ruleId(),
            finding.causeId(),
            finding.subject().id(),
            finding.signs(),
            hours(episode.startTime()),
            end == null ? "" : hours(end),
            stakes.grams(),
            stakes.fen());
  }

  private static String hours(long time) {
    double hours = (time - MORNING.toEpochMilli()) / (double) HOUR;
    return hours == Math.rint(hours) ? Long.toString(Math.round(hours)) : Double.toString(hours);
  }
}
