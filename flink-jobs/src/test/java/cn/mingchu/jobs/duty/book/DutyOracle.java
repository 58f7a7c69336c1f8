package cn.mingchu.jobs.duty.book;

import cn.mingchu.jobs.duty.paper.DutyInput;
import cn.mingchu.jobs.duty.paper.DutyPaper;
import cn.mingchu.jobs.duty.paper.Occasion;
import cn.mingchu.jobs.duty.paper.RegisterPaper;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.RegisterKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says what became of a canteen's duties, each meal, day, week, month, sample and person asked by
 * itself. It shares nothing with the judge but the records that go in, and its numbers are written
 * here once more.
 */
final class DutyOracle {

  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;

  private final long now;
  private final Set<Long> restDays;
  private final Map<String, DutyPaper> papers = new TreeMap<>();
  private final Map<String, Long> written = new HashMap<>();
  private final Map<String, Long> taken = new HashMap<>();
  private final List<Occasion> meals = new ArrayList<>();
  private final Map<String, RegisterPaper> entries = new TreeMap<>();
  private final Set<String> lines = new TreeSet<>();
  private long since = Long.MAX_VALUE;

  private DutyOracle(Collection<DutyInput> inputs, Set<Long> restDays, long now) {
    this.now = now;
    this.restDays = restDays;
    Map<String, Occasion> plans = new TreeMap<>();
    Map<String, Occasion> reports = new TreeMap<>();
    for (DutyInput input : inputs) {
      if (input instanceof DutyPaper paper) {
        written.merge(paper.recordId(), paper.recordedTime(), Math::min);
        taken.merge(paper.recordId(), paper.ingestTime(), Math::min);
        papers.merge(
            paper.recordId(),
            paper,
            (one, other) -> one.revision() > other.revision() ? one : other);
      } else if (input instanceof Occasion meal) {
        (meal.isServed() ? reports : plans)
            .merge(
                meal.mealId(),
                meal,
                (one, other) -> one.revision() > other.revision() ? one : other);
      } else if (input instanceof RegisterPaper entry) {
        since = Math.min(since, Math.floorDiv(entry.ingestTime() + 8 * HOUR, DAY));
        entries.merge(
            entry.entryId(), entry, (one, other) -> one.offset() > other.offset() ? one : other);
      }
    }
    papers.values().removeIf(DutyPaper::annulled);
    meals.addAll(reports.values());
    plans.values().stream()
        .filter(plan -> !reports.containsKey(plan.mealId()))
        .filter(plan -> !this.restDays.contains(plan.day()))
        .forEach(meals::add);
    meals.removeIf(meal -> meal.dishes().isEmpty());
    meals.sort(
        (one, other) ->
            one.servedTime() == other.servedTime()
                ? one.mealId().compareTo(other.mealId())
                : Long.compare(one.servedTime(), other.servedTime()));
  }

  /** What stands at a moment of the gateway's clock, a line each. */
  static Set<String> lines(Collection<DutyInput> inputs, Set<Long> restDays, long now) {
    DutyOracle oracle = new DutyOracle(inputs, restDays, now);
    oracle.ofMeals();
    oracle.ofDays();
    oracle.ofWeeksAndMonths();
    oracle.ofSamples();
    oracle.ofPeople();
    oracle.ofRegisters();
    oracle.ofRenewals();
    return oracle.lines;
  }

  static String finding(String rule, @Nullable String cause, long start, @Nullable Long end) {
    return "%s %s %d..%s".formatted(rule, cause, start, end == null ? "" : end);
  }

  static String duty(DutyKind kind, long due, String state) {
    return "%s %d %s".formatted(kind, due, state);
  }

