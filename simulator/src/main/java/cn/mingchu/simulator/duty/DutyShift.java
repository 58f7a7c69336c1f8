package cn.mingchu.simulator.duty;

import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyRecord;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.MenuPlan;
import cn.mingchu.schemas.event.PlannedDish;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.SchoolTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the people of one canteen do because of one menu, and of the first one of its day. */
final class DutyShift {

  private static final int LEAST_WORKERS = 2;
  private static final int HEADS_OF_A_WORKER = 120;
  private static final int MOST_WORKERS = 12;

  /** Samples are cleared out when the kitchen opens, and after lunch. */
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
  private final List<Deed> deeds = new ArrayList<>();

  /**
   * Something that is done.
   *
   * @param second UTC
   * @param day for which it is done, from 1970-01-01
   */
  record Deed(
      String recordId,
      DutyKind kind,
      long second,
      long day,
      @Nullable String mealId,
      @Nullable String dish,
      @Nullable String sampleId,
      @Nullable Integer grams,
      List<String> people) {

    DutyRecord record(EventHeader header, String schoolId) {
      return new DutyRecord(
          header,
          recordId,
          1,
          false,
          schoolId,
          kind,
          LocalDate.ofEpochDay(day),
          mealId,
          dish,
          sampleId,
          grams,
          people,
          true);
    }
  }

  /**
   * What one menu brings.
   *
   * @param known schools' days, weeks and months that other menus have brought; those of this one
   *     are added
   */
  DutyShift(long seed, MenuPlan menu, Set<String> known) {
    this.menu = menu;
    this.day = menu.getDay().toEpochDay();
    this.served = menu.getServedTime().getEpochSecond();
    this.dice = Dice.of(seed, menu.getSchoolId().hashCode(), served);
    int heads = menu.getDiners().stream().mapToInt(band -> band.getHeads()).sum();
    this.workers = Math.min(LEAST_WORKERS + heads / HEADS_OF_A_WORKER, MOST_WORKERS);
    addDeedsOfMeal();
    String school = menu.getSchoolId() + ' ';
    LocalDate monday = menu.getDay().with(DayOfWeek.MONDAY);
    YearMonth month = YearMonth.from(menu.getDay());
    if (known.add(school + day)) {
      addDeedsOfDay();
    }
    if (known.add(school + monday)) {
      addDeedsOfWeek(monday.toEpochDay());
    }
    if (known.add(school + month)) {
      addDeedsOfMonth(month);
    }
  }

  List<Deed> deeds() {
    return deeds;
  }

  private void addDeedsOfMeal() {
    String meal = menu.getMealId();
    addOfMeal(DutyKind.COOK_TASTING, served - minutes(35, 50), "worker-1");
    addOfMeal(DutyKind.LEADER_MEAL, served + minutes(10, 50), "leader-1");
    addOfMeal(DutyKind.TEACHER_MEAL, served + minutes(10, 50), "teacher-" + dice.between(1, 9));
    int number = 0;
    for (PlannedDish dish : menu.getDishes()) {
      String sample = "%s-s%d".formatted(meal, ++number);
      long kept = served + minutes(10, 60);
      deeds.add(
          new Deed(
              sample,
              DutyKind.SAMPLE_KEPT,
              kept,
              day,
              meal,
              dish.getName(),
              sample,
              dice.between(130, 220),
              List.of("worker-2")));
      long cleared = cleared(kept);
      deeds.add(
          new Deed(
              sample + "-x",
              DutyKind.SAMPLE_DISPOSED,
              cleared,
              SchoolTime.day(cleared),
              null,
              null,
              sample,
              null,
              List.of("worker-2")));
    }
    add(meal + "-clean", DutyKind.DISINFECTION, served + minutes(70, 100), "worker-2");
  }

  private static long cleared(long kept) {
    long earliest = kept + KEPT;
    for (long next = SchoolTime.day(earliest); ; next++) {
      for (int hour : CLEARED) {
        long moment = SchoolTime.moment(next, hour);
        if (moment >= earliest && SchoolTime.isWeekday(next)) {
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
    String date = menu.getDay().toString();
    long opened = served - 3 * SchoolTime.HOUR;
    add(date + "-roster", DutyKind.ON_DUTY, opened, onDuty.toArray(String[]::new));
    for (String worker : onDuty) {
      long checked = opened + minutes(5, 30);
      add("%s-check-%s".formatted(date, worker), DutyKind.MORNING_CHECK, checked, worker);
    }
    add(date + "-clean", DutyKind.DISINFECTION, opened + minutes(40, 60), "worker-2");
    add(date + "-waste", DutyKind.WASTE_HANDOVER, at(18) + minutes(30, 90), "worker-1");
    add(date + "-control", DutyKind.DAILY_CONTROL, at(16) + minutes(0, 90), "officer-1");
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
    deeds.add(new Deed(id, kind, second, other, null, null, null, null, List.of(person)));
  }

  private void addOfMeal(DutyKind kind, long second, String person) {
    String id = "%s-%s".formatted(menu.getMealId(), kind.name().toLowerCase(Locale.ROOT));
    deeds.add(new Deed(id, kind, second, day, menu.getMealId(), null, null, null, List.of(person)));
  }

  private void add(String id, DutyKind kind, long second, String... people) {
    deeds.add(new Deed(id, kind, second, day, null, null, null, null, List.of(people)));
  }

  private long at(int hour) {
    return SchoolTime.moment(day, hour * SchoolTime.HOUR);
  }

  private long minutes(int least, int most) {
    return dice.between(least * SchoolTime.MINUTE, most * SchoolTime.MINUTE);
  }
}
