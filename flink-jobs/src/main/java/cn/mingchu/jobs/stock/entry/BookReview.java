package cn.mingchu.jobs.stock.entry;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.EntryLabel;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What in the books of a canteen looks wrong, of the days that may still change.
 *
 * <p>Each finding hangs on the last day that it rests on: what closes that day settles it.
 */
final class BookReview {

  private static final String BURST = "ENTRY_BURST";
  private static final String FROZEN = "WEEK_PATTERN_FROZEN";
  private static final String SEQUENCE = "ENTRY_SEQUENCE_IMPOSSIBLE";

  /** More papers than anybody looks at. */
  private static final int MOST_EVIDENCE = 20;

  private static final int WEEK = 7;

  private final EntryBook book;
  private final StockRules rules;
  private final StandingEntries entries;
  private final List<Hanging> findings = new ArrayList<>();

  /** A finding, and the last day that it rests on. */
  record Hanging(BusinessDay day, BookFinding finding) {}

  BookReview(EntryBook book, StandingEntries entries, StockRules rules) {
    this.book = book;
    this.entries = entries;
    this.rules = rules;
    entries.days().forEach(this::findLate);
    findBursts();
    findSequences();
    entries.mondays().forEach(this::findFrozen);
  }

  List<Hanging> findings() {
    return findings;
  }

  /** When time alone will next show something, UTC milliseconds. */
  long nextChange() {
    long next = EntryBook.NEVER;
    for (BusinessDay monday : entries.mondays()) {
      long end = monday.plus(WEEK).begin();
      next = Math.min(next, end > book.now ? end : EntryBook.NEVER);
    }
    return next;
  }

  private void findLate(BusinessDay day, List<WrittenEntry> its) {
    EffectiveRule rule = book.isOpen(day) ? rules.at(DayLabels.RULE, day.begin()) : null;
    if (rule != null) {
      LatenessRule lateness = new LatenessRule(rule);
      add(
          rule,
          day,
          "backdated",
          its.stream().filter(one -> lateness.label(one) == EntryLabel.BACK_FILLED).toList());
    }
  }

  private void findBursts() {
    List<WrittenEntry> written = new ArrayList<>();
    for (WrittenEntry one : entries.all()) {
      if (one.firstRecorded() >= one.time()) { // else it is a matter of its order
        written.add(one);
      }
    }
    written.sort(WrittenEntry.BY_WRITING);
    EffectiveRule known = null;
    List<WrittenEntry> bursts = List.of();
    for (BusinessDay day : writingDays(written)) {
      EffectiveRule rule = rules.at(BURST, day.begin());
      if (rule != null) {
        bursts = rule.equals(known) ? bursts : new BurstRule(rule).bursts(written);
        known = rule;
        addBurst(rule, day, bursts.stream().filter(one -> isWrittenOn(day, one)).toList());
      }
    }
  }

  /** Those that may still change. */
  private SortedSet<BusinessDay> writingDays(List<WrittenEntry> written) {
    SortedSet<BusinessDay> days = new TreeSet<>();
    for (WrittenEntry one : written) {
      if (one.firstRecorded() >= book.closedUntil
          && (days.isEmpty() || one.firstRecorded() >= days.last().end())) {
        days.add(BusinessDay.of(one.firstRecorded()));
      }
    }
    return days;
  }

  private static boolean isWrittenOn(BusinessDay day, WrittenEntry one) {
    return one.firstRecorded() >= day.begin() && one.firstRecorded() < day.end();
  }

  private void addBurst(EffectiveRule rule, BusinessDay day, List<WrittenEntry> burst) {
    if (!burst.isEmpty()) {
      long last = burst.get(burst.size() - 1).firstRecorded();
      BookEpisode episode =
          new BookEpisode(
              burst.get(0).firstRecorded(), last, last, known(burst), Stakes.ofGrams(grams(burst)));
      add(rule, day, "burst", episode, burst);
    }
  }

  private void findSequences() {
    SortedMap<BusinessDay, SortedSet<WrittenEntry>> impossible = new TreeMap<>();
    Map<String, WrittenEntry> firsts = firstReceipts();
    entries
        .days()
        .forEach(
            (day, its) -> {
              EffectiveRule rule = rules.at(SEQUENCE, day.begin());
              if (rule != null) {
                SequenceRule sequence = new SequenceRule(rule);
                its.forEach(written -> collect(sequence, written, firsts, impossible));
              }
            });
    impossible.forEach(
        (day, its) -> {
          EffectiveRule rule = book.isOpen(day) ? rules.at(SEQUENCE, day.begin()) : null;
          if (rule != null) {
            add(rule, day, "sequence", List.copyOf(its));
          }
        });
  }

