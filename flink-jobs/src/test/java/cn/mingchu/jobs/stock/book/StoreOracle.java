package cn.mingchu.jobs.stock.book;

import cn.mingchu.jobs.stock.paper.LotLabel;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.jobs.stock.paper.StockKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says what there is to find in the last revisions of a lot's papers, by adding all of them up anew
 * for each moment. It shares nothing with the judge but the records that go in, and its numbers are
 * written here once more.
 */
final class StoreOracle {

  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;
  private static final long SHANGHAI = 8 * HOUR;
  private static final Set<String> COMING = Set.of("RECEIVED", "TRANSFERRED_IN", "RETURNED");

  private final List<StockClaim> all;
  private final List<StockClaim> valid = new ArrayList<>();
  private final long now;
  private final Set<String> found = new TreeSet<>();

  private StoreOracle(Collection<StockClaim> heard, long now) {
    Map<String, StockClaim> newest = new HashMap<>();
    for (StockClaim claim : heard) {
      StockClaim known = newest.get(claim.claimId());
      if (known == null || claim.revision() > known.revision()) {
        newest.put(claim.claimId(), claim);
      }
    }
    this.all = new ArrayList<>(newest.values());
    this.all.sort(
        (a, b) ->
            a.time() != b.time()
                ? Long.compare(a.time(), b.time())
                : a.kind() != b.kind()
                    ? a.kind().compareTo(b.kind())
                    : a.claimId().compareTo(b.claimId()));
    this.all.stream().filter(StockClaim::stands).forEach(valid::add);
    this.now = now;
  }

  /** What stands in the end, as {@link Storeroom#standing()} says it, and what is on hand. */
  static Set<String> findings(Collection<StockClaim> heard, long now) {
    StoreOracle oracle = new StoreOracle(heard, now);
    if (!oracle.valid.isEmpty()) {
      oracle.neverCame();
      oracle.negative();
      oracle.counts();
      oracle.dates();
      oracle.found.add("on hand " + oracle.after(oracle.valid.size() - 1));
      oracle.meals();
    }
    return oracle.found;
  }

  private void meals() {
    for (int i = 0; i < valid.size(); i++) {
      StockClaim claim = valid.get(i);
      String name = claim.kind().name();
      if (claim.mealId() != null && (name.equals("ISSUED") || name.equals("RETURNED"))) {
        long grams = name.equals("ISSUED") ? claim.grams() : -claim.grams();
        LotLabel label = labelAt(i);
        found.add(
            "meal %s@%s %d %s %s"
                .formatted(
                    claim.claimId(),
                    claim.lotId(),
                    grams,
                    label == null ? null : label.ingredient(),
                    label == null ? null : label.fenPerKilogram()));
      }
    }
  }

  /** Papers that stand and are of a food, with which food and which last day. */
  static Set<String> foods(Collection<StockClaim> heard) {
    StoreOracle oracle = new StoreOracle(heard, Long.MAX_VALUE);
    Set<String> foods = new TreeSet<>();
    for (int i = 0; i < oracle.valid.size(); i++) {
      LotLabel label = oracle.labelAt(i);
      if (label != null) {
        StockClaim claim = oracle.valid.get(i);
        foods.add(
            "%s@%s %s %s %d %d %s"
                .formatted(
                    claim.claimId(),
                    claim.lotId(),
                    label.ingredient(),
                    claim.kind(),
                    claim.grams(),
                    claim.time(),
                    label.lastDay()));
      }
    }
    return foods;
  }

  /** What the last note up to a claim says; else what the first of the seven days after it does. */
  private @Nullable LotLabel labelAt(int place) {
    for (int i = place; i >= 0; i--) {
      if (valid.get(i).label() != null) {
        return valid.get(i).label();
      }
    }
    for (int i = place; i < valid.size(); i++) {
      if (valid.get(i).label() != null) {
        boolean isNear = valid.get(i).time() <= valid.get(place).time() + 7 * DAY;
        return isNear ? valid.get(i).label() : null;
      }
    }
    return null;
  }

  /** What is there after a claim. */
  private long after(int place) {
    long grams = 0;
    for (int i = place; i >= 0; i--) {
      StockClaim claim = valid.get(i);
      if (claim.kind() == StockKind.COUNTED) {
        return grams + claim.grams();
      }
      grams += comes(claim) ? claim.grams() : -claim.grams();
    }
    return grams;
  }

  private static boolean comes(StockClaim claim) {
    return COMING.contains(claim.kind().name());
  }

  private boolean brings(int place) {
    return comes(valid.get(place)) || valid.get(place).kind() == StockKind.COUNTED;
  }

