package cn.mingchu.jobs.stock.acceptance;

import cn.mingchu.jobs.stock.paper.Handover;
import cn.mingchu.jobs.stock.paper.HandoverLine;
import cn.mingchu.jobs.stock.paper.StockPaper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what there is to find in the last revisions of a canteen's papers, each day asked by itself.
 * It shares nothing with the judge but the records that go in, and its numbers are written here
 * once more.
 */
final class AcceptanceOracle {

  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;
  private static final long SHANGHAI = 8 * HOUR;

  private final List<Handover> valid = new ArrayList<>();
  private final Set<String> found = new TreeSet<>();

  private AcceptanceOracle(Collection<StockPaper> papers) {
    Map<String, StockPaper> newest = new HashMap<>();
    for (StockPaper paper : papers) {
      StockPaper known = newest.get(paper.paperId());
      if (known == null || paper.revision() > known.revision()) {
        newest.put(paper.paperId(), paper);
      }
    }
    for (StockPaper paper : newest.values()) {
      Handover handover = paper.handover();
      if (handover != null) {
        valid.add(handover);
      }
    }
    valid.sort(Comparator.comparing(Handover::time).thenComparing(Handover::paperId));
  }

  /** What stands at a moment of the gateway's clock, a line each. */
  static Set<String> findings(Collection<StockPaper> papers, long now) {
    AcceptanceOracle oracle = new AcceptanceOracle(papers);
    oracle.weights();
    oracle.deliveries();
    oracle.issues();
    oracle.typing(now);
    return oracle.found;
  }

  static String line(
      String rule,
      @Nullable String cause,
      String signs,
      long start,
      long end,
      long grams,
      @Nullable Long fen,
      long known) {
    return "%s %s %s %d..%d %d g %s fen known %d"
        .formatted(rule, cause, signs, start, end, grams, fen, known);
  }

  private static boolean isDelivery(Handover handover) {
    return handover.kind().name().equals("ACCEPTED");
  }

  private static long day(long time) {
    return Math.floorDiv(time + SHANGHAI, DAY);
  }

  private static long weight(Handover handover) {
    long grams = 0;
    for (HandoverLine line : handover.lines()) {
      grams += line.weighed();
    }
    return grams;
  }

  private static boolean isSignedByTwo(Handover handover) {
    return handover.signers().stream().anyMatch(one -> !one.equals(handover.signers().get(0)));
  }

  private void weights() {
    for (Handover handover : valid) {
      for (HandoverLine line : handover.lines()) {
        long came = line.weighed() + line.refused();
        long off = Math.abs(line.declared() - came);
        boolean tooFar = off * 50 > line.declared() || off > 500;
        if (isDelivery(handover) && line.weighed() > 0 && tooFar) {
          Long price = line.priceFen();
          found.add(
              line(
                  "WEIGHT_MISMATCH",
                  handover.paperId() + " " + line.lotId(),
                  came < line.declared() ? "[SHORT_WEIGHT]" : "[OVERWEIGHT]",
                  handover.time(),
                  handover.time(),
                  off,
                  price == null ? null : (Long) (off * price / 1_000),
                  handover.ingestTime()));
        }
      }
    }
  }

  private void deliveries() {
    for (Handover handover : valid) {
      if (isDelivery(handover) && weight(handover) > 0 && !isSignedByTwo(handover)) {
        found.add(
            line(
                "DOUBLE_SIGN_MISSING",
                handover.paperId(),
                "[]",
                handover.time(),
                handover.time(),
                weight(handover),
                null,
                handover.ingestTime()));
      }
    }
  }

  private void issues() {
    Map<Long, List<Handover>> unsigned =
        valid.stream()
            .filter(one -> !isDelivery(one) && weight(one) > 0 && !isSignedByTwo(one))
            .collect(Collectors.groupingBy(one -> day(one.time())));
    unsigned.forEach(
        (day, its) ->
            found.add(
                line(
                    "DOUBLE_SIGN_MISSING",
                    "issues 2151000001 " + LocalDate.ofEpochDay(day),
                    "[]",
                    its.get(0).time(),
                    its.get(its.size() - 1).time(),
                    its.stream().mapToLong(AcceptanceOracle::weight).sum(),
                    null,
                    its.stream().mapToLong(Handover::ingestTime).max().orElseThrow())));
  }

  private void typing(long now) {
    Set<Long> days = new TreeSet<>();
    valid.stream().filter(AcceptanceOracle::isDelivery).forEach(one -> days.add(day(one.time())));
    for (long day : days) {
      long begin = day * DAY - SHANGHAI;
      long end = begin + DAY;
      long known = end;
      long typed = 0;
      long all = 0;
      long grams = 0;
      boolean hasScale = false;
      for (Handover handover : valid) {
        boolean isOfTheDay = day(handover.time()) == day;
        for (HandoverLine line : handover.lines()) {
          if (!isDelivery(handover) || line.weighed() == 0) {
            continue;
          }
          hasScale |=
              !line.handTyped() && handover.time() < end && handover.time() >= begin - 7 * DAY;
          all += isOfTheDay ? 1 : 0;
          typed += isOfTheDay && line.handTyped() ? 1 : 0;
          grams += isOfTheDay && line.handTyped() ? line.weighed() : 0;
        }
        known = isOfTheDay && isDelivery(handover) ? Math.max(known, handover.ingestTime()) : known;
      }
      if (end <= now && hasScale && typed * 5 > all) {
        found.add(line("MANUAL_WEIGHT_SHARE", null, "[]", begin, end, grams, null, known));
      }
    }
  }
}
