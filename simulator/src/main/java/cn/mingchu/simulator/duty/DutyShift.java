package cn.mingchu.simulator.duty;

import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.PlannedDish;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.fraud.FraudKind;
import cn.mingchu.simulator.kitchen.SchoolTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the people of one canteen do because of one menu, and of the first one of its day. */
final class DutyShift {

  private static final int LEAST_WORKERS = 2;
  private static final int HEADS_OF_A_WORKER = 120;
  private static final int MOST_WORKERS = 12;

  /**
   * Samples are cleared out when the kitchen opens, and after lunch; on a weekend, too, or those of
   * Thursdays would stay for longer than three days.
   */
  private static final int[] CLEARED = {7 * SchoolTime.HOUR, 14 * SchoolTime.HOUR};

  private static final int KEPT = 48 * SchoolTime.HOUR;
  private static final int THURSDAY = 3;
  private static final int FRIDAY = 4;
  private static final int PARENTS_COME = 12;
  private static final int DISPATCH = 26;

  private final long day;
  private final long served;
  private final MenuPlan menu;
  private final Dice dice;
  private final int workers;
  private final Negligence negligence;
  private final boolean opensDay;
  private final List<Deed> deeds = new ArrayList<>();
  private final List<Neglect> neglects = new ArrayList<>();

  /**
   * What one menu brings.
   *
   * @param known for schools' days, weeks and months that other menus have brought, when the first
   *     of these meals is served, in seconds; those of this one are added
   */
  DutyShift(long seed, MenuPlan menu, Negligence negligence, Map<String, Long> known) {
    this.menu = menu;
    this.negligence = negligence;
    this.day = menu.getDay().toEpochDay();
    this.served = menu.getServedTime().getEpochSecond();
    this.dice = Dice.of(seed, menu.getSchoolId().hashCode(), served);
    int heads = menu.getDiners().stream().mapToInt(band -> band.getHeads()).sum();
    this.workers = Math.min(LEAST_WORKERS + heads / HEADS_OF_A_WORKER, MOST_WORKERS);
    addDeedsOfMeal();
    String school = menu.getSchoolId() + ' ';
    LocalDate monday = menu.getDay().with(DayOfWeek.MONDAY);
    YearMonth month = YearMonth.from(menu.getDay());
    opensDay = known.merge(school + day, served, Math::min) == served;
    if (opensDay) {
      addDeedsOfDay();
    }
    if (known.putIfAbsent(school + monday, served) == null) {
      addDeedsOfWeek(monday.toEpochDay());
    }
    if (known.putIfAbsent(school + month, served) == null) {
      addDeedsOfMonth(month);
    }
  }

  /** How the records of a day begin that are no matter of one meal, a week or a month. */
  static String ofDay(MenuPlan menu) {
    return "day-%s-".formatted(menu.getDay());
  }

  /** Whether its meal is the first one of its day that was heard of: the kitchen opens for it. */
  boolean opensDay() {
    return opensDay;
  }

  List<Deed> deeds() {
    return deeds;
  }

  /** What is not done, or not as it must be. */
  List<Neglect> neglects() {
    return neglects;
  }

  private void addDeedsOfMeal() {
    String meal = menu.getMealId();
    addOfMeal(DutyKind.COOK_TASTING, served - minutes(35, 50), "worker-1");
    long joined = served + minutes(10, 50);
    if (negligence.isLeaderAbsent(served)) {
      addNeglect(FraudKind.NO_COMPANION, "MEAL_COMPANION_MISSING", meal, meal);
    } else {
      addOfMeal(DutyKind.LEADER_MEAL, joined, "leader-1");
    }
    addOfMeal(DutyKind.TEACHER_MEAL, served + minutes(10, 50), "teacher-" + dice.between(1, 9));
    int number = 0;
    for (PlannedDish dish : menu.getDishes()) {
      addSample(dish, ++number);
    }
    add(meal + "-clean", DutyKind.DISINFECTION, served + minutes(70, 100), "worker-2");
  }

