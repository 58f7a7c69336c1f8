package cn.mingchu.jobs.duty.book;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.duty.book.DutyReview.Hanging;
import cn.mingchu.jobs.duty.due.DutyRoll;
import cn.mingchu.jobs.duty.due.DutyRules;
import cn.mingchu.jobs.duty.due.FiledPaper;
import cn.mingchu.jobs.duty.paper.Occasion;
import cn.mingchu.jobs.duty.paper.RegisterPaper;
import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.schemas.code.SchoolCode;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.RegisterKind;
import cn.mingchu.schemas.event.SchoolType;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether who worked had a certificate, and whether what was served was served under a licence and
 * under the eyes of those who have to be appointed. What is missing is told once a week, from the
 * first time on at which it mattered.
 *
 * <p>A week is judged whole as long as one of its days may change. What came before the register
 * did is not judged by it.
 */
final class RegisterReview {

  private static final Comparator<RegisterPaper> LONGEST_LAST =
      Comparator.comparing(
              RegisterPaper::lastDay, Comparator.nullsLast(Comparator.<Long>naturalOrder()))
          .thenComparing(RegisterPaper::entryId);

  private static final Comparator<Occasion> BY_TIME =
      Comparator.comparingLong(Occasion::servedTime).thenComparing(Occasion::mealId);

  private static final int DAYS_AFTER_MONDAY = 6;

  private final DutyBook book;
  private final DutyRules rules;
  private final Map<RegisterKind, List<RegisterPaper>> entries = new EnumMap<>(RegisterKind.class);
  private final List<Hanging> findings = new ArrayList<>();
  private long nextChange = DutyBook.NEVER;

  RegisterReview(DutyBook book, DutyRules rules, List<Occasion> meals) {
    this.book = book;
    this.rules = rules;
    for (RegisterPaper entry : book.registers.values()) {
      entries.computeIfAbsent(entry.kind(), none -> new ArrayList<>()).add(entry);
    }
    if (!entries.isEmpty()) {
      judgePeople();
      weeks(meals).forEach(this::judgeMeals);
    }
  }

  List<Hanging> findings() {
    return findings;
  }

  /** When time alone will next show something, UTC milliseconds. */
  long nextChange() {
    return nextChange;
  }

  private void judgePeople() {
    Set<String> judged = new HashSet<>();
    book.papers.values().stream()
        .filter(filed -> !filed.paper().annulled() && isWork(filed.paper().kind()))
        .filter(filed -> isJudged(filed.paper().day()))
        .sorted(FiledPaper.BY_TIME)
        .forEach(
            filed -> {
              for (String person : filed.paper().people()) {
                judge(filed, person, judged);
              }
            });
  }

  private static boolean isWork(DutyKind kind) {
    return kind == DutyKind.MORNING_CHECK || FitnessReview.WORK.contains(kind);
  }

  private void judge(FiledPaper work, String person, Set<String> judged) {
    long day = work.paper().day();
    LocalDate monday = DutyRoll.monday(day);
    EffectiveRule rule = rules.at(DutyRules.UNCERTIFIED, begin(monday.toEpochDay()));
    if (rule == null
        || holds(RegisterKind.HEALTH_CERTIFICATE, person, day)
        || !judged.add(monday + " " + person)) {
      return;
    }
    add(
        rule,
        monday,
        person,
        work.asEvidence(EvidenceRole.DECIDING),
        work.paper().ingestTime(),
        lapsed(RegisterKind.HEALTH_CERTIFICATE, person, day));
  }

  /** Those that are being served, or were, by the Mondays of their weeks, in their order. */
  private Map<LocalDate, List<Occasion>> weeks(List<Occasion> meals) {
    Map<LocalDate, List<Occasion>> weeks = new TreeMap<>();
    for (Occasion meal : meals) {
      if (!isJudged(meal.day())) {
        continue;
      }
      if (meal.servedTime() < book.now) {
        weeks.computeIfAbsent(DutyRoll.monday(meal.day()), none -> new ArrayList<>()).add(meal);
      } else {
        nextChange = Math.min(nextChange, meal.servedTime() + 1);
      }
    }
    weeks.values().forEach(week -> week.sort(BY_TIME));
    return weeks;
  }