  private static void collect(
      SequenceRule rule,
      WrittenEntry written,
      Map<String, WrittenEntry> firsts,
      SortedMap<BusinessDay, SortedSet<WrittenEntry>> impossible) {
    if (rule.isWrittenAhead(written)) {
      on(impossible, written.day()).add(written);
    }
    for (EntryRow row : written.isIssue() ? written.entry().rows() : List.<EntryRow>of()) {
      WrittenEntry received = firsts.get(row.lotId());
      if (received != null && rule.isBrokenBy(written, received)) {
        WrittenEntry last = written.time() < received.time() ? received : written;
        on(impossible, last.day()).addAll(List.of(written, received));
      }
    }
  }

  private static SortedSet<WrittenEntry> on(
      SortedMap<BusinessDay, SortedSet<WrittenEntry>> days, BusinessDay day) {
    return days.computeIfAbsent(day, none -> new TreeSet<>(WrittenEntry.BY_DATE));
  }

  /** The entry with which a lot came first; none for a lot that came before anybody remembers. */
  private Map<String, WrittenEntry> firstReceipts() {
    Map<String, WrittenEntry> firsts = new HashMap<>();
    for (WrittenEntry written : entries.all()) {
      if (written.entry().kind() == EntryKind.RECEIVED) {
        written.entry().rows().forEach(row -> firsts.putIfAbsent(row.lotId(), written));
      }
    }
    firsts.keySet().removeAll(book.lastSeen.keySet());
    return firsts;
  }

  private void findFrozen(BusinessDay monday) {
    BusinessDay sunday = monday.plus(WEEK - 1);
    EffectiveRule rule =
        book.isOpen(sunday) && sunday.end() <= book.now ? rules.at(FROZEN, monday.begin()) : null;
    if (rule == null) {
      return;
    }
    Map<BusinessDay, DayOfIssues> issues =
        entries.daysOfIssues(monday.plus(-WEEK), monday.plus(WEEK));
    Set<BusinessDay> copies = new CopiedDaysRule(rule).copies(monday, issues);
    addWeek(rule, monday, "copied", copies, issues);
    Set<BusinessDay> week = new TreeSet<>(issues.keySet());
    week.removeIf(day -> day.compareTo(monday) < 0);
    List<Long> grams =
        week.stream()
            .flatMap(day -> issues.getOrDefault(day, DayOfIssues.NONE).grams().stream())
            .toList();
    if (new RoundNumbersRule(rule).isBrokenBy(grams)) {
      addWeek(rule, monday, "round", week, issues);
    }
  }

  /** Of each day as many papers speak for it as of the others. */
  private void addWeek(
      EffectiveRule rule,
      BusinessDay monday,
      String matter,
      Set<BusinessDay> involved,
      Map<BusinessDay, DayOfIssues> issues) {
    List<WrittenEntry> all = new ArrayList<>();
    List<WrittenEntry> speaking = new ArrayList<>();
    for (BusinessDay day : involved) {
      List<WrittenEntry> its = issues.getOrDefault(day, DayOfIssues.NONE).entries();
      all.addAll(its);
      speaking.addAll(its.subList(0, Math.min(its.size(), MOST_EVIDENCE / involved.size())));
    }
    if (!all.isEmpty()) {
      long end = monday.plus(WEEK).begin();
      BookEpisode episode =
          new BookEpisode(
              all.get(0).time(),
              all.get(all.size() - 1).time(),
              end,
              Math.max(end, known(all)),
              Stakes.ofGrams(grams(all)));
      add(rule, monday.plus(WEEK - 1), matter, episode, speaking);
    }
  }

  private void add(EffectiveRule rule, BusinessDay day, String matter, List<WrittenEntry> its) {
    if (!its.isEmpty()) {
      long last = its.get(its.size() - 1).time();
      BookEpisode episode =
          new BookEpisode(its.get(0).time(), last, last, known(its), Stakes.ofGrams(grams(its)));
      add(rule, day, matter, episode, its);
    }
  }

  private void add(
      EffectiveRule rule,
      BusinessDay day,
      String matter,
      BookEpisode episode,
      List<WrittenEntry> speaking) {
    BookSubject school = BookSubject.school(book.schoolId, book.regionCode);
    findings.add(
        new Hanging(
            day,
            BookFinding.of(
                    rule,
                    rule.severity(),
                    school,
                    episode,
                    speaking.stream()
                        .limit(MOST_EVIDENCE)
                        .map(one -> one.entry().asEvidence())
                        .toList())
                .restingOn("%s %s %s".formatted(matter, book.schoolId, day))));
  }

  private static long grams(List<WrittenEntry> its) {
    return its.stream().mapToLong(one -> one.entry().grams()).sum();
  }

  private static long known(List<WrittenEntry> its) {
    return its.stream()
        .map(one -> one.entry().ingestTime())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
