package cn.mingchu.jobs.supervision.canteen;

import cn.mingchu.jobs.supervision.word.Days;
import cn.mingchu.jobs.supervision.word.SupervisionWord.AlertWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeviceOfSchool;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FindingSort;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FindingWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.Heard;
import cn.mingchu.jobs.supervision.word.SupervisionWord.OfSchool;
import cn.mingchu.jobs.supervision.word.SupervisionWord.SchoolWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the days of one school, whatever order its words come in.
 *
 * <p>What stands in the end is a function of the newest revisions, of when the register first told
 * of the school and its devices, and of how far the gateway's clock has come since it was first
 * asked. All days that may still change are counted again each time: they are fifty at most. It
 * asks no clock.
 */
public final class CanteenJudge {

  /** What became of a word. */
  public enum Reception {
    /** It counts. */
    ACCEPTED,
    /** The same or a later revision was there before it. */
    KNOWN,
    /** Its day cannot change any more. */
    LATE
  }

  private static final long DAY_MILLIS = 86_400_000L;

  private final CanteenTerms terms;

  /** A judge by such terms. */
  public CanteenJudge(CanteenTerms terms) {
    this.terms = terms;
  }

  /** Takes in a word; what it changes is said by {@link #timePasses}. */
  public Reception hear(CanteenBook book, OfSchool word) {
    book.schoolId = word.schoolId();
    boolean isEarlier = noteSince(book, word);
    OfSchool known = book.words.get(word.name());
    if (known != null && known.revision() >= word.revision()) {
      return isEarlier ? Reception.ACCEPTED : Reception.KNOWN;
    }
    if (known == null && word.lastDay() < firstOpenDay(book)) {
      return Reception.LATE;
    }
    book.words.put(word.name(), word);
    return Reception.ACCEPTED;
  }

  /** The register tells of the same thing again and again; what counts is when it first did. */
  private static boolean noteSince(CanteenBook book, OfSchool word) {
    boolean isRegistered =
        word instanceof SchoolWord school
            ? school.regionCode() != null
            : word instanceof DeviceOfSchool device && device.isThere();
    if (!isRegistered) {
      return false;
    }
    Long before = book.since.get(word.name());
    if (before != null && before <= word.ingestTime()) {
      return false;
    }
    book.since.put(word.name(), word.ingestTime());
    return before != null;
  }

  /**
   * Says what is new at a moment of the gateway's clock, UTC milliseconds, and forgets what nothing
   * is counted by any more.
   */
  public void timePasses(CanteenBook book, long now, Consumer<SchoolDay> voice) {
    book.now = Math.max(book.now, now);
    book.watchedFrom = Math.min(book.watchedFrom, book.now);
    long today = Days.of(book.now);
    Reckoning reckoning = new Reckoning(firstOpenDay(book), today);
    String regionCode = regionCode(book);
    book.nextChange = CanteenBook.NEVER;
    if (regionCode != null) {
      book.nextChange = Math.min(Days.end(today), count(book, today, reckoning));
    }
    tell(book, reckoning.days(book.schoolId, regionCode == null ? "" : regionCode), voice);
    forget(book);
  }

  private long firstOpenDay(CanteenBook book) {
    return book.now == Long.MIN_VALUE ? Long.MIN_VALUE : Days.of(book.now) - terms.keptDays();
  }

  /** Null while the register does not tell of the school, or no longer does. */
  private static @Nullable String regionCode(CanteenBook book) {
    return book.words.get("school") instanceof SchoolWord school ? school.regionCode() : null;
  }

