package cn.mingchu.jobs.duty.book;

import cn.mingchu.jobs.duty.due.DutyRules;
import cn.mingchu.jobs.duty.paper.DutyInput;
import cn.mingchu.jobs.duty.paper.DutyPaper;
import cn.mingchu.jobs.duty.paper.Occasion;
import cn.mingchu.jobs.duty.paper.RegisterPaper;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.RegisterKind;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The duties of one canteen, for tests. All hours are those since a Monday's midnight. */
final class Canteen implements DutyVoice {

  static final String SCHOOL = "2151000001";
  static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  static final long HOUR = 3_600_000;

  private static final long MIDNIGHT = Instant.parse("2026-03-01T16:00:00Z").toEpochMilli();
  private static final RuleBook RULES = new RuleBook(RuleCatalogue.load(), List.of());

  private final DutyJudge judge = new DutyJudge();
  private final List<BookFinding> said = new ArrayList<>();
  private final List<DayOfDuties> days = new ArrayList<>();
  private final Map<String, Integer> revisions = new HashMap<>();
  private final Set<Long> restDays = new HashSet<>();
  private DutyBook book = new DutyBook();

  /** As they were released, for a school that rests on some days. */
  record Rules(Set<Long> restDays) implements DutyRules {

    @Override
    public @Nullable EffectiveRule at(String ruleId, long time) {
      return RULES.effective(ruleId, List.of(), Instant.ofEpochMilli(time)).orElse(null);
    }

    @Override
    public boolean isSchoolDay(long day) {
      return !restDays.contains(day);
    }
  }

  static long at(double hours) {
    return MIDNIGHT + Math.round(hours * HOUR);
  }

  /** The day of such an hour, from 1970-01-01. */
  static long day(double hours) {
    return MONDAY.toEpochDay() + Math.floorDiv((long) Math.floor(hours), 24L);
  }

  static DutyPaper paper(
      String id,
      int revision,
      boolean annulled,
      DutyKind kind,
      long day,
      @Nullable String mealId,
      @Nullable String dish,
      @Nullable String sampleId,
      @Nullable Integer grams,
      List<String> people,
      boolean passed,
      long time,
      long recorded,
      long taken) {
    return new DutyPaper(
        id,
        revision,
        annulled,
        SCHOOL,
        "511702",
        kind,
        day,
        mealId,
        dish,
        sampleId,
        grams,
        people,
        passed,
        null,
        time,
        recorded,
        revision,
        id.hashCode(),
        taken);
  }

  static Occasion meal(
      String id, boolean isServed, int revision, double hours, long taken, String... dishes) {
    return meal(id, isServed, revision, hours, 100, taken, dishes);
  }

  static Occasion meal(
      String id,
      boolean isServed,
      int revision,
      double hours,
      int diners,
      long taken,
      String... dishes) {
    return new Occasion(
        SCHOOL,
        "511702",
        id,
        isServed,
        revision,
        day(hours),
        at(hours),
        List.of(dishes),
        diners,
        revision,
        id.hashCode(),
        taken);
  }

  /**
   * An entry of the register.
   *
   * @param first the first of its days, from the Monday on; the last likewise
   */
  static RegisterPaper entry(
      String id,
      long offset,
      RegisterKind kind,
      @Nullable String person,
      long first,
      @Nullable Long last,
      boolean isRevoked,
      long taken) {
    return new RegisterPaper(
        SCHOOL,
        "511702",
        id,
        offset,
        kind,
        person,
        MONDAY.toEpochDay() + first,
        last == null ? null : (Long) (MONDAY.toEpochDay() + last),
        isRevoked,
        taken,
        offset,
        id.hashCode(),
        taken);
  }

  /** An entry of the register that comes at some hour; its days are counted from the Monday on. */
  Canteen registers(
      RegisterKind kind, @Nullable String person, long first, @Nullable Long last, double hours) {
    String id = "%s-%s-%d".formatted(kind, person, first);
    hear(
        entry(
            id, revisions.merge(id, 1, Integer::sum), kind, person, first, last, false, at(hours)));
    return this;
  }

  /** A meal that so many people eat, told of at once. */
  Canteen feeds(String id, double hours, int diners) {
    hear(meal(id, true, revisions.merge(id, 1, Integer::sum), hours, diners, at(hours), "面"));
    return this;
  }

  /** A meal that is served, and told of at once. */
  Canteen serves(String id, double hours, String... dishes) {
    hear(meal(id, true, revisions.merge(id, 1, Integer::sum), hours, at(hours), dishes));
    return this;
  }

  /** A meal that is planned a day ahead. */
  Canteen plans(String id, double hours, String... dishes) {
    hear(meal(id, false, revisions.merge(id, 1, Integer::sum), hours, at(hours - 24), dishes));
    return this;
  }

  /** A duty of a meal that is done, and written down and sent at once. */
  Canteen does(DutyKind kind, String mealId, double hours, String... people) {
    return writes(kind, mealId, hours, hours, hours, people);
  }

  /** A duty of a meal that is done, written down later, and sent later still. */
  Canteen writes(
      DutyKind kind,
      @Nullable String mealId,
      double hours,
      double written,
      double sent,
      String... people) {
    String id = "%s-%s-%s".formatted(kind, mealId, hours);
    hear(
        paper(
            id,
            revisions.merge(id, 1, Integer::sum),
            false,
            kind,
            day(hours),
            mealId,
            null,
            null,
            null,
            List.of(people),
            true,
            at(hours),
            at(written),
            at(sent)));
    return this;
  }

