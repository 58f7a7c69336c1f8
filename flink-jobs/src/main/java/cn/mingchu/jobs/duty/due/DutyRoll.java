package cn.mingchu.jobs.duty.due;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.duty.paper.DutyPaper;
import cn.mingchu.jobs.duty.paper.Occasion;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All duties that the meals of a canteen bring, each with the moment by which it has to be done.
 * Where nothing is cooked, nothing is due.
 */
public final class DutyRoll {

  private static final int WEEK = 7;

  /** What was disinfected longer ago than papers can be late does not tell. */
  private static final int LONGEST_DISINFECTED_DAYS = 7;

  private static final long LONGEST_DISINFECTED = LONGEST_DISINFECTED_DAYS * 86_400_000L;

  private static final Comparator<Occasion> BY_TIME =
      Comparator.comparingLong(Occasion::servedTime).thenComparing(Occasion::mealId);

  private final List<Occasion> meals;
  private final SortedSet<Long> days = new TreeSet<>();
  private final Collection<FiledPaper> rosters;
  private final DutyRules rules;
  private final List<Duty> duties = new ArrayList<>();

  /**
   * The duties that come with meals.
   *
   * @param meals that were served, or are going to be
   * @param cookedBefore days on which other meals were served that nobody asks for any more, from
   *     1970-01-01
   * @param rosters who is on duty on which day
   */
  public DutyRoll(
      Collection<Occasion> meals,
      Collection<Long> cookedBefore,
      Collection<FiledPaper> rosters,
      DutyRules rules) {
    this.meals = meals.stream().sorted(BY_TIME).toList();
    this.rosters = rosters;
    this.rules = rules;
    SortedMap<Long, Occasion> firsts = new TreeMap<>();
    this.meals.forEach(meal -> firsts.putIfAbsent(meal.day(), meal));
    days.addAll(cookedBefore);
    days.addAll(firsts.keySet());
    Occasion last = null;
    for (Occasion meal : this.meals) {
      addDutiesOf(meal, last);
      last = meal;
    }
    firsts.forEach(this::addDutiesOfDay);
    weeks().forEach(this::addDutiesOfWeek);
    months().forEach(this::addDutiesOfMonth);
  }

  /** All of them, in no order. */
  public List<Duty> duties() {
    return duties;
  }

  /** The Monday of a day's week. */
  public static LocalDate monday(long day) {
    return LocalDate.ofEpochDay(day).with(DayOfWeek.MONDAY);
  }

  /** The month of a day. */
  public static YearMonth month(long day) {
    return YearMonth.from(LocalDate.ofEpochDay(day));
  }

  private void addDutiesOf(Occasion meal, @Nullable Occasion last) {
    long served = meal.servedTime();
    EffectiveRule leader = rules.at(DutyRules.NO_LEADER, served);
    if (leader != null) {
      add(ofMeal(leader, DutyKind.LEADER_MEAL, meal, meal.mealId(), null, within(leader, served)));
    }
    EffectiveRule sample = rules.at(DutyRules.NO_SAMPLE, served);
    if (sample != null) {
      long due = within(sample, served);
      meal.dishes()
          .forEach(
              dish -> add(ofMeal(sample, DutyKind.SAMPLE_KEPT, meal, meal.mealId(), dish, due)));
    }
    EffectiveRule five = rules.at(DutyRules.FIVE_MEALS, served);
    if (five != null) {
      for (DutyKind kind : List.of(DutyKind.COOK_TASTING, DutyKind.TEACHER_MEAL)) {
        add(ofMeal(five, kind, meal, meal.mealId() + ' ' + kind, null, by(five, meal.day())));
      }
    }
    EffectiveRule clean = rules.at(DutyRules.NOT_DISINFECTED, served);
    if (clean != null) {
      long earliest = served - LONGEST_DISINFECTED;
      long from = last == null ? earliest : Math.max(earliest, last.servedTime());
      add(
          new Duty(
              clean,
              DutyKind.DISINFECTION,
              meal.mealId(),
              meal.day(),
              meal.day() - LONGEST_DISINFECTED_DAYS,
              meal.day(),
              null,
              null,
              null,
              from,
              served,
              meal.ingestTime()));
    }
  }

  private static Duty ofMeal(
      EffectiveRule rule,
      DutyKind kind,
      Occasion meal,
      String matter,
      @Nullable String dish,
      long due) {
    return new Duty(
        rule,
        kind,
        matter,
        meal.day(),
        meal.day() - 1,
        meal.day(),
        meal.mealId(),
        dish,
        null,
        Long.MIN_VALUE,
        due,
        meal.ingestTime());
  }

