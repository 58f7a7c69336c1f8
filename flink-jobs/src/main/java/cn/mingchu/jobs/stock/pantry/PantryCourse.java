package cn.mingchu.jobs.stock.pantry;

import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.paper.StockKind;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How far the pantry of one food has come, after some of its days in order.
 *
 * <p>A function of the moves and needs that stand and of the rules: what depends on the order in
 * which they came in MUST NOT be kept here.
 */
final class PantryCourse {

  private static final long DAY_MILLIS = 86_400_000;

  private static final Comparator<PlannedNeed> BY_DATE =
      Comparator.comparingLong(PlannedNeed::servedTime).thenComparing(PlannedNeed::mealId);

  /** Those of which something is there, by id. */
  final Map<String, PantryLot> lots = new TreeMap<>();

  /** For how many days what came last may be used; null where nobody knows. */
  @Nullable Long keepsDays;

  @Nullable Shortage shortage;

  /** The last move. */
  @Nullable BookEvidence last;

  /** When the gateway took in the newest of the moves, UTC milliseconds. */
  long ingestTime = Long.MIN_VALUE;

  PantryCourse copy() {
    PantryCourse copy = new PantryCourse();
    copy.lots.putAll(lots);
    copy.keepsDays = keepsDays;
    copy.shortage = shortage;
    copy.last = last;
    copy.ingestTime = ingestTime;
    return copy;
  }

  /** Whether nothing is there and nothing lasts. */
  boolean isOver() {
    return lots.isEmpty() && shortage == null;
  }

  boolean isAnyPassed() {
    return lots.values().stream().anyMatch(lot -> lot.passed() != null);
  }

  /** Takes in all moves of one day, in their canonical order. */
  void take(List<PantryMove> moves) {
    for (PantryMove move : moves) {
      PantryLot lot = lots.getOrDefault(move.lotId(), PantryLot.NONE).after(move);
      lots.put(move.lotId(), lot);
      if (move.isArrival()) {
        Long lastDay = move.lastDay();
        keepsDays = lastDay == null ? null : (Long) (lastDay - move.day());
      }
      last = move.as(EvidenceRole.LAST);
      ingestTime = Math.max(ingestTime, move.ingestTime());
    }
  }

  /** Asks of a day whose moves were taken in whether what had to be used first was. */
  void judgeOrder(
      PantryDay day, List<PantryMove> moves, EffectiveRule rule, Consumer<BookFinding> say) {
    long days = -Math.floorDiv(-rule.amount(ParameterName.BEFORE), DAY_MILLIS); // rounded up
    List<PantryMove> issues = issues(moves);
    for (Map.Entry<String, PantryLot> each : lots.entrySet()) {
      PantryLot lot = each.getValue();
      boolean isUsable = lot.isUsableOn(day.number());
      List<PantryMove> early = isUsable ? early(each.getKey(), lot, issues, days) : List.of();
      Passing before = lot.passed();
      if (!early.isEmpty()) {
        Passing now =
            new Passing(
                early.get(0).as(EvidenceRole.FIRST),
                early.get(early.size() - 1).as(EvidenceRole.LAST),
                Math.max(ingestTime, day.end() + rule.amount(ParameterName.GRACE)),
                lot.onHand());
        each.setValue(lot.passed(before == null ? now : before.goingOn(now)));
      } else if (before != null && (!issues.isEmpty() || !isUsable)) {
        day.tell(each.getKey(), before, day.begin(), say);
        each.setValue(lot.passed(null));
      }
    }
  }

  /** Asks of a day whose moves were taken in whether there is enough for the days after it. */
  void judgeSupply(
      PantryDay day,
      Collection<PlannedNeed> needs,
      EffectiveRule rule,
      long within,
      Consumer<BookFinding> say) {
    long lacking = -onHand(day.number() + 1);
    PlannedNeed deciding = null;
    long known = Math.max(ingestTime, day.end() + rule.amount(ParameterName.GRACE));
    for (PlannedNeed need : inOrder(needs, day.end(), day.end() + within)) {
      lacking += need.grams();
      known = Math.max(known, need.ingestTime());
      deciding = deciding == null && lacking > 0 ? need : deciding;
    }
    Long keeps = keepsDays;
    boolean isKept = keeps != null && keeps * DAY_MILLIS >= rule.amount(ParameterName.KEEPS);
    Shortage before = shortage;
    if (isKept && deciding != null) {
      BookEvidence move = Objects.requireNonNull(last, "what keeps has come");
      shortage =
          before == null
              ? new Shortage(
                  day.end(), known, lacking, List.of(deciding.as(EvidenceRole.DECIDING), move))
              : before.goingOn(lacking);
    } else if (before != null) {
      day.tell(before, day.end(), say);
      shortage = null;
    }
  }

  /** Forgets lots of which nothing is left; to be asked when a day is over. */
  void tidy() {
    lots.values().removeIf(PantryLot::isOver);
  }

  /** Says what lasts. */
  void tellLasting(PantryDay day, Consumer<BookFinding> say) {
    lots.forEach(
        (lotId, lot) -> {
          if (lot.passed() != null) {
            day.tell(lotId, lot.passed(), null, say);
          }
        });
    if (shortage != null) {
      day.tell(shortage, null, say);
    }
  }

  private long onHand(long day) {
    return lots.values().stream()
        .filter(lot -> lot.isUsableOn(day))
        .mapToLong(PantryLot::onHand)
        .sum();
  }

  /** By which lots were taken for the kitchen of which not all came back on the same day. */
  private static List<PantryMove> issues(List<PantryMove> moves) {
    Map<String, Long> taken = new HashMap<>();
    for (PantryMove move : moves) {
      if (move.kind() == StockKind.ISSUED) {
        taken.merge(move.lotId(), move.grams(), Long::sum);
      } else if (move.kind() == StockKind.RETURNED) {
        taken.merge(move.lotId(), -move.grams(), Long::sum);
      }
    }
    return moves.stream()
        .filter(move -> move.kind() == StockKind.ISSUED)
        .filter(move -> taken.getOrDefault(move.lotId(), 0L) > 0)
        .toList();
  }

  /** By which others were taken that should have waited for a lot. */
  private List<PantryMove> early(String lotId, PantryLot lot, List<PantryMove> issues, long days) {
    return issues.stream()
        .filter(move -> !move.lotId().equals(lotId))
        .filter(move -> lot.goesBefore(lots.getOrDefault(move.lotId(), PantryLot.NONE), days))
        .toList();
  }

  private static List<PlannedNeed> inOrder(Collection<PlannedNeed> needs, long from, long to) {
    List<PlannedNeed> those = new ArrayList<>();
    for (PlannedNeed need : needs) {
      if (need.servedTime() >= from && need.servedTime() < to) {
        those.add(need);
      }
    }
    those.sort(BY_DATE);
    return those;
  }
}