  private void addSample(PlannedDish dish, int number) {
    String meal = menu.getMealId();
    String sample = "%s-s%d".formatted(meal, number);
    long kept = served + minutes(10, 60);
    int grams = dice.between(130, 220);
    switch (negligence.sample(served, number)) {
      case NONE -> {
        addNeglect(FraudKind.NO_SAMPLE, "SAMPLE_MISSING", meal, meal);
        return;
      }
      case SMALL -> {
        grams = negligence.smallGrams(served, number);
        String cause = menu.getSchoolId() + ' ' + sample;
        addNeglect(FraudKind.NO_SAMPLE, "SAMPLE_UNDERWEIGHT", meal, cause);
      }
      case WHOLE -> {}
    }
    List<String> keeper = List.of("worker-2");
    deeds.add(
        new Deed(
            sample,
            DutyKind.SAMPLE_KEPT,
            kept,
            0,
            day,
            meal,
            dish.getName(),
            sample,
            grams,
            keeper));
    long cleared = cleared(kept);
    deeds.add(
        new Deed(
            sample + "-x",
            DutyKind.SAMPLE_DISPOSED,
            cleared,
            0,
            SchoolTime.day(cleared),
            null,
            null,
            sample,
            null,
            keeper));
  }

  private static long cleared(long kept) {
    long earliest = kept + KEPT;
    for (long next = SchoolTime.day(earliest); ; next++) {
      for (int hour : CLEARED) {
        long moment = SchoolTime.moment(next, hour);
        if (moment >= earliest) {
          return moment;
        }
      }
    }
  }

  private void addDeedsOfDay() {
    List<String> onDuty = new ArrayList<>();
    for (int worker = 1; worker <= workers; worker++) {
      onDuty.add("worker-" + worker);
    }
    String date = ofDay(menu);
    long opened = served - 3 * SchoolTime.HOUR;
    add(date + "roster", DutyKind.ON_DUTY, opened, onDuty.toArray(String[]::new));
    long delay = negligence.checkDelay();
    if (delay > 0) {
      addNeglect(FraudKind.LATE_PAPERS, "MORNING_CHECK_MISSING", null, menu.getDay().toString());
    }
    for (String worker : onDuty) {
      long checked = opened + minutes(5, 30);
      deeds.add(
          new Deed(
              "%scheck-%s".formatted(date, worker),
              DutyKind.MORNING_CHECK,
              checked,
              delay,
              day,
              null,
              null,
              null,
              null,
              List.of(worker)));
    }
    add(date + "clean", DutyKind.DISINFECTION, opened + minutes(40, 60), "worker-2");
    add(date + "waste", DutyKind.WASTE_HANDOVER, at(18) + minutes(30, 90), "worker-1");
    add(date + "control", DutyKind.DAILY_CONTROL, at(16) + minutes(0, 90), "officer-1");
  }

  private void addDeedsOfWeek(long monday) {
    long rated = Math.max(day, monday + THURSDAY);
    long reviewed = Math.max(day, monday + FRIDAY);
    addOn(rated, "-rating", DutyKind.STUDENT_RATING, 13, "teacher-1");
    addOn(reviewed, "-review", DutyKind.WEEKLY_REVIEW, 15, "director-1");
  }

  private void addDeedsOfMonth(YearMonth month) {
    long parents = Math.max(day, month.atDay(PARENTS_COME).toEpochDay());
    long dispatch = Math.max(day, month.atDay(DISPATCH).toEpochDay());
    addOn(parents, "-parents", DutyKind.PARENT_MEAL, 12, "parent-" + dice.between(1, 30));
    addOn(dispatch, "-dispatch", DutyKind.MONTHLY_DISPATCH, 15, "leader-1");
  }

  private void addOn(long other, String suffix, DutyKind kind, int hour, String person) {
    long second = SchoolTime.moment(other, hour * SchoolTime.HOUR) + minutes(0, 40);
    String id = LocalDate.ofEpochDay(other) + suffix;
    deeds.add(new Deed(id, kind, second, 0, other, null, null, null, null, List.of(person)));
  }

  private void addOfMeal(DutyKind kind, long second, String person) {
    String id = "%s-%s".formatted(menu.getMealId(), kind.name().toLowerCase(Locale.ROOT));
    deeds.add(
        new Deed(id, kind, second, 0, day, menu.getMealId(), null, null, null, List.of(person)));
  }

  private void add(String id, DutyKind kind, long second, String... people) {
    deeds.add(new Deed(id, kind, second, 0, day, null, null, null, null, List.of(people)));
  }

  private void addNeglect(FraudKind kind, String ruleId, @Nullable String mealId, String causeId) {
    neglects.add(
        new Neglect(kind, ruleId, menu.getSchoolId(), mealId, causeId, menu.getServedTime()));
  }

  private long at(int hour) {
    return SchoolTime.moment(day, hour * SchoolTime.HOUR);
  }

  private long minutes(int least, int most) {
    return dice.between(least * SchoolTime.MINUTE, most * SchoolTime.MINUTE);
  }
}