  /** People are trained for so long, and that is told at once. */
  Canteen trains(double hours, int minutes, String... people) {
    String id = "training-%s".formatted(hours);
    int revision = revisions.merge(id, 1, Integer::sum);
    hear(training(id, revision, false, hours, minutes, List.of(people), at(hours)));
    return this;
  }

  static DutyPaper training(
      String id,
      int revision,
      boolean annulled,
      double hours,
      int minutes,
      List<String> people,
      long taken) {
    return new DutyPaper(
        id,
        revision,
        annulled,
        SCHOOL,
        "511702",
        DutyKind.TRAINING,
        day(hours),
        null,
        null,
        null,
        null,
        people,
        true,
        minutes,
        at(hours),
        at(hours),
        revision,
        id.hashCode(),
        taken);
  }

  /** Somebody is looked at in the morning. */
  Canteen checks(String person, double hours, boolean passed) {
    String id = "check-%s-%s".formatted(person, hours);
    hear(
        paper(
            id,
            1,
            false,
            DutyKind.MORNING_CHECK,
            day(hours),
            null,
            null,
            null,
            null,
            List.of(person),
            passed,
            at(hours),
            at(hours),
            at(hours)));
    return this;
  }

  /** A sample is kept, by the dish of a meal. */
  Canteen keeps(String mealId, String dish, double hours, @Nullable Integer grams, String... by) {
    String id = "sample-%s-%s".formatted(mealId, dish);
    hear(
        paper(
            id,
            revisions.merge(id, 1, Integer::sum),
            false,
            DutyKind.SAMPLE_KEPT,
            day(hours),
            mealId,
            dish,
            id,
            grams,
            List.of(by),
            true,
            at(hours),
            at(hours),
            at(hours)));
    return this;
  }

  /** A sample is disposed of. */
  Canteen disposes(String mealId, String dish, double hours) {
    String sample = "sample-%s-%s".formatted(mealId, dish);
    hear(
        paper(
            "gone-" + sample,
            1,
            false,
            DutyKind.SAMPLE_DISPOSED,
            day(hours),
            null,
            null,
            sample,
            null,
            List.of("cook"),
            true,
            at(hours),
            at(hours),
            at(hours)));
    return this;
  }

  /** The school does not teach on the day of such an hour. */
  Canteen restsOn(double hours) {
    restDays.add(day(hours));
    return this;
  }

  DutyJudge.Reception hear(DutyInput input) {
    book.locate(input.schoolId(), input.regionCode());
    DutyJudge.Reception reception = judge.hear(book, input);
    judge.timePasses(book, rules(), book.now, this);
    return reception;
  }

  Canteen timePassesTo(double hours) {
    waitUntil(at(hours));
    return this;
  }

  /** Looks into the book whenever it asks for it up to a moment, UTC milliseconds. */
  void waitUntil(long now) {
    while (book.nextChange <= now) {
      judge.timePasses(book, rules(), book.nextChange, this);
    }
    int before = said.size() + days.size();
    judge.timePasses(book, rules(), now, this);
    if (said.size() + days.size() > before) {
      throw new AssertionError("alarms tell all that time alone shows");
    }
  }

  /** The same, and closes and forgets what may be. */
  void closeUntil(long now) {
    while (book.nextAlarm() <= now) {
      judge.close(book, rules(), book.nextAlarm(), this);
    }
  }

  DutyBook book() {
    return book;
  }

  void replace(DutyBook other) {
    book = other;
  }

  /** What stands of a rule: matter, status and, where it is over, the hour at which it was. */
  List<String> found(String ruleId) {
    List<String> found = new ArrayList<>();
    for (BookFinding finding : standing().values()) {
      if (finding.ruleId().equals(ruleId)) {
        Long end = finding.episode().endTime();
        found.add(
            "%s %s %s..%s"
                .formatted(
                    finding.causeId(),
                    finding.status(),
                    hours(finding.episode().startTime()),
                    end == null ? "" : hours(end)));
      }
    }
    return found;
  }

  private static String hours(long time) {
    double hours = (time - MIDNIGHT) / (double) HOUR;
    return hours == Math.rint(hours) ? Long.toString((long) hours) : Double.toString(hours);
  }

  /** What stands, by rule, matter and beginning, as its revision 0. */
  SortedMap<String, BookFinding> standing() {
    SortedMap<String, BookFinding> newest = new TreeMap<>();
    for (BookFinding finding : said) {
      newest.put(finding.findingId(), finding);
    }
    SortedMap<String, BookFinding> standing = new TreeMap<>();
    for (BookFinding finding : newest.values()) {
      if (finding.status() != FindingStatus.WITHDRAWN) {
        standing.put(
            "%s %s %d"
                .formatted(finding.ruleId(), finding.causeId(), finding.episode().startTime()),
            finding.asRevision(0));
      }
    }
    return standing;
  }

  /** The newest word on each day of which there is anything, as its revision 0. */
  SortedMap<Long, DayOfDuties> newestDays() {
    SortedMap<Long, DayOfDuties> newest = new TreeMap<>();
    days.forEach(day -> newest.put(day.day(), day.asRevision(0)));
    newest.values().removeIf(day -> day.entries().isEmpty());
    return newest;
  }

  /** What became of a kind of duty that is due on the day of such an hour. */
  List<DutyState> states(DutyKind kind, double hours) {
    DayOfDuties day = newestDays().get(day(hours));
    return day == null
        ? List.of()
        : day.entries().stream()
            .filter(entry -> entry.kind() == kind)
            .map(DayOfDuties.Entry::state)
            .toList();
  }

  @Override
  public void tell(DayOfDuties day) {
    days.add(day);
  }

  @Override
  public void tell(BookFinding finding) {
    said.add(finding);
  }

  private DutyRules rules() {
    return new Rules(Set.copyOf(restDays));
  }
}