  private long count(CanteenBook book, long today, Reckoning reckoning) {
    List<AlertWord> alerts = new ArrayList<>();
    List<DeviceOfSchool> devices = new ArrayList<>();
    Map<String, List<FindingWord>> silences = new HashMap<>();
    Map<Long, Set<String>> heard = new HashMap<>();
    for (OfSchool word : book.words.values()) {
      if (word instanceof AlertWord alert) {
        alerts.add(alert);
      } else if (word instanceof DeviceOfSchool device && device.isThere() && device.isWatched()) {
        devices.add(device);
      } else if (word instanceof FindingWord finding
          && finding.stands()
          && finding.sort() == FindingSort.SILENCE) {
        silences.computeIfAbsent(finding.subjectId(), none -> new ArrayList<>()).add(finding);
      } else if (word instanceof Heard day) {
        heard.computeIfAbsent(day.day(), none -> new HashSet<>()).add(day.deviceId());
      }
    }
    DeviceReview review = new DeviceReview(devices, silences, heard, terms, reckoning);
    review.countLive(today, Days.begin(today));
    review.countDays(
        firstWhole(book, "school"), firstWholeOf(book, devices), firstOpenDay(book), today);
    new PaperReview(reckoning).count(book.words.values());
    return Math.min(
        new FeedbackReview(terms, book.now, reckoning).count(book.words.values()),
        new AlertReview(alerts, terms, book.now, reckoning).count());
  }

  private static Map<String, Long> firstWholeOf(CanteenBook book, List<DeviceOfSchool> devices) {
    Map<String, Long> days = new HashMap<>();
    devices.forEach(device -> days.put(device.deviceId(), firstWhole(book, device.name())));
    return days;
  }

  private static long firstWhole(CanteenBook book, String name) {
    long since = book.since.getOrDefault(name, book.watchedFrom);
    return Days.of(Math.max(since, book.watchedFrom)) + 1;
  }

  private static void tell(
      CanteenBook book, Map<Long, SchoolDay> counted, Consumer<SchoolDay> voice) {
    Set<Long> slots = new TreeSet<>(book.told.keySet());
    slots.addAll(counted.keySet());
    for (Long slot : slots) {
      SchoolDay before = book.told.get(slot);
      SchoolDay now = counted.get(slot);
      if (before != null && (now == null || !now.regionCode().equals(before.regionCode()))) {
        before = takeBack(book, before, voice);
      }
      if (now != null && (before == null || !before.saysTheSameAs(now))) {
        SchoolDay told = now.asRevision(before == null ? 1 : before.revision() + 1);
        book.told.put(slot, told);
        voice.accept(told);
      }
    }
  }

  private static SchoolDay takeBack(CanteenBook book, SchoolDay before, Consumer<SchoolDay> voice) {
    if (before.figures().isEmpty()) {
      return before;
    }
    SchoolDay nothing = before.takenBack();
    book.told.put(before.slot(), nothing);
    voice.accept(nothing);
    return nothing;
  }

  /** Alerts are looked back at for some days: is one a repeated one? */
  private void forget(CanteenBook book) {
    long first = firstOpenDay(book);
    book.words.values().removeIf(word -> word.lastDay() < first - terms.repeatDays() - 1);
    book.told.values().removeIf(day -> !day.isLive() && day.slot() < first);
    if (!isRemoved(book)) {
      book.removedFrom = CanteenBook.NEVER;
    } else if (book.removedFrom == CanteenBook.NEVER) {
      book.removedFrom = book.now;
    }
    if (book.removedFrom != CanteenBook.NEVER) {
      long forgotten = book.removedFrom + terms.keptDays() * DAY_MILLIS;
      book.nextChange = forgotten;
      if (book.now >= forgotten) {
        book.words.clear();
        book.since.clear();
        book.told.clear();
      }
    }
  }

  /** Whether the register no longer has it, and nothing else is known of it. */
  private static boolean isRemoved(CanteenBook book) {
    return regionCode(book) == null
        && book.words.containsKey("school")
        && book.words.values().stream()
            .allMatch(
                word ->
                    word instanceof SchoolWord school
                        ? school.regionCode() == null
                        : word instanceof DeviceOfSchool device && !device.isThere());
  }
}