  private void ofMeals() {
    int run = 0;
    long runBegan = 0;
    Occasion before = null;
    for (Occasion meal : meals) {
      long served = meal.servedTime();
      String id = meal.mealId();
      Long leader =
          ask(
              "MEAL_COMPANION_MISSING",
              id,
              DutyKind.LEADER_MEAL,
              served + 2 * HOUR,
              List.of(paper -> isFor(paper, DutyKind.LEADER_MEAL, meal)));
      if (leader == null || leader != Long.MIN_VALUE) {
        if (leader != null || now > served + 2 * HOUR) {
          runBegan = run == 0 ? served + 2 * HOUR : runBegan;
          run++;
        }
      } else {
        endRun(run, runBegan, served + 2 * HOUR);
        run = 0;
      }
      List<Predicate<DutyPaper>> samples = new ArrayList<>();
      for (String dish : meal.dishes()) {
        samples.add(paper -> isFor(paper, DutyKind.SAMPLE_KEPT, meal) && dish.equals(paper.dish()));
      }
      ask("SAMPLE_MISSING", id, DutyKind.SAMPLE_KEPT, served + 2 * HOUR, samples);
      long midnight = midnight(meal.day() + 1);
      for (DutyKind kind : List.of(DutyKind.COOK_TASTING, DutyKind.TEACHER_MEAL)) {
        ask(
            "FIVE_MEAL_INCOMPLETE",
            id + " " + kind,
            kind,
            midnight,
            List.of(paper -> isFor(paper, kind, meal)));
      }
      long since =
          before == null ? served - 7 * DAY : Math.max(served - 7 * DAY, before.servedTime());
      ask(
          "DISINFECT_MISSING",
          id,
          DutyKind.DISINFECTION,
          served,
          List.of(
              paper ->
                  paper.kind() == DutyKind.DISINFECTION
                      && paper.passed()
                      && paper.day() >= meal.day() - 7
                      && paper.day() <= meal.day()
                      && paper.time() >= since));
      papers.values().stream()
          .filter(paper -> paper.kind() == DutyKind.COOK_TASTING)
          .filter(paper -> id.equals(paper.mealId()))
          .filter(paper -> Math.abs(paper.day() - meal.day()) <= 1)
          .mapToLong(DutyPaper::time)
          .min()
          .ifPresent(
              time -> {
                if (time > served - HOUR / 2) {
                  found("COOK_TASTE_LATE", Canteen.SCHOOL + " " + id, time, time);
                }
              });
      before = meal;
    }
    endRun(run, runBegan, null);
  }

  private void endRun(int run, long began, @Nullable Long end) {
    if (run >= 3) {
      found("MEAL_COMPANION_REPEAT", null, began, end);
    }
  }

  private static boolean isFor(DutyPaper paper, DutyKind kind, Occasion meal) {
    return paper.kind() == kind
        && meal.mealId().equals(paper.mealId())
        && paper.day() >= meal.day() - 1
        && paper.day() <= meal.day();
  }

  private void ofDays() {
    Map<Long, Long> firsts = new TreeMap<>();
    meals.forEach(meal -> firsts.merge(meal.day(), meal.servedTime(), Math::min));
    firsts.forEach(
        (day, first) -> {
          String name = LocalDate.ofEpochDay(day).toString();
          Set<String> onDuty = new TreeSet<>();
          papers.values().stream()
              .filter(paper -> paper.kind() == DutyKind.ON_DUTY && paper.day() == day)
              .forEach(paper -> onDuty.addAll(paper.people()));
          List<Predicate<DutyPaper>> checks = new ArrayList<>();
          for (String person : onDuty) {
            checks.add(
                paper ->
                    paper.kind() == DutyKind.MORNING_CHECK
                        && paper.day() == day
                        && paper.people().contains(person));
          }
          if (checks.isEmpty()) {
            checks.add(paper -> paper.kind() == DutyKind.MORNING_CHECK && paper.day() == day);
          }
          ask("MORNING_CHECK_MISSING", name, DutyKind.MORNING_CHECK, first, checks);
          askOfDay("WASTE_LEDGER_MISSING", name, DutyKind.WASTE_HANDOVER, day, 24);
          askOfDay("DAILY_CONTROL_MISSING", name, DutyKind.DAILY_CONTROL, day, 20);
        });
  }

