package cn.mingchu.jobs.stock.pantry;

import cn.mingchu.jobs.stock.paper.StockKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a pantry by one who has all that stands on the table: each evening is
 * worked out anew from the first paper on. Numbers of the rules are written once more; shares no
 * code with the judge.
 */
final class PantryOracle {

  private static final long DAY = 24 * 3_600_000L;
  private static final long EAST = 8 * 3_600_000L;
  private static final int AHEAD = 3;
  private static final int KEPT = 7;

  private final List<PantryMove> moves;
  private final List<PlannedNeed> needs;
  private final TreeSet<String> lots = new TreeSet<>();

  PantryOracle(List<PantryMove> moves, List<PlannedNeed> needs) {
    this.moves = new ArrayList<>(moves);
    this.moves.sort(
        Comparator.comparingLong(PantryMove::time)
            .thenComparing(PantryMove::kind)
            .thenComparing(PantryMove::moveId));
    this.needs = needs;
    moves.forEach(move -> lots.add(move.lotId()));
  }

  /** What an evening leaves of a lot: grams, and the day on which it came, or none. */
  private record Evening(long grams, long came) {}

  private static final long NO_DAY = Long.MIN_VALUE;

  List<String> findings(long now) {
    List<String> found = new ArrayList<>();
    if (moves.isEmpty()) {
      return found;
    }
    long first = day(moves.get(0).time());
    long lastOrder = day(now - DAY) - 1;
    long lastSupply = day(now - DAY / 4) - 1;
    for (String lot : lots) {
      long start = NO_DAY;
      long most = 0;
      for (long day = first; day <= lastOrder; day++) {
        List<PantryMove> early = early(lot, day);
        if (!early.isEmpty()) {
          start = start == NO_DAY ? early.get(0).time() : start;
          most = Math.max(most, evening(lot, day).grams());
        } else if (start != NO_DAY && (isAnyTaken(day) || !isThere(lot, day))) {
          found.add(order(lot, "CLOSED", start, days(begin(day)), most));
          start = NO_DAY;
          most = 0;
        }
      }
      if (start != NO_DAY) {
        found.add(order(lot, "OPEN", start, "", most));
      }
    }
    long start = NO_DAY;
    long most = 0;
    for (long day = first; day <= lastSupply; day++) {
      long lacking = lacking(day);
      if (lacking > 0) {
        start = start == NO_DAY ? day + 1 : start;
        most = Math.max(most, lacking);
      } else if (start != NO_DAY) {
        found.add(supply("CLOSED", start, days(begin(day + 1)), most));
        start = NO_DAY;
        most = 0;
      }
    }
    if (start != NO_DAY) {
      found.add(supply("OPEN", start, "", most));
    }
    return found;
  }

  private static String order(String lot, String status, long start, String end, long grams) {
    return "FIFO_VIOLATION %s@%s %s %s..%s %d"
        .formatted(lot, Larder.SCHOOL, status, days(start), end, grams);
  }

  private static String supply(String status, long startDay, String end, long grams) {
    return "LOW_STOCK %s %s %s..%s %d"
        .formatted(Larder.SCHOOL, status, days(begin(startDay)), end, grams);
  }

  /** By which lots were taken on a day although this one had to be used before them. */
  private List<PantryMove> early(String lot, long day) {
    List<PantryMove> early = new ArrayList<>();
    if (!isThere(lot, day)) {
      return early;
    }
    for (PantryMove move : moves) {
      String other = move.lotId();
      if (day(move.time()) == day
          && move.kind() == StockKind.ISSUED
          && !other.equals(lot)
          && net(other, day) > 0
          && mustGoBefore(lot, other, day)) {
        early.add(move);
      }
    }
    return early;
  }

  private boolean mustGoBefore(String lot, String other, long day) {
    Long last = lastDay(lot);
    Long otherLast = lastDay(other);
    if (last != null && otherLast != null && last.longValue() != otherLast.longValue()) {
      return last < otherLast;
    }
    long came = evening(lot, day).came();
    long otherCame = evening(other, day).came();
    return came != NO_DAY && otherCame != NO_DAY && came < otherCame;
  }

  private boolean isAnyTaken(long day) {
    return lots.stream().anyMatch(lot -> net(lot, day) > 0);
  }

  private long net(String lot, long day) {
    long net = 0;
    for (PantryMove move : moves) {
      if (move.lotId().equals(lot) && day(move.time()) == day) {
        net += move.kind() == StockKind.ISSUED ? move.grams() : 0;
        net -= move.kind() == StockKind.RETURNED ? move.grams() : 0;
      }
    }
    return net;
  }

  private boolean isThere(String lot, long day) {
    Long last = lastDay(lot);
    return evening(lot, day).grams() > 0 && (last == null || last >= day);
  }

  private @Nullable Long lastDay(String lot) {
    return moves.stream()
        .filter(move -> move.lotId().equals(lot))
        .findFirst()
        .map(PantryMove::lastDay)
        .orElse(null);
  }

  /** A lot that is empty in an evening has not come any more; on that evening it still has. */
  private Evening evening(String lot, long until) {
    long grams = 0;
    long came = NO_DAY;
    long today = NO_DAY;
    for (PantryMove move : moves) {
      long day = day(move.time());
      if (!move.lotId().equals(lot) || day > until) {
        continue;
      }
      if (day != today && grams == 0) {
        came = NO_DAY;
      }
      today = day;
      switch (move.kind()) {
        case COUNTED -> grams = move.grams();
        case RECEIVED, TRANSFERRED_IN, RETURNED -> grams += move.grams();
        default -> grams -= move.grams();
      }
      if (came == NO_DAY && move.kind() == StockKind.RECEIVED) {
        came = day;
      }
    }
    return new Evening(grams, today == until || grams != 0 ? came : NO_DAY);
  }

  /** More than 0 where there is less than is needed, of what keeps for a week. */
  private long lacking(long day) {
    long needed = 0;
    for (PlannedNeed need : needs) {
      if (need.servedTime() >= begin(day + 1) && need.servedTime() < begin(day + 1 + AHEAD)) {
        needed += need.grams();
      }
    }
    long there = 0;
    for (String lot : lots) {
      Long last = lastDay(lot);
      there += last == null || last > day ? Math.max(0, evening(lot, day).grams()) : 0;
    }
    return needed > 0 && keeps(day) ? needed - there : 0;
  }

  private boolean keeps(long day) {
    Long keeps = null;
    for (PantryMove move : moves) {
      if (move.kind() == StockKind.RECEIVED && day(move.time()) <= day) {
        keeps = move.lastDay() == null ? null : (Long) (move.lastDay() - day(move.time()));
      }
    }
    return keeps != null && keeps >= KEPT;
  }

  private static long day(long time) {
    return Math.floorDiv(time + EAST, DAY);
  }

  private static long begin(long day) {
    return day * DAY - EAST;
  }

  private static String days(long time) {
    double days = (time - Larder.MONDAY.toEpochMilli()) / (double) DAY;
    return days == Math.rint(days) ? Long.toString(Math.round(days)) : Double.toString(days);
  }
}
