package cn.mingchu.simulator.supply;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.fraud.BookHabit;
import cn.mingchu.simulator.fraud.BookHabits;
import cn.mingchu.simulator.fraud.Frauds;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.world.SimulatedSchool;
import cn.mingchu.simulator.world.World;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How canteens keep the books of their stores: at once and as it was, but for those who do not.
 *
 * <p>What nobody is up to is left as it is, throw by throw.
 */
final class Bookkeeping {

  private static final long BOOKS = 81;
  private static final long SITTING = 82;

  /** When those who are late sit down to write, from 15:00 on. */
  private static final int AFTERNOON = 15 * SchoolTime.HOUR;

  private static final int EARLY = 6 * SchoolTime.HOUR;

  private static final double DAYS_CAUGHT_UP = 0.4;
  private static final double DAYS_SENT_TOGETHER = 0.3;
  private static final int MOST_DAYS_LATE = 4;

  /** What is heavier is rounded to half a kilogram, the rest to 50 g. */
  private static final long HEAVY = 2_000;

  private static final long HALF_A_KILOGRAM = 500;
  private static final long PINCH = 50;

  private final long seed;
  private final Frauds frauds;
  private final long toSecond;
  private final Map<String, SimulatedSchool> schools = new HashMap<>();
  private final Map<Integer, BookHabits> habits = new HashMap<>();
  private final Map<String, Long> lastWritten = new HashMap<>();
  private final Map<Integer, Template> templates = new HashMap<>();

  /** The rows of the first day of a week, and the last day that they were copied to. */
  private static final class Template {
    private final long monday;
    private final long day;
    private final List<IssueRow> rows = new ArrayList<>();
    private long copiedTo;

    Template(long monday, long day) {
      this.monday = monday;
      this.day = day;
      this.copiedTo = day;
    }
  }

  /**
   * The bookkeeping of a run.
   *
   * @param toSecond nobody sits down to write from then on
   */
  Bookkeeping(World world, Frauds frauds, long toSecond) {
    this.seed = world.seed();
    this.frauds = frauds;
    this.toSecond = toSecond;
    world.schools().forEach(school -> schools.put(school.schoolId(), school));
  }

  /** The rows that are written where something is issued; none where they are made up later. */
  List<IssueRow> issued(SimulatedSchool school, IssueRow row) {
    long day = SchoolTime.day(row.second());
    BookHabits its = of(school.index(), day).orElse(null);
    if (its == null || isPastSitting(its, row.second())) {
      return List.of(row);
    }
    Dice dice = Dice.of(seed, BOOKS, school.index(), row.second());
    if (!its.has(BookHabit.COPIED_DAYS)) {
      return List.of(written(its, row, dice));
    }
    Template template = template(school.index(), day);
    if (template.day == day) {
      IssueRow first = written(its, row, dice);
      template.rows.add(first);
      return List.of(first);
    }
    if (template.copiedTo == day) {
      return List.of();
    }
    template.copiedTo = day;
    return template.rows.stream().map(one -> copied(one, day - template.day, its, dice)).toList();
  }

  /** Whether nothing is said to have come back from the kitchen, since nothing was looked at. */
  boolean hidesReturns(SimulatedSchool school, long second) {
    long day = SchoolTime.day(second);
    BookHabits its = of(school.index(), day).orElse(null);
    return its != null
        && its.has(BookHabit.COPIED_DAYS)
        && !isPastSitting(its, second)
        && template(school.index(), day).day != day;
  }

  /** When a paper of a school is written and sent. */
  Writing writing(String schoolId, long second, Writing usual) {
    SimulatedSchool school = schools.get(schoolId);
    if (school == null) {
      return usual;
    }
    long day = SchoolTime.day(second);
    BookHabits its = of(school.index(), day).orElse(null);
    if (its == null) {
      return usual;
    }
    if (its.has(BookHabit.WRITTEN_ON_FRIDAY)) {
      return isPastSitting(its, second) ? usual : inSitting(school, friday(day), its, usual);
    }
    return sloppy(school, day, its, usual);
  }