  private void askOfDay(String rule, String name, DutyKind kind, long day, int hour) {
    ask(
        rule,
        name,
        kind,
        midnight(day) + hour * HOUR,
        List.of(paper -> paper.kind() == kind && paper.day() == day));
  }

  private void ofWeeksAndMonths() {
    Set<LocalDate> mondays = new TreeSet<>();
    Set<LocalDate> months = new TreeSet<>();
    for (Occasion meal : meals) {
      LocalDate day = LocalDate.ofEpochDay(meal.day());
      LocalDate monday = day;
      while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
        monday = monday.minusDays(1);
      }
      mondays.add(monday);
      months.add(day.withDayOfMonth(1));
    }
    for (LocalDate monday : mondays) {
      LocalDate end = monday.plusDays(7);
      askOfPeriod(
          "FIVE_MEAL_INCOMPLETE", monday + " STUDENT_RATING", DutyKind.STUDENT_RATING, monday, end);
      askOfPeriod("WEEKLY_REVIEW_MISSING", monday.toString(), DutyKind.WEEKLY_REVIEW, monday, end);
    }
    for (LocalDate month : months) {
      String name = month.toString().substring(0, 7);
      LocalDate end = month.plusMonths(1);
      askOfPeriod("PARENT_COMPANION_LOW", name, DutyKind.PARENT_MEAL, month, end);
      askOfPeriod("MONTHLY_DISPATCH_MISSING", name, DutyKind.MONTHLY_DISPATCH, month, end);
    }
  }

  private void askOfPeriod(
      String rule, String name, DutyKind kind, LocalDate first, LocalDate end) {
    ask(
        rule,
        name,
        kind,
        midnight(end.toEpochDay()),
        List.of(
            paper ->
                paper.kind() == kind
                    && paper.day() >= first.toEpochDay()
                    && paper.day() < end.toEpochDay()));
  }

  private void ofSamples() {
    for (DutyPaper kept : papers.values()) {
      if (kept.kind() != DutyKind.SAMPLE_KEPT) {
        continue;
      }
      String cause = Canteen.SCHOOL + " " + kept.recordId();
      Integer grams = kept.grams();
      if (grams != null && grams < 125) {
        found("SAMPLE_UNDERWEIGHT", cause, kept.time(), kept.time());
      }
      if (grams == null || kept.people().isEmpty()) {
        found("SAMPLE_RECORD_INCOMPLETE", cause, kept.time(), kept.time());
      }
      long last = kept.time();
      for (long left = 72 * HOUR; left > 0; ) {
        long day = Math.floorDiv(last + 8 * HOUR, DAY);
        long untilMidnight = midnight(day + 1) - last;
        boolean stands = day > kept.day() && day <= kept.day() + 7 && restDays.contains(day);
        long passes = stands ? 0 : Math.min(left, untilMidnight);
        last += stands ? untilMidnight : passes;
        left -= passes;
      }
      Long gone = null;
      for (DutyPaper disposed : papers.values()) {
        if (isDisposalOf(disposed, kept)
            && disposed.day() <= kept.day() + 7
            && (gone == null || disposed.time() < gone)) {
          gone = disposed.time();
        }
      }
      if (gone == null ? now > last : gone > last) {
        found("SAMPLE_OVERDUE_CLEAR", cause, last, gone);
      }
    }
    for (DutyPaper disposed : papers.values()) {
      long kept = Long.MAX_VALUE;
      for (DutyPaper paper : papers.values()) {
        if (paper.kind() == DutyKind.SAMPLE_KEPT
            && isDisposalOf(disposed, paper)
            && paper.day() >= disposed.day() - 7) {
          kept = Math.min(kept, paper.time());
        }
      }
      if (kept != Long.MAX_VALUE && disposed.time() - kept < 48 * HOUR) {
        String cause = Canteen.SCHOOL + " " + disposed.recordId();
        found("SAMPLE_EARLY_DISPOSAL", cause, disposed.time(), disposed.time());
      }
    }
  }

  private static boolean isDisposalOf(DutyPaper disposed, DutyPaper kept) {
    return disposed.kind() == DutyKind.SAMPLE_DISPOSED
        && kept.sampleId() != null
        && kept.sampleId().equals(disposed.sampleId())
        && disposed.time() >= kept.time();
  }

  private void ofPeople() {
    Set<DutyKind> work =
        Set.of(
            DutyKind.ON_DUTY, DutyKind.COOK_TASTING, DutyKind.SAMPLE_KEPT, DutyKind.DISINFECTION);
    for (DutyPaper check : papers.values()) {
      if (check.kind() != DutyKind.MORNING_CHECK || check.passed()) {
        continue;
      }
      for (String person : check.people()) {
        long fit = Long.MAX_VALUE;
        long works = Long.MAX_VALUE;
        for (DutyPaper paper : papers.values()) {
          if (paper.day() == check.day()
              && paper.time() > check.time()
              && paper.people().contains(person)) {
            if (paper.kind() == DutyKind.MORNING_CHECK && paper.passed()) {
              fit = Math.min(fit, paper.time());
            } else if (work.contains(paper.kind())) {
              works = Math.min(works, paper.time());
            }
          }
        }
        if (works < fit) {
          String cause = "%s %s %s".formatted(Canteen.SCHOOL, check.recordId(), person);
          found("MORNING_CHECK_FAIL_ON_DUTY", cause, works, works);
        }
      }
    }
  }

  /** Each week, each person, paper and post asked by itself. */
  private void ofRegisters() {
    Map<String, Long> firsts = new TreeMap<>();
    Set<DutyKind> work =
        Set.of(
            DutyKind.MORNING_CHECK,
            DutyKind.ON_DUTY,
            DutyKind.COOK_TASTING,
            DutyKind.SAMPLE_KEPT,
            DutyKind.DISINFECTION);
    for (DutyPaper paper : papers.values()) {
      for (String person : paper.people()) {
        if (work.contains(paper.kind())
            && paper.day() >= since
            && !holds(RegisterKind.HEALTH_CERTIFICATE, person, paper.day())) {
          firsts.merge(person + " " + monday(paper.day()), paper.time(), Math::min);
        }
      }
    }
    firsts.forEach(
        (cause, time) -> found("HEALTH_CERT_EXPIRED", Canteen.SCHOOL + " " + cause, time, time));
    Map<String, Integer> large = new HashMap<>();
    Set<String> told = new TreeSet<>();
    for (Occasion meal : meals) {
      if (meal.day() < since || now <= meal.servedTime()) {
        continue;
      }
      String monday = monday(meal.day());
      ofMeal("CANTEEN_LICENSE_EXPIRED", RegisterKind.CANTEEN_LICENCE, meal, told);
      ofMeal("SAFETY_OFFICER_MISSING", RegisterKind.SAFETY_OFFICER, meal, told);
      boolean hasCaterer = false;
      for (RegisterPaper entry : entries.values()) {
        Long last = entry.lastDay();
        hasCaterer |=
            entry.kind() == RegisterKind.CATERER_LICENCE
                && entry.firstDay() <= meal.day()
                && (last == null || last >= entry.firstDay());
      }
      if (hasCaterer) {
        ofMeal("CATERER_LICENSE_INVALID", RegisterKind.CATERER_LICENCE, meal, told);
      }
      if (meal.diners() >= 500 && large.merge(monday, 1, Integer::sum) >= 3) {
        ofMeal("SAFETY_DIRECTOR_MISSING_SCHOOL", RegisterKind.SAFETY_DIRECTOR, meal, told);
        if (holds(RegisterKind.OPERATING_CONTRACT, null, meal.day())) {
          ofMeal("DUAL_DIRECTOR_MISSING", RegisterKind.SCHOOL_SAFETY_DIRECTOR, meal, told);
        }
      }
    }
  }

  private void ofMeal(String rule, RegisterKind kind, Occasion meal, Set<String> told) {
    String monday = monday(meal.day());
    if (!holds(kind, null, meal.day()) && told.add(rule + monday)) {
      found(rule, Canteen.SCHOOL + " " + monday, meal.servedTime(), meal.servedTime());
    }
  }

  private boolean holds(RegisterKind kind, @Nullable String person, long day) {
    for (RegisterPaper entry : entries.values()) {
      Long last = entry.lastDay();
      if (entry.kind() == kind
          && (person == null || person.equals(entry.person()))
          && entry.firstDay() <= day
          && (last == null || last >= day)) {
        return true;
      }
    }
    return false;
  }

  private void ofRenewals() {
    for (RegisterPaper entry : entries.values()) {
      Long last = entry.lastDay();
      boolean isCertificate = entry.kind() == RegisterKind.HEALTH_CERTIFICATE;
      if ((!isCertificate && entry.kind() != RegisterKind.CANTEEN_LICENCE)
          || last == null
          || last < entry.firstDay()
          || last < since
          || entry.isRevoked()) {
        continue;
      }
      long end = midnight(last + 1);
      long start = end - (isCertificate ? 30 : 90) * DAY;
      long over = end;
      boolean isRenewed = false;
      for (RegisterPaper other : entries.values()) {
        Long otherLast = other.lastDay();
        if (other.kind() == entry.kind()
            && Objects.equals(other.person(), entry.person())
            && (otherLast == null || (otherLast > last && otherLast >= other.firstDay()))) {
          isRenewed = true;
          over = Math.min(over, other.ingestTime());
        }
      }
      if (over > start && now > start) {
        String person = entry.person() == null ? "" : entry.person() + " ";
        found(
            isCertificate ? "HEALTH_CERT_EXPIRING" : "CANTEEN_LICENSE_EXPIRING",
            Canteen.SCHOOL + " " + person + entry.entryId(),
            start,
            isRenewed || now > over ? (Long) over : null);
      }
    }
  }

  private static String monday(long day) {
    LocalDate monday = LocalDate.ofEpochDay(day);
    while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      monday = monday.minusDays(1);
    }
    return monday.toString();
  }

  /**
   * When the last of some duties of one matter was made good; the least number where all were done
   * in time; null where one is not done yet.
   */
  private @Nullable Long ask(
      String rule, String matter, DutyKind kind, long due, List<Predicate<DutyPaper>> duties) {
    Long last = Long.MIN_VALUE;
    boolean isMissing = false;
    for (Predicate<DutyPaper> duty : duties) {
      long backFilled = Long.MAX_VALUE;
      long late = Long.MAX_VALUE;
      boolean isDone = false;
      for (DutyPaper paper : papers.values()) {
        if (!duty.test(paper)) {
          continue;
        }
        long wrote = written.getOrDefault(paper.recordId(), 0L);
        long came = taken.getOrDefault(paper.recordId(), 0L);
        if (paper.time() > due) {
          late = Math.min(late, paper.time());
        } else if (wrote > due) {
          backFilled = Math.min(backFilled, wrote);
        } else if (came > due && came - wrote > 48 * HOUR) {
          backFilled = Math.min(backFilled, came);
        } else {
          isDone = true;
        }
      }
      String state;
      if (isDone) {
        state = "DONE";
      } else if (backFilled != Long.MAX_VALUE) {
        state = "BACK_FILLED";
        last = last == null ? null : (Long) Math.max(last, backFilled);
      } else if (late != Long.MAX_VALUE) {
        state = "LATE";
        last = last == null ? null : (Long) Math.max(last, late);
      } else {
        state = now > due ? "MISSING" : "DUE";
        last = null;
        isMissing |= now > due;
      }
      lines.add(duty(kind, due, state));
    }
    if (isMissing || (last != null && last != Long.MIN_VALUE)) {
      found(rule, matter, due, isMissing ? null : last);
    }
    return last;
  }

  private void found(String rule, @Nullable String cause, long start, @Nullable Long end) {
    lines.add(finding(rule, cause, start, end));
  }

  private static long midnight(long day) {
    return day * DAY - 8 * HOUR;
  }
}
