package cn.mingchu.jobs.stock.gap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Standing;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.jobs.stock.meal.AuditedMeal;
import cn.mingchu.jobs.stock.meal.GroupAccount;
import cn.mingchu.jobs.stock.rules.ReleasedStockRules;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.FoodGroup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the end is a function of the newest audit of each meal: the judge, told in any
 * order, closed meanwhile or not, ends with what a sum by hand says. With {@code -Pproof} for many
 * more seeds.
 */
class OrderTest {

  private static final List<FoodGroup> GROUPS =
      List.of(FoodGroup.GRAIN, FoodGroup.VEGETABLE, FoodGroup.MEAT, FoodGroup.EGG);
  private static final int DAYS = 30;

  private final StockRules rules = new ReleasedStockRules();

  static LongStream seeds() {
    return DrawnOrder.seeds(100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    Random random = DrawnOrder.random(seed);
    List<AuditedMeal> audits = audits(random);
    List<AuditedMeal> sorted = new ArrayList<>(audits);
    sorted.sort(Comparator.comparingLong(AuditedMeal::ingestTime));
    List<AuditedMeal> shuffled = new ArrayList<>(audits);
    Collections.shuffle(shuffled, random);

    Map<String, BookFinding> inOrder = told(sorted, true, random);
    Map<String, BookFinding> anyhow = told(shuffled, false, random);

    assertThat(anyhow).isEqualTo(inOrder);
    assertThat(anyhow.values().stream().map(OrderTest::line))
        .containsExactlyInAnyOrderElementsOf(byHand(audits));
  }

  private Map<String, BookFinding> told(
      List<AuditedMeal> audits, boolean isClosedMeanwhile, Random random) {
    GapJudge judge = new GapJudge();
    GapBook book = new GapBook();
    List<BookFinding> said = new ArrayList<>();
    for (AuditedMeal audit : audits) {
      if (isClosedMeanwhile && random.nextInt(4) == 0) {
        judge.close(book, rules, audit.ingestTime());
      }
      judge.hear(book, rules, audit, said::add);
      if (random.nextInt(4) == 0 && book.nextChange <= end()) {
        judge.timePasses(book, rules, book.nextChange, said::add);
      }
      book = random.nextInt(6) == 0 ? Checkpointed.restored(new GapBookForm(), book) : book;
    }
    judge.timePasses(book, rules, end(), said::add);
    return Standing.of(said);
  }

  private static long end() {
    return Term.at(DAYS + 2);
  }

  /** A lunch a day, each with up to three audits within a few days. */
  private static List<AuditedMeal> audits(Random random) {
    List<AuditedMeal> audits = new ArrayList<>();
    int bias = random.nextInt(20) - 4;
    for (int day = 0; day < DAYS; day++) {
      int revisions = 1 + random.nextInt(3);
      for (int revision = 1; revision <= revisions; revision++) {
        List<GroupAccount> groups = new ArrayList<>();
        for (FoodGroup group : GROUPS) {
          if (random.nextInt(3) > 0) {
            groups.add(Term.account(group, bias + random.nextInt(16) - 8));
          }
        }
        audits.add(Term.meal(day, revision, groups));
      }
    }
    return audits;
  }

  /** The sums in fractions, over all meals at once; numbers of the rule written once more. */
  private static Set<String> byHand(List<AuditedMeal> audits) {
    Map<String, AuditedMeal> newest = new TreeMap<>();
    audits.forEach(
        audit ->
            newest.merge(audit.mealId(), audit, (a, b) -> b.revision() > a.revision() ? b : a));
    List<AuditedMeal> meals = new ArrayList<>(newest.values());
    meals.sort(Comparator.comparingLong(AuditedMeal::servedTime));
    Set<String> found = new TreeSet<>();
    for (FoodGroup group : GROUPS) {
      BigDecimal sum = BigDecimal.ZERO;
      long begin = 0;
      long grams = 0;
      boolean isTold = false;
      for (AuditedMeal meal : meals) {
        GroupAccount account = meal.group(group);
        if (account.plannedGrams() == 0) {
          continue;
        }
        long missing = account.plannedGrams() - account.usedGrams();
        BigDecimal share =
            BigDecimal.valueOf(missing)
                .divide(BigDecimal.valueOf(account.plannedGrams()), 6, RoundingMode.FLOOR)
                .min(new BigDecimal("0.15"))
                .max(new BigDecimal("-0.15"))
                .subtract(new BigDecimal("0.01"));
        if (sum.signum() == 0) {
          begin = meal.servedTime();
          grams = 0;
        }
        sum = sum.add(share);
        if (sum.signum() <= 0) {
          if (isTold) {
            found.add("%s CLOSED %d %d".formatted(group, begin, Math.max(0, grams)));
          }
          sum = BigDecimal.ZERO;
          isTold = false;
        } else {
          grams += missing;
          isTold |= sum.compareTo(new BigDecimal("0.3")) >= 0;
          sum = sum.min(new BigDecimal("0.6"));
        }
      }
      if (isTold) {
        found.add("%s OPEN %d %d".formatted(group, begin, Math.max(0, grams)));
      }
    }
    return found;
  }

  private static String line(BookFinding finding) {
    return "%s %s %d %d"
        .formatted(
            String.valueOf(finding.causeId()).split(" ", 4)[2],
            finding.status(),
            finding.episode().startTime(),
            finding.episode().stakes().grams());
  }
}
