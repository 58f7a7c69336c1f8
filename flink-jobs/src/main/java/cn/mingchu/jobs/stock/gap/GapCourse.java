package cn.mingchu.jobs.stock.gap;

import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.jobs.stock.meal.GroupAccount;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How far the gaps of one school have come, after some of its meals in canonical order.
 *
 * <p>Of each food group a cumulative sum (Page, 1954) of what was missing: a meal adds its missing
 * share, less a slack, and never more than a cap; where the sum falls to nothing, the run is over.
 */
final class GapCourse {

  private static final long MILLION = 1_000_000;
  private static final long HUNDREDTH = MILLION / 100;

  /** A gap that has lasted for long would otherwise take as long to be over. */
  private static final int MOST_TIMES_THE_LIMIT = 2;

  /** Fewer groups say nothing of whether all are missing alike. */
  private static final int ENOUGH_GROUPS = 3;

  final Map<FoodGroup, Run> runs = new EnumMap<>(FoodGroup.class);

  /** Those of the last meal. */
  final Set<FoodGroup> seen = EnumSet.noneOf(FoodGroup.class);

  GapCourse copy() {
    GapCourse copy = new GapCourse();
    copy.runs.putAll(runs);
    copy.seen.addAll(seen);
    return copy;
  }

  /** Takes in one more meal, which MUST be later in canonical order than all before. */
  void see(GapMeal meal, StockRules rules, BookSubject school, Consumer<BookFinding> say) {
    EffectiveRule rule = rules.at(GapJudge.RULE, meal.servedTime());
    if (rule == null) {
      return;
    }
    seen.clear();
    meal.groups().forEach(account -> seen.add(account.group()));
    List<GroupAccount> over = new ArrayList<>();
    for (GroupAccount account : meal.groups()) {
      if (!goesOn(account, meal, rule)) {
        over.add(account);
      }
    }
    for (GroupAccount account : over) {
      Run run = runs.get(account.group());
      if (run != null && run.toldBy() != null) {
        say.accept(finding(account.group(), run, meal.servedTime(), rule, school));
      }
    }
    over.forEach(account -> runs.remove(account.group()));
  }

  /** Says what lasts. */
  void tellLasting(StockRules rules, BookSubject school, Consumer<BookFinding> say) {
    runs.forEach(
        (group, run) -> {
          BookEvidence told = run.toldBy();
          EffectiveRule rule = told == null ? null : rules.at(GapJudge.RULE, told.time());
          if (rule != null) {
            say.accept(finding(group, run, null, rule, school));
          }
        });
  }

  /** Whether a group is still in a run after a meal. */
  private boolean goesOn(GroupAccount account, GapMeal meal, EffectiveRule rule) {
    Run before = runs.get(account.group());
    long limit = rule.amount(ParameterName.MISSED) * HUNDREDTH;
    long sum = (before == null ? 0 : before.missed()) + step(account, rule);
    if (sum <= 0) {
      return false;
    }
    long missing = account.plannedGrams() - account.usedGrams();
    boolean isTold = before != null && before.toldBy() != null;
    BookEvidence told = before == null ? null : before.toldBy();
    long toldIngestTime = before == null ? 0 : before.toldIngestTime();
    if (!isTold && sum >= limit) {
      told = meal.report();
      toldIngestTime =
          Math.max(meal.ingestTime(), meal.servedTime() + rule.amount(ParameterName.GRACE));
    }
    runs.put(
        account.group(),
        new Run(
            Math.min(sum, MOST_TIMES_THE_LIMIT * limit),
            missing + (before == null ? 0 : before.missingGrams()),
            account.plannedGrams() + (before == null ? 0 : before.plannedGrams()),
            before == null ? meal.report() : before.first(),
            meal.report(),
            told,
            toldIngestTime));
    return true;
  }

  /** What a meal adds to the sum, in millionths. */
  private static long step(GroupAccount account, EffectiveRule rule) {
    long most = rule.amount(ParameterName.VARIANCE) * HUNDREDTH;
    long missing = account.plannedGrams() - account.usedGrams();
    long share = Math.floorDiv(Math.multiplyExact(missing, MILLION), account.plannedGrams());
    return Math.max(-most, Math.min(most, share)) - rule.amount(ParameterName.SLACK) * HUNDREDTH;
  }

  private BookFinding finding(
      FoodGroup group, Run run, @Nullable Long endTime, EffectiveRule rule, BookSubject school) {
    BookEvidence told = run.toldBy() == null ? run.last() : run.toldBy();
    BookEpisode episode =
        new BookEpisode(
            run.first().time(),
            endTime,
            told.time(),
            run.toldIngestTime(),
            Stakes.ofGrams(Math.max(0, run.missingGrams())));
    return BookFinding.of(
            rule,
            rule.severity(),
            school,
            episode,
            List.of(
                run.first().as(EvidenceRole.FIRST),
                told.as(EvidenceRole.DECIDING),
                run.last().as(EvidenceRole.LAST)))
        .restingOn("gap %s %s %d".formatted(school.schoolId(), group, run.first().time()))
        .showing(isMissingAlike(run) ? Sign.ALL_ALIKE : Sign.ONE_GROUP);
  }

  /**
   * Whether of all that is planned about as much is missing: so it looks where fewer ate than were
   * counted, and not where somebody takes the meat.
   */
  private boolean isMissingAlike(Run run) {
    return seen.size() >= ENOUGH_GROUPS
        && seen.stream()
            .map(runs::get)
            .allMatch(
                other ->
                    other != null
                        && 2 * other.missingGrams() * run.plannedGrams()
                            >= run.missingGrams() * other.plannedGrams());
  }
}
