package cn.mingchu.jobs.stock.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says what there is to find in the revisions of a canteen's entries, each day and week asked by
 * itself. It shares nothing with the judge but the records that go in, and its numbers are written
 * here once more.
 */
final class EntryOracle {

  private static final long SECOND = 1_000;
  private static final long HOUR = 3_600 * SECOND;
  private static final long DAY = 24 * HOUR;
  private static final long SHANGHAI = 8 * HOUR;

  private final long now;
  private final List<BookEntry> valid = new ArrayList<>();
  private final Map<String, Long> recorded = new HashMap<>();
  private final Map<String, Long> taken = new HashMap<>();
  private final Map<String, ServedMeal> meals = new TreeMap<>();
  private final Set<String> found = new TreeSet<>();

  private EntryOracle(Collection<EntryInput> inputs, long now) {
    this.now = now;
    Map<String, BookEntry> newest = new HashMap<>();
    for (EntryInput input : inputs) {
      if (input instanceof BookEntry entry) {
        recorded.merge(entry.paperId(), entry.recordedTime(), Math::min);
        taken.merge(entry.paperId(), entry.ingestTime(), Math::min);
        newest.merge(
            entry.paperId(),
            entry,
            (one, other) -> one.revision() > other.revision() ? one : other);
      } else if (input instanceof ServedMeal meal) {
        meals.merge(
            meal.mealId(), meal, (one, other) -> one.revision() > other.revision() ? one : other);
      }
    }
    newest.values().stream().filter(BookEntry::stands).forEach(valid::add);
    valid.sort(Comparator.comparing(BookEntry::time).thenComparing(BookEntry::paperId));
  }

  /** What stands at a moment of the gateway's clock, a line each. */
  static Set<String> findings(Collection<EntryInput> inputs, long now) {
    EntryOracle oracle = new EntryOracle(inputs, now);
    oracle.days();
    oracle.bursts();
    oracle.orders();
    oracle.weeks();
    return oracle.found;
  }

  static String finding(String rule, @Nullable String cause, long start, long end, long known) {
    return "%s %s %d..%d known %d".formatted(rule, cause, start, end, known);
  }

  static String day(long day, int onTime, int late, int overdue, int missing, long known) {
    return "day %s: %d on time, %d late, %d overdue, %d missing, known %d"
        .formatted(LocalDate.ofEpochDay(day), onTime, late, overdue, missing, known);
  }

  private static long day(long time) {
    return Math.floorDiv(time + SHANGHAI, DAY);
  }

  private long recorded(BookEntry entry) {
    return recorded.getOrDefault(entry.paperId(), 0L);
  }

  private static boolean isIssue(BookEntry entry) {
    return entry.kind().name().equals("ISSUED");
  }

  private List<BookEntry> on(long day) {
    return valid.stream().filter(one -> day(one.time()) == day).toList();
  }

  private void find(String rule, String word, long day, List<BookEntry> entries, long atLeast) {
    if (!entries.isEmpty()) {
      long known = atLeast;
      for (BookEntry entry : entries) {
        known = Math.max(known, entry.ingestTime());
      }
      found.add(
          finding(
              rule,
              "%s 2151000001 %s".formatted(word, LocalDate.ofEpochDay(day)),
              entries.get(0).time(),
              entries.get(entries.size() - 1).time(),
              known));
    }
  }

  private void days() {
    Set<Long> all = new TreeSet<>();
    valid.forEach(one -> all.add(day(one.time())));
    meals.values().forEach(meal -> all.add(day(meal.time())));
    for (long day : all) {
      List<BookEntry> late = new ArrayList<>();
      int onTime = 0;
      int overdue = 0;
      int missing = 0;
      long known = Long.MIN_VALUE;
      for (BookEntry one : on(day)) {
        known = Math.max(known, one.ingestTime());
        if (recorded(one) > one.time() + DAY) {
          late.add(one);
        } else if (taken.getOrDefault(one.paperId(), 0L) > one.time() + 2 * DAY) {
          overdue++;
        } else {
          onTime++;
        }
      }
      for (ServedMeal meal : meals.values()) {
        if (day(meal.time()) == day && isMissing(meal, day)) {
          missing++;
          known = Math.max(known, meal.time() + DAY);
        }
      }
      find("BACKDATED_ENTRY", "backdated", day, late, Long.MIN_VALUE);
      if (onTime + late.size() + overdue + missing > 0) {
        found.add(day(day, onTime, late.size(), overdue, missing, known));
      }
    }
  }

  private boolean isMissing(ServedMeal meal, long day) {
    boolean keepsBooks = false;
    for (BookEntry one : valid) {
      long on = day(one.time());
      if (!isIssue(one) || on > day || on < day - 6) {
        continue;
      }
      keepsBooks = true;
      if (meal.mealId().equals(one.mealId()) || (one.mealId() == null && on == day)) {
        return false;
      }
    }
    return keepsBooks && meal.isServed() && meal.time() + DAY <= now;
  }