  private void judgeMeals(LocalDate monday, List<Occasion> meals) {
    long begin = begin(monday.toEpochDay());
    EffectiveRule licence = rules.at(DutyRules.UNLICENSED, begin);
    EffectiveRule caterer = rules.at(DutyRules.UNLICENSED_CATERER, begin);
    EffectiveRule officer = rules.at(DutyRules.NO_OFFICER, begin);
    EffectiveRule director =
        rules.at(
            SchoolCode.type(book.schoolId) == SchoolType.KINDERGARTEN
                ? DutyRules.NO_DIRECTOR_IN_KINDERGARTEN
                : DutyRules.NO_DIRECTOR_IN_SCHOOL,
            begin);
    EffectiveRule own = rules.at(DutyRules.NO_DIRECTOR_OF_ITS_OWN, begin);
    findFirst(licence, RegisterKind.CANTEEN_LICENCE, monday, meals);
    findFirst(officer, RegisterKind.SAFETY_OFFICER, monday, meals);
    findFirst(
        caterer,
        RegisterKind.CATERER_LICENCE,
        monday,
        meals.stream()
            .filter(meal -> lapsed(RegisterKind.CATERER_LICENCE, null, meal.day()).isPresent())
            .toList());
    if (director != null) {
      List<Occasion> large = large(director, meals);
      findFirst(director, RegisterKind.SAFETY_DIRECTOR, monday, large);
      findFirst(
          own,
          RegisterKind.SCHOOL_SAFETY_DIRECTOR,
          monday,
          large.stream()
              .filter(meal -> holds(RegisterKind.OPERATING_CONTRACT, null, meal.day()))
              .toList());
    }
  }

  /** The meals of a week from the one on with which it has so many large ones. */
  private static List<Occasion> large(EffectiveRule rule, List<Occasion> meals) {
    long diners = rule.amount(ParameterName.DINERS);
    return meals.stream()
        .filter(meal -> meal.diners() >= diners)
        .skip(rule.amount(ParameterName.TIMES) - 1)
        .toList();
  }

  private void findFirst(
      @Nullable EffectiveRule rule, RegisterKind kind, LocalDate monday, List<Occasion> meals) {
    if (rule == null) {
      return;
    }
    meals.stream()
        .filter(meal -> !holds(kind, null, meal.day()))
        .findFirst()
        .ifPresent(
            meal ->
                add(
                    rule,
                    monday,
                    null,
                    new BookEvidence(
                        EvidenceRole.DECIDING,
                        meal.eventIdHigh(),
                        meal.eventIdLow(),
                        meal.servedTime()),
                    Math.max(meal.servedTime(), meal.ingestTime()),
                    lapsed(kind, null, meal.day())));
  }

  private void add(
      EffectiveRule rule,
      LocalDate monday,
      @Nullable String person,
      BookEvidence deciding,
      long ingestTime,
      Optional<RegisterPaper> lapsed) {
    List<BookEvidence> evidence = new ArrayList<>(List.of(deciding));
    lapsed.ifPresent(entry -> evidence.add(evidence(entry, EvidenceRole.LAST)));
    long known = Math.max(ingestTime, lapsed.map(RegisterPaper::ingestTime).orElse(ingestTime));
    BookFinding finding =
        BookFinding.of(
                rule,
                rule.severity(),
                BookSubject.school(book.schoolId, book.regionCode),
                BookEpisode.at(deciding.time(), known, Stakes.ofGrams(0)),
                evidence)
            .restingOn(
                person == null
                    ? "%s %s".formatted(book.schoolId, monday)
                    : "%s %s %s".formatted(book.schoolId, person, monday));
    findings.add(new Hanging(monday.toEpochDay() + DAYS_AFTER_MONDAY, finding));
  }

  static BookEvidence evidence(RegisterPaper entry, EvidenceRole role) {
    return new BookEvidence(role, entry.eventIdHigh(), entry.eventIdLow(), entry.time());
  }

  private boolean isJudged(long day) {
    return day >= book.registeredSince
        && book.isOpen(DutyRoll.monday(day).toEpochDay() + DAYS_AFTER_MONDAY);
  }

  /**
   * Whether an entry of a kind holds on a day.
   *
   * @param person whose it has to be; null where it may be anybody's
   */
  private boolean holds(RegisterKind kind, @Nullable String person, long day) {
    return of(kind, person).anyMatch(entry -> entry.holdsOn(day));
  }

  /** The one that holds the longest of those that held on a day, or before. */
  private Optional<RegisterPaper> lapsed(RegisterKind kind, @Nullable String person, long day) {
    return of(kind, person)
        .filter(entry -> entry.everHeld() && entry.firstDay() <= day)
        .max(LONGEST_LAST);
  }

  private Stream<RegisterPaper> of(RegisterKind kind, @Nullable String person) {
    return entries.getOrDefault(kind, List.of()).stream()
        .filter(entry -> person == null || person.equals(entry.person()));
  }

  private static long begin(long day) {
    return new BusinessDay(LocalDate.ofEpochDay(day)).begin();
  }
}
