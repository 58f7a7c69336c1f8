package cn.mingchu.jobs.stock.book;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Standing;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.jobs.stock.meal.MealUse;
import cn.mingchu.jobs.stock.pantry.PantryMove;
import cn.mingchu.jobs.stock.paper.LotLabel;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.jobs.stock.paper.StockKind;
import cn.mingchu.schemas.event.Keeping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the end is a function of the last revisions of the papers: the judge, told in any
 * order, ends with what a plain ledger finds. With {@code -Pproof} for many more seeds.
 */
class OrderTest {

  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;
  private static final List<StockKind> KINDS = List.of(StockKind.values());
  private static final long BEGIN = Storeroom.at(0);

  static LongStream seeds() {
    return DrawnOrder.seeds(300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    Random random = DrawnOrder.random(seed);
    List<StockClaim> papers = papers(random);
    long end = papers.stream().mapToLong(StockClaim::ingestTime).max().orElseThrow();
    long now = end + random.nextInt((int) (5 * DAY));
    List<StockClaim> sorted = new ArrayList<>(papers);
    sorted.sort(Comparator.comparingLong(StockClaim::ingestTime));
    List<StockClaim> shuffled = DrawnOrder.anyhow(papers, random);

    Set<String> wanted = StoreOracle.findings(papers, now);
    Ears inOrder = told(sorted, now, end, random);
    Ears anyhow = told(shuffled, now, Long.MIN_VALUE, random);

    assertThat(inOrder.lines()).isEqualTo(wanted);
    assertThat(anyhow.lines()).isEqualTo(wanted);
    assertThat(anyhow.standing()).isEqualTo(inOrder.standing());
    assertThat(inOrder.foods()).isEqualTo(StoreOracle.foods(papers));
    assertThat(anyhow.foods()).isEqualTo(StoreOracle.foods(papers));
  }

  /**
   * Tells the judge.
   *
   * @param closeUntil up to when, by the gateway's clock, the book may be closed meanwhile: where
   *     papers come in the order of that clock, all that is older than a week may
   */
  private static Ears told(List<StockClaim> papers, long now, long closeUntil, Random random) {
    StockJudge judge = new StockJudge();
    LotBook book = new LotBook();
    Ears ears = new Ears();
    for (StockClaim paper : papers) {
      if (paper.ingestTime() <= closeUntil && random.nextInt(5) == 0) {
        judge.close(book, Storeroom.SHELF, paper.ingestTime());
      }
      assertThat(judge.hear(book, Storeroom.SHELF, paper, ears))
          .isIn(Reception.ACCEPTED, Reception.KNOWN);
      if (random.nextInt(4) == 0 && book.nextChange() <= now) {
        judge.timePasses(book, Storeroom.SHELF, book.nextChange(), ears);
      }
      book = random.nextInt(8) == 0 ? Checkpointed.restored(new LotBookForm(), book) : book;
    }
    while (book.nextChange() <= now) {
      judge.timePasses(book, Storeroom.SHELF, book.nextChange(), ears);
    }
    int said = ears.findings.size();
    judge.timePasses(book, Storeroom.SHELF, now, ears);
    assertThat(ears.findings).as("alarms tell all that time alone shows").hasSize(said);
    return ears;
  }

  /** Four weeks of one lot; each paper is entered within a week, and so is its correction. */
  private static List<StockClaim> papers(Random random) {
    List<StockClaim> papers = new ArrayList<>();
    int count = 1 + random.nextInt(20);
    for (int i = 0; i < count; i++) {
      long time = BEGIN + random.nextInt(28 * 48) * (HOUR / 2);
      int revisions = random.nextInt(4) == 0 ? 2 : 1;
      long ingestTime = time;
      for (int revision = 1; revision <= revisions; revision++) {
        ingestTime += random.nextInt((int) (3 * DAY));
        papers.add(paper("paper-" + i, revision, time, ingestTime, random));
      }
    }
    return papers;
  }

  private static StockClaim paper(
      String id, int revision, long time, long ingestTime, Random random) {
    int draw = random.nextInt(10);
    StockKind kind =
        draw < 3
            ? StockKind.RECEIVED
            : draw < 7 ? StockKind.ISSUED : KINDS.get(random.nextInt(KINDS.size()));
    LotLabel label = null;
    if (kind == StockKind.RECEIVED && random.nextInt(4) > 0) {
      Long lastDay =
          random.nextInt(4) == 0 ? null : (Long) (BEGIN / DAY + (long) random.nextInt(34));
      String food = random.nextInt(4) == 0 ? "排骨" : "猪肉";
      Long price = random.nextInt(4) == 0 ? null : (Long) (1_000L + 100L * random.nextInt(9));
      label = new LotLabel(food, Keeping.CHILLED, lastDay, price);
    }
    boolean stands = revision == 1 || random.nextInt(3) > 0;
    long grams = random.nextInt(8) == 0 ? 0 : 100L * (1 + random.nextInt(60));
    return new StockClaim(
        id,
        revision,
        stands,
        "pork-1",
        kind,
        grams,
        time,
        label,
        random.nextBoolean() ? null : "meal-" + random.nextInt(3),
        Storeroom.SHELF.schoolId(),
        Storeroom.SHELF.regionCode(),
        revision,
        id.hashCode(),
        ingestTime);
  }

  private static final class Ears implements StockVoice {

    private final List<BookFinding> findings = new ArrayList<>();
    private final Map<String, MealUse> uses = new TreeMap<>();
    private final Map<String, PantryMove> moves = new TreeMap<>();
    private @Nullable LotStock level;

    @Override
    public void tell(LotStock stock) {
      assertThat(stock.revision()).isEqualTo(level == null ? 1 : level.revision() + 1);
      level = stock;
    }

    @Override
    public void tell(MealUse use) {
      if (use.stands()) {
        assertThat(uses.put(use.useId(), use))
            .satisfiesAnyOf(
                before -> assertThat(before).isNull(),
                before -> assertThat(before.mealId()).isEqualTo(use.mealId()));
      } else {
        assertThat(uses.remove(use.useId())).isNotNull();
      }
    }

    @Override
    public void tell(PantryMove move) {
      if (move.stands()) {
        moves.put(move.food() + ' ' + move.moveId(), move);
      } else {
        moves.remove(move.food() + ' ' + move.moveId());
      }
    }

    @Override
    public void tell(BookFinding finding) {
      findings.add(finding);
    }

    /** Every field of what stands but its revision. */
    private Map<String, BookFinding> standing() {
      return Standing.of(findings);
    }

    private Set<String> foods() {
      Set<String> foods = new TreeSet<>();
      moves
          .values()
          .forEach(
              move ->
                  foods.add(
                      "%s %s %s %d %d %s"
                          .formatted(
                              move.moveId(),
                              move.food(),
                              move.kind(),
                              move.grams(),
                              move.time(),
                              move.lastDay())));
      return foods;
    }

    private Set<String> lines() {
      Set<String> lines = new TreeSet<>();
      standing()
          .values()
          .forEach(
              finding ->
                  lines.add(
                      "%s %s %s %d..%s %d"
                          .formatted(
                              finding.ruleId(),
                              finding.severity(),
                              finding.status(),
                              finding.episode().startTime(),
                              finding.episode().endTime() == null
                                  ? ""
                                  : finding.episode().endTime(),
                              finding.episode().stakes().grams())));
      uses.values()
          .forEach(
              use ->
                  lines.add(
                      "meal %s %d %s %s"
                          .formatted(
                              use.useId(), use.grams(), use.ingredient(), use.fenPerKilogram())));
      LotStock last = level;
      if (last != null && last.time() > 0) {
        lines.add("on hand " + last.onHand());
        long sum = last.variance();
        for (StockKind kind : StockKind.values()) {
          sum += kind.comes() ? last.grams(kind) : kind.leaves() ? -last.grams(kind) : 0;
        }
        assertThat(sum).as("what came, less what left, is there").isEqualTo(last.onHand());
      }
      return lines;
    }
  }
}