  /** When all that is dated up to a claim had come in. */
  private long known(StockClaim upTo) {
    return all.subList(0, all.indexOf(upTo) + 1).stream()
        .mapToLong(StockClaim::ingestTime)
        .max()
        .orElseThrow();
  }

  private void neverCame() {
    int first = 0;
    while (first < valid.size() && !brings(first)) {
      first++;
    }
    int start = 0;
    while (start < first && valid.get(start).grams() == 0) {
      start++;
    }
    if (start == first) {
      return;
    }
    long most = -after(first - 1);
    long time = valid.get(start).time();
    if (first == valid.size()) {
      if (now >= known(valid.get(start)) + DAY) {
        tell("OUTBOUND_NO_INBOUND ORANGE", time, null, most);
      }
    } else if (valid.get(first).time() - time > DAY) {
      tell("OUTBOUND_NO_INBOUND ORANGE", time, valid.get(first).time(), most);
    }
  }

  private void negative() {
    boolean came = false;
    for (int i = 0; i < valid.size(); i++) {
      came |= brings(i);
      if (!came || after(i) >= 0) {
        continue;
      }
      long start = valid.get(i).time();
      long most = 0;
      while (i < valid.size() && after(i) < 0) {
        most = Math.max(most, -after(i));
        i++;
      }
      tell("STOCK_NEGATIVE ORANGE", start, i < valid.size() ? valid.get(i).time() : null, most);
    }
  }

  /** Two counts of one moment are one episode: what the later of them shows stands. */
  private void counts() {
    for (int i = 1; i < valid.size(); i++) {
      StockClaim count = valid.get(i);
      long handled = 0;
      boolean came = false;
      int j = i - 1;
      while (j >= 0 && valid.get(j).kind() != StockKind.COUNTED) {
        handled += comes(valid.get(j)) ? valid.get(j).grams() : 0;
        came |= brings(j);
        j--;
      }
      handled += j >= 0 ? valid.get(j).grams() : 0;
      came |= j >= 0;
      if (count.kind() == StockKind.COUNTED && came) {
        long missed = Math.abs(count.grams() - after(i - 1));
        if (missed * 100 > handled) {
          String severity = missed * 100 > 3 * handled ? "ORANGE" : "YELLOW";
          String moment = " %d..".formatted(count.time());
          found.removeIf(line -> line.startsWith("STOCKTAKE") && line.contains(moment));
          tell("STOCKTAKE_VARIANCE " + severity, count.time(), count.time(), missed);
        }
      }
    }
  }

  /** Looks at every moment at which anything can change, and the one before. */
  private void dates() {
    spells("EXPIRING_STOCK BLUE", 3 * DAY, 0);
    spells("EXPIRED_STOCK ORANGE", 0, Long.MAX_VALUE);
  }

  private void spells(String rule, long before, long upTo) {
    TreeSet<Long> moments = new TreeSet<>();
    valid.forEach(claim -> moments.add(claim.time()));
    for (StockClaim claim : valid) {
      Long end = claim.label() == null ? null : endOf(claim.label());
      if (end != null) {
        moments.add(end);
        moments.add(end - 3 * DAY);
      }
    }
    moments.headSet(valid.get(0).time()).clear();
    moments.tailSet(now, false).clear();
    Long start = null;
    long grams = 0;
    for (long moment : moments) {
      int place = placeAt(moment);
      Long end = endAt(place);
      long there = after(place);
      boolean so =
          end != null
              && there > 0
              && moment >= end - before
              && (upTo == Long.MAX_VALUE || moment < end + upTo);
      if (so && start == null) {
        start = moment;
        grams = there;
      } else if (!so && start != null) {
        tell(rule, start, moment, grams);
        start = null;
      }
    }
    if (start != null) {
      tell(rule, start, null, grams);
    }
  }

  private int placeAt(long moment) {
    int place = -1;
    while (place + 1 < valid.size() && valid.get(place + 1).time() <= moment) {
      place++;
    }
    return place;
  }

  private @Nullable Long endAt(int place) {
    for (int i = place; i >= 0; i--) {
      LotLabel label = valid.get(i).label();
      if (label != null) {
        return endOf(label);
      }
    }
    return null;
  }

  private static @Nullable Long endOf(LotLabel label) {
    Long lastDay = label.lastDay();
    return lastDay == null ? null : (Long) ((lastDay + 1) * DAY - SHANGHAI);
  }

  private void tell(String rule, long start, @Nullable Long end, long grams) {
    found.add(
        "%s %s %d..%s %d"
            .formatted(
                rule, end == null ? "OPEN" : "CLOSED", start, end == null ? "" : end, grams));
  }
}
