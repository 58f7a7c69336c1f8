package cn.mingchu.jobs.stock.pantry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Standing;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.jobs.stock.paper.StockKind;
import cn.mingchu.jobs.stock.rules.ReleasedStockRules;
import cn.mingchu.jobs.stock.rules.StockRules;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the end is a function of the newest word on each move and each need: the judge,
 * told in any order, closed meanwhile or not, ends with what one says who has all of it on the
 * table. With {@code -Pproof} for many more seeds.
 */
class OrderTest {

  private static final int DAYS = 20;
  private static final double END = 30;
  private static final long HALF_HOUR = Larder.DAY / 48;

  private static final List<StockKind> KINDS =
      List.of(
          StockKind.ISSUED,
          StockKind.ISSUED,
          StockKind.ISSUED,
          StockKind.RECEIVED,
          StockKind.RECEIVED,
          StockKind.RETURNED,
          StockKind.DISCARDED,
          StockKind.COUNTED);

  private final StockRules rules = new ReleasedStockRules();

  static LongStream seeds() {
    return DrawnOrder.seeds(80);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    Random random = DrawnOrder.random(seed);
    List<Deque<PantryInput>> voices = voices(random);
    List<PantryInput> sorted = new ArrayList<>();
    voices.forEach(sorted::addAll);
    sorted.sort(Comparator.comparingLong(PantryInput::ingestTime));

    Map<String, BookFinding> inOrder = told(sorted, true, random);
    Map<String, BookFinding> anyhow = told(mixed(voices, random), false, random);

    assertThat(anyhow).isEqualTo(inOrder);
    assertThat(anyhow.values().stream().map(Larder::line))
        .containsExactlyInAnyOrderElementsOf(wanted(voices));
  }

  private static List<String> wanted(List<Deque<PantryInput>> voices) {
    List<PantryMove> moves = new ArrayList<>();
    List<PlannedNeed> needs = new ArrayList<>();
    for (Deque<PantryInput> voice : voices) {
      if (voice.getLast() instanceof PantryMove move && move.stands()) {
        moves.add(move);
      } else if (voice.getLast() instanceof PlannedNeed need) {
        needs.add(need);
      }
    }
    return new PantryOracle(moves, needs).findings(Larder.at(END));
  }

  private Map<String, BookFinding> told(
      List<PantryInput> inputs, boolean isClosedMeanwhile, Random random) {
    PantryJudge judge = new PantryJudge();
    PantryBook book = new PantryBook();
    List<BookFinding> said = new ArrayList<>();
    for (PantryInput input : inputs) {
      if (isClosedMeanwhile && random.nextInt(4) == 0) {
        judge.close(book, rules, input.ingestTime());
      }
      if (book.nextChange > input.ingestTime()) {
        int before = said.size();
        judge.timePasses(book, rules, input.ingestTime(), said::add);
        assertThat(said).as("nothing is to be said before the alarm").hasSize(before);
      }
      judge.hear(book, rules, input, said::add);
      if (random.nextInt(4) == 0 && book.nextChange <= Larder.at(END)) {
        judge.timePasses(book, rules, book.nextChange, said::add);
      }
      book = random.nextInt(6) == 0 ? Checkpointed.restored(new PantryBookForm(), book) : book;
    }
    while (book.nextChange <= Larder.at(END)) {
      judge.timePasses(book, rules, book.nextChange, said::add);
    }
    int before = said.size();
    judge.timePasses(book, rules, Larder.at(END), said::add);
    assertThat(said).as("alarms tell all that time alone shows").hasSize(before);
    return Standing.of(said);
  }

  /** Everybody's words in any order, but what is said of one move or meal in its own. */
  private static List<PantryInput> mixed(List<Deque<PantryInput>> voices, Random random) {
    List<Deque<PantryInput>> left = new ArrayList<>();
    voices.forEach(voice -> left.add(new ArrayDeque<>(voice)));
    List<PantryInput> mixed = new ArrayList<>();
    while (!left.isEmpty()) {
      Deque<PantryInput> voice = left.get(random.nextInt(left.size()));
      PantryInput input = voice.remove();
      mixed.add(input);
      if (random.nextInt(6) == 0) {
        mixed.add(input);
      }
      if (voice.isEmpty()) {
        left.remove(voice);
      }
    }
    return mixed;
  }

  private static List<Deque<PantryInput>> voices(Random random) {
    Map<String, @Nullable Integer> lastDays = new TreeMap<>();
    for (String lot : List.of("a", "b", "c", "d")) {
      lastDays.put(lot, random.nextInt(5) == 0 ? null : (Integer) (4 + random.nextInt(20)));
    }
    List<Deque<PantryInput>> voices = new ArrayList<>();
    int count = 2 + random.nextInt(24);
    for (int i = 0; i < count; i++) {
      String lot = "abcd".substring(random.nextInt(4)).substring(0, 1);
      voices.add(moves("paper-" + i, lot, lastDays.get(lot), random));
    }
    for (int day = 0; day < DAYS; day++) {
      if (random.nextInt(3) > 0) {
        voices.add(needs("lunch-" + day, day, random));
      }
    }
    return voices;
  }

  private static Deque<PantryInput> moves(
      String id, String lot, @Nullable Integer lastDay, Random random) {
    Deque<PantryInput> moves = new ArrayDeque<>();
    long time = Larder.at(0) + random.nextInt(DAYS * 48) * HALF_HOUR;
    long delay = 0;
    for (int times = random.nextInt(4) == 0 ? 2 : 1; times > 0; times--) {
      delay += random.nextInt((int) (3.5 * Larder.DAY));
      StockKind kind = KINDS.get(random.nextInt(KINDS.size()));
      long grams = 1_000L * random.nextInt(kind == StockKind.RECEIVED ? 12 : 5);
      PantryMove move = Larder.move(id, lot, kind, grams, time, lastDay, delay);
      moves.add(random.nextInt(7) == 0 ? move.takenBack() : move);
    }
    return moves;
  }

  private static Deque<PantryInput> needs(String meal, int day, Random random) {
    Deque<PantryInput> needs = new ArrayDeque<>();
    long ingestTime = Larder.at(day - random.nextInt(5));
    for (int times = 1 + random.nextInt(2); times > 0; times--) {
      long served = Larder.at(day + 0.4) + random.nextInt(8) * HALF_HOUR;
      needs.add(Larder.need(meal, served, 500L * random.nextInt(6), ingestTime));
      ingestTime = Math.min(Larder.at(day + 7), ingestTime + random.nextInt(12) * Larder.DAY);
    }
    return needs;
  }
}
