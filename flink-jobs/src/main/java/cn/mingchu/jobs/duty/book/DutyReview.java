package cn.mingchu.jobs.duty.book;

import cn.mingchu.jobs.duty.due.Duty;
import cn.mingchu.jobs.duty.due.DutyRoll;
import cn.mingchu.jobs.duty.due.DutyRules;
import cn.mingchu.jobs.duty.due.FiledPaper;
import cn.mingchu.jobs.duty.due.Fulfilment;
import cn.mingchu.jobs.duty.paper.Occasion;
import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of the duties of a canteen, of the days that may still change. */
final class DutyReview {

  /** More papers than anybody looks at. */
  private static final int MOST_EVIDENCE = 20;

  /** An episode that lasts is settled by no day. */
  private static final long NO_DAY = Long.MAX_VALUE;

  private static final Comparator<Fulfilment> BY_DUE_TIME =
      Comparator.comparingLong((Fulfilment one) -> one.duty().due())
          .thenComparing(one -> one.duty().matter());

  private final DutyBook book;
  private final DutyRules rules;
  private final List<Occasion> meals;
  private final Map<DutyKind, List<FiledPaper>> papers = new EnumMap<>(DutyKind.class);
  private final SortedMap<Long, List<Fulfilment>> byDay = new TreeMap<>();
  private final List<Hanging> findings = new ArrayList<>();
  private long nextChange = DutyBook.NEVER;

  /** A finding, and the last day that it rests on. */
  record Hanging(long day, BookFinding finding) {}

  DutyReview(DutyBook book, DutyRules rules) {
    this.book = book;
    this.rules = rules;
    this.meals = meals(book, rules);
    for (FiledPaper filed : book.papers.values()) {
      papers.computeIfAbsent(filed.paper().kind(), none -> new ArrayList<>()).add(filed);
    }
    DutyRoll roll = new DutyRoll(meals, book.cooked, papers(DutyKind.ON_DUTY), rules);
    for (Duty duty : roll.duties()) {
      if (book.isOpen(duty.day())) {
        Fulfilment one = Fulfilment.of(duty, papers(duty.kind()), book.now);
        byDay.computeIfAbsent(duty.day(), none -> new ArrayList<>()).add(one);
        changeAfter(duty.due());
      }
    }
    findMissed();
    findMealsWithoutLeader();
    meals.forEach(this::findTastedLate);
    SampleReview samples = new SampleReview(book, rules);
    findings.addAll(samples.findings());
    nextChange = Math.min(nextChange, samples.nextChange());
    findings.addAll(new FitnessReview(book, rules).findings());
    RegisterReview registers = new RegisterReview(book, rules, meals);
    findings.addAll(registers.findings());
    RenewalReview renewals = new RenewalReview(book, rules);
    findings.addAll(renewals.findings());
    TrainingReview training = new TrainingReview(book, rules);
    findings.addAll(training.findings());
    nextChange = Math.min(nextChange, Math.min(registers.nextChange(), renewals.nextChange()));
    nextChange = Math.min(nextChange, training.nextChange());
  }

  List<Hanging> findings() {
    return findings;
  }

  /** How each day was. */
  List<DayOfDuties> days() {
    List<DayOfDuties> days = new ArrayList<>();
    byDay.forEach((day, all) -> days.add(DayOfDuties.of(book.schoolId, book.regionCode, day, all)));
    return days;
  }

  /** Those that there are, by the moments at which they are served. */
  List<Occasion> meals() {
    return meals;
  }

  /** When time alone will next show something, UTC milliseconds. */
  long nextChange() {
    return nextChange;
  }

  /** How many meals, up to the last one of the days before, no leader ate with the children. */
  MissedRun withoutLeaderBefore(long day) {
    MissedRun run = book.withoutLeader;
    for (Fulfilment one : leaderMeals()) {
      if (one.duty().day() < day) {
        run = one.isMissed() ? run.plus(one.duty().due()) : MissedRun.NONE;
      }
    }
    return run;
  }

  /** What is told of a meal itself counts more than its plan; a plan counts on school days. */
  private static List<Occasion> meals(DutyBook book, DutyRules rules) {
    List<Occasion> meals = new ArrayList<>(book.served.values());
    for (Occasion plan : book.planned.values()) {
      if (!book.served.containsKey(plan.mealId()) && rules.isSchoolDay(plan.day())) {
        meals.add(plan);
      }
    }
    meals.removeIf(meal -> meal.dishes().isEmpty());
    return meals;
  }

  private void findMissed() {
    Map<String, List<Fulfilment>> matters = new TreeMap<>();
    byDay.values().stream()
        .flatMap(List::stream)
        .filter(Fulfilment::isMissed)
        .forEach(
            one ->
                matters
                    .computeIfAbsent(
                        one.duty().ruleId() + ' ' + one.duty().matter(), none -> new ArrayList<>())
                    .add(one));
    for (List<Fulfilment> missed : matters.values()) {
      Duty duty = missed.get(0).duty();
      findings.add(new Hanging(duty.day(), missed(duty, missed)));
    }
  }