  private void addDutiesOfDay(long day, Occasion firstMeal) {
    long begin = begin(day);
    EffectiveRule check = rules.at(DutyRules.UNCHECKED, begin);
    if (check != null) {
      SortedSet<String> onDuty = onDuty(day);
      for (String person : onDuty) {
        add(ofDay(check, DutyKind.MORNING_CHECK, firstMeal, person, firstMeal.servedTime()));
      }
      if (onDuty.isEmpty()) {
        add(ofDay(check, DutyKind.MORNING_CHECK, firstMeal, null, firstMeal.servedTime()));
      }
    }
    EffectiveRule waste = rules.at(DutyRules.NO_WASTE_LEDGER, begin);
    if (waste != null) {
      add(ofDay(waste, DutyKind.WASTE_HANDOVER, firstMeal, null, by(waste, day)));
    }
    EffectiveRule control = rules.at(DutyRules.NO_DAILY_CONTROL, begin);
    if (control != null) {
      add(ofDay(control, DutyKind.DAILY_CONTROL, firstMeal, null, by(control, day)));
    }
  }

  private static Duty ofDay(
      EffectiveRule rule, DutyKind kind, Occasion firstMeal, @Nullable String person, long due) {
    long day = firstMeal.day();
    return new Duty(
        rule,
        kind,
        LocalDate.ofEpochDay(day).toString(),
        day,
        day,
        day,
        null,
        null,
        person,
        Long.MIN_VALUE,
        due,
        firstMeal.ingestTime());
  }

  private void addDutiesOfWeek(LocalDate monday) {
    long first = monday.toEpochDay();
    long last = first + WEEK - 1;
    EffectiveRule rating = rules.at(DutyRules.FIVE_MEALS, begin(first));
    if (rating != null) {
      String matter = "%s %s".formatted(monday, DutyKind.STUDENT_RATING);
      add(ofPeriod(rating, DutyKind.STUDENT_RATING, matter, first, last));
    }
    EffectiveRule review = rules.at(DutyRules.NO_WEEKLY_REVIEW, begin(first));
    if (review != null) {
      add(ofPeriod(review, DutyKind.WEEKLY_REVIEW, monday.toString(), first, last));
    }
  }

  private void addDutiesOfMonth(YearMonth month) {
    long first = month.atDay(1).toEpochDay();
    long last = month.atEndOfMonth().toEpochDay();
    EffectiveRule parent = rules.at(DutyRules.NO_PARENT, begin(first));
    if (parent != null) {
      add(ofPeriod(parent, DutyKind.PARENT_MEAL, month.toString(), first, last));
    }
    EffectiveRule dispatch = rules.at(DutyRules.NO_MONTHLY_DISPATCH, begin(first));
    if (dispatch != null) {
      add(ofPeriod(dispatch, DutyKind.MONTHLY_DISPATCH, month.toString(), first, last));
    }
  }

  private static Duty ofPeriod(
      EffectiveRule rule, DutyKind kind, String matter, long first, long last) {
    return new Duty(
        rule,
        kind,
        matter,
        last,
        first,
        last,
        null,
        null,
        null,
        Long.MIN_VALUE,
        begin(last + 1),
        begin(first));
  }

  private SortedSet<String> onDuty(long day) {
    SortedSet<String> people = new TreeSet<>();
    for (FiledPaper filed : rosters) {
      DutyPaper paper = filed.paper();
      if (paper.day() == day && !paper.annulled()) {
        people.addAll(paper.people());
      }
    }
    return people;
  }

  private SortedSet<LocalDate> weeks() {
    SortedSet<LocalDate> weeks = new TreeSet<>();
    days.forEach(day -> weeks.add(monday(day)));
    return weeks;
  }

  private SortedSet<YearMonth> months() {
    SortedSet<YearMonth> months = new TreeSet<>();
    days.forEach(day -> months.add(month(day)));
    return months;
  }

  private void add(Duty duty) {
    duties.add(duty);
  }

  private static long within(EffectiveRule rule, long time) {
    return time + rule.amount(ParameterName.WITHIN);
  }

  private static long by(EffectiveRule rule, long day) {
    return begin(day) + rule.amount(ParameterName.BY);
  }

  private static long begin(long day) {
    return new BusinessDay(LocalDate.ofEpochDay(day)).begin();
  }
}
