package cn.mingchu.jobs.stock.entry;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Labels the entries of the days that may still change. */
final class DayLabels {

  static final String RULE = "BACKDATED_ENTRY";

  private static final int WEEK = 7;

  private final EntryBook book;
  private final StandingEntries entries;
  private final StockRules rules;

  DayLabels(EntryBook book, StandingEntries entries, StockRules rules) {
    this.book = book;
    this.entries = entries;
    this.rules = rules;
  }

  /** How the books of each day were kept. */
  List<DayProfile> profiles() {
    SortedSet<BusinessDay> days = new TreeSet<>(entries.days().keySet());
    book.meals.values().forEach(meal -> days.add(BusinessDay.of(meal.time())));
    List<DayProfile> profiles = new ArrayList<>();
    for (BusinessDay day : days) {
      LatenessRule rule = book.isOpen(day) ? rule(day) : null;
      if (rule != null) {
        profiles.add(profile(day, rule));
      }
    }
    return profiles;
  }

  /** When the next entry may be missing, UTC milliseconds. */
  long nextChange() {
    long next = EntryBook.NEVER;
    for (ServedMeal meal : book.meals.values()) {
      LatenessRule rule = rule(BusinessDay.of(meal.time()));
      if (meal.isServed() && rule != null && rule.due(meal) > book.now) {
        next = Math.min(next, rule.due(meal));
      }
    }
    return next;
  }

  private @Nullable LatenessRule rule(BusinessDay day) {
    EffectiveRule rule = rules.at(RULE, day.begin());
    return rule == null ? null : new LatenessRule(rule);
  }

  private DayProfile profile(BusinessDay day, LatenessRule rule) {
    List<DayProfile.Labelled> labelled = new ArrayList<>();
    long known = Long.MIN_VALUE;
    for (WrittenEntry written : entries.on(day)) {
      labelled.add(DayProfile.Labelled.of(written, rule.label(written)));
      known = Math.max(known, written.entry().ingestTime());
    }
    for (ServedMeal meal : book.meals.values()) {
      if (BusinessDay.of(meal.time()).equals(day) && isMissing(meal, day, rule)) {
        labelled.add(DayProfile.Labelled.missing(meal));
        known = Math.max(known, Math.max(meal.ingestTime(), rule.due(meal)));
      }
    }
    return DayProfile.of(book.schoolId, book.regionCode, day.date().toEpochDay(), labelled, known);
  }

  /**
   * Where nobody has kept a book of what is issued of late, nobody knows whether anything was; and
   * an issue that names no meal may have been for any of the day.
   */
  private boolean isMissing(ServedMeal meal, BusinessDay day, LatenessRule rule) {
    List<BookEntry> issues = entries.issues(day.plus(1 - WEEK), day.plus(1)).toList();
    return meal.isServed()
        && rule.due(meal) <= book.now
        && !issues.isEmpty()
        && issues.stream().noneMatch(issue -> meal.mealId().equals(issue.mealId()))
        && entries.issues(day).noneMatch(issue -> issue.mealId() == null);
  }
}