  private BookFinding missed(Duty duty, List<Fulfilment> missed) {
    boolean isOpen = missed.stream().anyMatch(one -> one.state() == DutyState.MISSING);
    long end = missed.stream().mapToLong(Fulfilment::settledTime).max().orElseThrow();
    long known = Math.max(duty.due(), duty.known());
    List<FiledPaper> late =
        missed.stream()
            .map(Fulfilment::paper)
            .filter(Objects::nonNull)
            .distinct()
            .sorted(FiledPaper.BY_TIME)
            .toList();
    for (FiledPaper filed : late) {
      known = Math.max(known, filed.paper().ingestTime());
    }
    BookEpisode episode =
        new BookEpisode(
            duty.due(), isOpen ? null : (Long) end, duty.due(), known, Stakes.ofGrams(0));
    return finding(duty.rule(), episode, late).about(duty.matter());
  }

  private void findMealsWithoutLeader() {
    MissedRun run = book.withoutLeader;
    for (Fulfilment one : leaderMeals()) {
      if (one.isMissed()) {
        run = run.plus(one.duty().due());
      } else {
        addRun(run, one);
        run = MissedRun.NONE;
      }
    }
    addRun(run, null);
  }

  /** Those whose time is over, in their order. */
  private List<Fulfilment> leaderMeals() {
    return byDay.values().stream()
        .flatMap(List::stream)
        .filter(one -> one.duty().kind() == DutyKind.LEADER_MEAL)
        .filter(one -> one.state() != DutyState.DUE)
        .sorted(BY_DUE_TIME)
        .toList();
  }

  private void addRun(MissedRun run, @Nullable Fulfilment end) {
    if (run.count() == 0) {
      return;
    }
    long first = run.firstDues().get(0);
    EffectiveRule rule = rules.at(DutyRules.NO_LEADER_AGAIN, first);
    if (rule == null) {
      return;
    }
    int times = Math.toIntExact(rule.amount(ParameterName.TIMES));
    if (run.count() >= times && times <= run.firstDues().size()) {
      long decided = run.firstDues().get(times - 1);
      FiledPaper filed = end == null ? null : end.paper();
      long known = filed == null ? decided : Math.max(decided, filed.paper().ingestTime());
      Long endTime = end == null ? null : (Long) end.duty().due();
      BookEpisode episode = new BookEpisode(first, endTime, decided, known, Stakes.ofGrams(0));
      findings.add(
          new Hanging(
              end == null ? NO_DAY : end.duty().day(),
              finding(rule, episode, filed == null ? List.of() : List.of(filed))));
    }
  }

  private void findTastedLate(Occasion meal) {
    EffectiveRule rule =
        book.isOpen(meal.day()) ? rules.at(DutyRules.TASTED_LATE, meal.servedTime()) : null;
    if (rule == null) {
      return;
    }
    papers(DutyKind.COOK_TASTING).stream()
        .filter(filed -> !filed.paper().annulled())
        .filter(filed -> meal.mealId().equals(filed.paper().mealId()))
        .filter(filed -> Math.abs(filed.paper().day() - meal.day()) <= 1)
        .min(FiledPaper.BY_TIME)
        .filter(
            first -> first.paper().time() > meal.servedTime() - rule.amount(ParameterName.BEFORE))
        .ifPresent(
            first -> {
              long known = Math.max(meal.ingestTime(), first.paper().ingestTime());
              BookEpisode episode = BookEpisode.at(first.paper().time(), known, Stakes.ofGrams(0));
              findings.add(
                  new Hanging(
                      meal.day(),
                      finding(rule, episode, List.of(first))
                          .restingOn(book.schoolId + ' ' + meal.mealId())));
            });
  }

  private BookFinding finding(
      EffectiveRule rule, BookEpisode episode, Collection<FiledPaper> papers) {
    return finding(book, rule, episode, papers);
  }

  static BookFinding finding(
      DutyBook book, EffectiveRule rule, BookEpisode episode, Collection<FiledPaper> papers) {
    List<BookEvidence> evidence =
        papers.stream()
            .limit(MOST_EVIDENCE)
            .map(filed -> filed.asEvidence(EvidenceRole.DECIDING))
            .toList();
    return BookFinding.of(
        rule,
        rule.severity(),
        BookSubject.school(book.schoolId, book.regionCode),
        episode,
        evidence);
  }

  private List<FiledPaper> papers(DutyKind kind) {
    return papers.getOrDefault(kind, List.of());
  }

  private void changeAfter(long moment) {
    if (moment >= book.now) {
      nextChange = Math.min(nextChange, moment + 1);
    }
  }
}