  private Writing sloppy(SimulatedSchool school, long day, BookHabits its, Writing usual) {
    Dice dice = Dice.of(seed, SITTING, school.index(), day);
    double chance = dice.uniform(0, 1);
    long later = day + dice.between(1, MOST_DAYS_LATE);
    if (SchoolTime.moment(later, AFTERNOON) >= toSecond) {
      return usual;
    }
    if (chance < DAYS_CAUGHT_UP) {
      return inSitting(school, later, its, usual);
    }
    return chance < DAYS_CAUGHT_UP + DAYS_SENT_TOGETHER
        ? new Writing(
            usual.recordedMillis(),
            Math.max(usual.sentMillis(), SchoolTime.moment(later, AFTERNOON) * 1_000))
        : usual;
  }

  /** After what was written last. */
  private Writing inSitting(SimulatedSchool school, long day, BookHabits its, Writing usual) {
    String sitting = school.index() + " " + day;
    Dice dice = Dice.of(seed, SITTING, school.index(), usual.recordedMillis());
    long begin = SchoolTime.moment(day, AFTERNOON) * 1_000;
    long recorded =
        lastWritten.getOrDefault(sitting, begin) + dice.between(its.leastGap(), its.mostGap());
    lastWritten.put(sitting, recorded);
    return recorded < usual.recordedMillis()
        ? usual
        : new Writing(recorded, recorded + usual.sentMillis() - usual.recordedMillis());
  }

  /** What happens after the sitting of its week is written as usual, as is what has no sitting. */
  private boolean isPastSitting(BookHabits its, long second) {
    long sitting = SchoolTime.moment(friday(SchoolTime.day(second)), AFTERNOON);
    return its.has(BookHabit.WRITTEN_ON_FRIDAY) && (second >= sitting || sitting >= toSecond);
  }

  private Template template(int school, long day) {
    long monday = friday(day) - DayOfWeek.FRIDAY.getValue() + 1;
    Template template = templates.get(school);
    if (template == null || template.monday != monday) {
      template = new Template(monday, day);
      templates.put(school, template);
    }
    return template;
  }

  private IssueRow written(BookHabits its, IssueRow row, Dice dice) {
    long grams = row.some().grams();
    if (its.has(BookHabit.ROUND_NUMBERS) && dice.chance(its.roundedShare())) {
      long unit = grams >= HEAVY ? HALF_A_KILOGRAM : PINCH;
      grams = Math.max(unit, (grams + unit / 2) / unit * unit);
    } else if (grams >= its.division()) {
      grams -= grams % its.division();
    }
    long second =
        its.has(BookHabit.CARELESS_TIMES)
            ? SchoolTime.moment(SchoolTime.day(row.second()), EARLY + dice.between(0, 900))
            : row.second();
    return new IssueRow(second, new Taken(row.some().lot(), grams), row.mealId());
  }

  private static IssueRow copied(IssueRow row, long days, BookHabits its, Dice dice) {
    long second = row.second() + days * SchoolTime.DAY;
    String mealId = row.mealId();
    String compact = LotPapers.compact(SchoolTime.day(row.second()));
    long grams = row.some().grams();
    if (dice.chance(its.alteredShare())) {
      grams += dice.between(1, 9) * PINCH;
    }
    return new IssueRow(
        second,
        new Taken(row.some().lot(), grams),
        mealId == null ? null : mealId.replace(compact, LotPapers.compact(SchoolTime.day(second))));
  }

  private Optional<BookHabits> of(int school, long day) {
    return frauds
        .ofBooks(school, day)
        .map(fraud -> habits.computeIfAbsent(school, none -> BookHabits.of(seed, fraud)));
  }

  private static long friday(long day) {
    int dayOfWeek = LotPapers.date(day).getDayOfWeek().getValue();
    return day + DayOfWeek.FRIDAY.getValue() - dayOfWeek;
  }
}