  private void bursts() {
    Map<Long, List<BookEntry>> byDay = new TreeMap<>();
    List<BookEntry> written =
        valid.stream()
            .filter(one -> recorded(one) >= one.time())
            .sorted(
                Comparator.comparing(this::recorded)
                    .thenComparing(BookEntry::time)
                    .thenComparing(BookEntry::paperId))
            .toList();
    Set<BookEntry> inBursts = new HashSet<>();
    for (BookEntry first : written) {
      List<BookEntry> minute =
          written.stream()
              .filter(other -> recorded(other) >= recorded(first))
              .filter(other -> recorded(other) <= recorded(first) + 60 * SECOND)
              .toList();
      if (minute.size() >= 10
          && minute.stream().map(other -> day(other.time())).distinct().count() > 1) {
        inBursts.addAll(minute);
      }
    }
    for (BookEntry one : written) {
      if (inBursts.contains(one)) {
        byDay.computeIfAbsent(day(recorded(one)), none -> new ArrayList<>()).add(one);
      }
    }
    byDay.forEach(
        (day, burst) ->
            found.add(
                finding(
                    "ENTRY_BURST",
                    "burst 2151000001 " + LocalDate.ofEpochDay(day),
                    recorded(burst.get(0)),
                    recorded(burst.get(burst.size() - 1)),
                    burst.stream().mapToLong(BookEntry::ingestTime).max().orElseThrow())));
  }

  private void orders() {
    Map<Long, Set<BookEntry>> byDay = new TreeMap<>();
    Map<String, BookEntry> firsts = new HashMap<>();
    for (BookEntry one : valid) {
      for (EntryRow row : one.kind().name().equals("RECEIVED") ? one.rows() : List.<EntryRow>of()) {
        firsts.putIfAbsent(row.lotId(), one);
      }
    }
    for (BookEntry one : valid) {
      long day = day(one.time());
      if (one.recordedTime() + 300 * SECOND < one.time()) {
        byDay.computeIfAbsent(day, none -> new HashSet<>()).add(one);
      }
      for (EntryRow row : isIssue(one) ? one.rows() : List.<EntryRow>of()) {
        BookEntry first = firsts.get(row.lotId());
        if (first == null) {
          continue;
        }
        long after = one.time() - first.time();
        boolean isEarly = after < 0 && day >= day(first.time()) - 7;
        if (isEarly || (after > 0 && after < 10 * SECOND)) {
          Set<BookEntry> its =
              byDay.computeIfAbsent(isEarly ? day(first.time()) : day, none -> new HashSet<>());
          its.add(one);
          its.add(first);
        }
      }
    }
    byDay.forEach(
        (day, entries) ->
            find(
                "ENTRY_SEQUENCE_IMPOSSIBLE",
                "sequence",
                day,
                valid.stream().filter(entries::contains).toList(),
                Long.MIN_VALUE));
  }

  private void weeks() {
    Set<Long> mondays = new TreeSet<>();
    valid.forEach(one -> mondays.add(day(one.time()) - Math.floorMod(day(one.time()) + 3, 7)));
    for (long monday : mondays) {
      long end = (monday + 7) * DAY - SHANGHAI;
      if (end > now) {
        continue;
      }
      Set<Long> copied = new TreeSet<>();
      Set<Long> again = new TreeSet<>();
      for (long day = monday; day < monday + 7; day++) {
        Set<Long> same = new TreeSet<>();
        for (long other = monday; other < monday + 7; other++) {
          if (alike(day, other)) {
            same.add(other);
          }
        }
        if (same.size() >= 3) {
          copied.addAll(same);
        }
        if (alike(day, day - 7)) {
          again.add(day);
        }
      }
      if (again.size() >= 3) {
        again.forEach(day -> copied.addAll(List.of(day, day - 7)));
      }
      find(
          "WEEK_PATTERN_FROZEN",
          "copied",
          monday + 6,
          valid.stream()
              .filter(EntryOracle::isIssue)
              .filter(one -> copied.contains(day(one.time())))
              .toList(),
          end);
      List<BookEntry> week =
          valid.stream()
              .filter(EntryOracle::isIssue)
              .filter(one -> day(one.time()) >= monday && day(one.time()) < monday + 7)
              .toList();
      if (week.size() >= 30 && isRound(week)) {
        find("WEEK_PATTERN_FROZEN", "round", monday + 6, week, end);
      }
    }
  }

  private static long weight(BookEntry entry) {
    long grams = 0;
    for (EntryRow row : entry.rows()) {
      grams += row.grams();
    }
    return grams;
  }

  private boolean alike(long one, long other) {
    List<Long> left = new ArrayList<>();
    List<Long> right = new ArrayList<>();
    on(one).stream().filter(EntryOracle::isIssue).forEach(entry -> left.add(weight(entry)));
    on(other).stream().filter(EntryOracle::isIssue).forEach(entry -> right.add(weight(entry)));
    int most = Math.max(left.size(), right.size());
    int least = Math.min(left.size(), right.size());
    int common = 0;
    for (Long grams : left) {
      common += right.remove(grams) ? 1 : 0;
    }
    return least >= 5 && common >= 0.8 * most - 1e-9;
  }

  private static boolean isRound(List<BookEntry> week) {
    int round = 0;
    for (int scale = 0; scale < 3; scale++) {
      int size = scale;
      List<Long> its =
          week.stream().map(EntryOracle::weight).filter(one -> scale(one) == size).toList();
      round += roundOnTheCoarsest(its);
    }
    return round > 0.6 * week.size() + 1e-9;
  }

  private static int scale(long grams) {
    return grams < 3_000 ? 0 : grams < 30_000 ? 1 : 2;
  }

  private static int roundOnTheCoarsest(List<Long> grams) {
    int round = 0;
    for (int division : new int[] {1, 2, 5, 10, 20, 50, 100}) { // the last one that fits counts
      int shown = 0;
      int ends = 0;
      for (long one : grams) {
        shown += one % division == 0 ? 1 : 0;
        ends += one % (5L * division) == 0 ? 1 : 0;
      }
      round = shown >= 0.9 * grams.size() - 1e-9 ? ends : round;
    }
    return round;
  }
}
