package cn.mingchu.jobs.supervision.node;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.jobs.supervision.canteen.CanteenBook;
import cn.mingchu.jobs.supervision.canteen.CanteenBookForm;
import cn.mingchu.jobs.supervision.canteen.CanteenJudge;
import cn.mingchu.jobs.supervision.canteen.CanteenTerms;
import cn.mingchu.jobs.supervision.canteen.SchoolDay;
import cn.mingchu.jobs.supervision.diligence.DiligenceTerms;
import cn.mingchu.jobs.supervision.diligence.OfficeDiligence;
import cn.mingchu.jobs.supervision.figure.Figure;
import cn.mingchu.jobs.supervision.word.SupervisionWord.OfSchool;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the end is a function of the set of words: heard in any order, again and again, it
 * is what one finds who adds up each node and period by itself. With {@code -Pproof} for many more
 * seeds.
 */
class OrderTest {

  private static final DiligenceTerms TERMS = new DiligenceTerms(3, 80, 3);

  static LongStream seeds() {
    return DrawnOrder.seeds(100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    Random random = DrawnOrder.random(seed);
    DrawnCounties drawn = new DrawnCounties(random);
    List<OfSchool> inOrder = new ArrayList<>(drawn.words());
    inOrder.sort(Comparator.comparingLong(OfSchool::ingestTime));
    SortedSet<String> wanted =
        SupervisionOracle.lines(drawn.words(), drawn.watchedFrom(), drawn.now());

    Province one = new Province(random, false);
    inOrder.forEach(word -> one.open(word, drawn.watchedFrom()));
    for (OfSchool word : inOrder) {
      one.hear(word, Math.max(drawn.watchedFrom(), word.ingestTime()));
    }
    Province other = new Province(random, true);
    List<OfSchool> anyhow = DrawnOrder.anyhow(drawn.words(), random);
    anyhow.forEach(word -> other.open(word, drawn.watchedFrom()));
    long now = drawn.watchedFrom();
    for (OfSchool word : anyhow) {
      now += (drawn.now() - now) * random.nextInt(3) / 100;
      other.hear(word, now);
    }

    assertThat(one.lines(drawn.now())).containsExactlyElementsOf(wanted);
    assertThat(other.lines(drawn.now())).containsExactlyElementsOf(wanted);
  }

  @Test
  void drawsAllThatIsCounted() {
    Set<String> figures = new HashSet<>();
    Set<String> targets = new HashSet<>();
    for (long seed = 1; seed <= 40; seed++) {
      DrawnCounties drawn = new DrawnCounties(DrawnOrder.random(seed));
      for (String line : SupervisionOracle.lines(drawn.words(), drawn.watchedFrom(), drawn.now())) {
        for (Figure figure : Figure.values()) {
          if (line.contains(figure.name() + "=")) {
            figures.add(figure.name());
          }
        }
        if (line.contains("; ")) {
          targets.add(line.substring(0, line.indexOf(' ')));
        }
      }
    }

    assertThat(figures).hasSize(Figure.values().length);
    assertThat(targets).containsExactlyInAnyOrder("COUNTY", "CITY", "PROVINCE");
  }

  /** Both stages, without an operator around them. */
  private static final class Province {

    private final Random random;
    private final boolean isAnyhow;
    private final CanteenJudge canteens = new CanteenJudge(CanteenTerms.DEFAULTS);
    private final NodeJudge nodes = new NodeJudge(TERMS);
    private final Map<String, CanteenBook> books = new HashMap<>();
    private final List<SchoolDay> under = new ArrayList<>();
    private final Map<String, Map<String, SchoolDay>> days = new HashMap<>();
    private final Map<String, NodeTotals> totals = new TreeMap<>();
    private final Map<String, NodeStatement> newest = new TreeMap<>();

    Province(Random random, boolean isAnyhow) {
      this.random = random;
      this.isAnyhow = isAnyhow;
    }

    /** The clock is asked first when a school is first heard of. */
    void open(OfSchool word, long now) {
      if (!books.containsKey(word.schoolId())) {
        CanteenBook book = new CanteenBook();
        canteens.timePasses(book, now, day -> {});
        books.put(word.schoolId(), book);
      }
    }

    void hear(OfSchool word, long now) {
      CanteenBook book = Objects.requireNonNull(books.get(word.schoolId()));
      assertThat(canteens.hear(book, word)).isNotEqualTo(CanteenJudge.Reception.LATE);
      if (random.nextInt(6) == 0) {
        canteens.timePasses(book, now, this::send);
      }
      if (random.nextInt(40) == 0) {
        books.put(word.schoolId(), Checkpointed.restored(new CanteenBookForm(), book));
      }
    }

    private void send(SchoolDay day) {
      if (isAnyhow) {
        under.add(day);
      } else {
        take(day);
      }
    }

    private void take(SchoolDay day) {
      for (NodeShare share : NodeShare.of(day)) {
        NodeShare read = Checkpointed.restored(new NodeShareForm(), share);
        assertThat(read).isEqualTo(share);
        Map<String, SchoolDay> known = days.computeIfAbsent(share.key(), none -> new HashMap<>());
        SchoolDay before = known.get(day.name());
        if (before != null && before.revision() >= day.revision()) {
          continue;
        }
        NodeTotals kept =
            totals.computeIfAbsent(
                share.key(), none -> new NodeTotals(share.node(), share.level(), share.period()));
        kept.replace(before, day);
        known.put(day.name(), day);
        if (random.nextInt(50) == 0) {
          nodes.news(kept, day.asOf()).ifPresent(news -> newest.put(share.key(), news));
        }
        if (random.nextInt(100) == 0) {
          totals.put(share.key(), Checkpointed.restored(new NodeTotalsForm(), kept));
        }
      }
    }

    SortedSet<String> lines(long now) {
      books.values().forEach(book -> canteens.timePasses(book, now, this::send));
      List<SchoolDay> later = DrawnOrder.anyhow(under, random);
      later.forEach(this::take);
      List<String> keys = new ArrayList<>(totals.keySet());
      Collections.shuffle(keys, random);
      for (String key : keys) {
        nodes
            .news(Objects.requireNonNull(totals.get(key)), now)
            .ifPresent(news -> newest.put(key, news));
      }
      SortedSet<String> lines = new TreeSet<>();
      newest.values().stream()
          .filter(statement -> statement.schoolDays() > 0)
          .forEach(
              statement -> {
                assertThat(statement.isClosed()).isEqualTo(statement.period().end() <= now);
                assertThat(Checkpointed.restored(new NodeStatementForm(), statement))
                    .isEqualTo(statement);
                lines.add(line(statement));
              });
      return lines;
    }

    private static String line(NodeStatement statement) {
      Map<String, Long> counts = new TreeMap<>();
      for (Figure figure : Figure.values()) {
        long count = statement.figures().count(figure);
        if (count != 0) {
          counts.put(figure.name(), count);
        }
      }
      StringBuilder targets = new StringBuilder();
      for (NodeStatement.Target target : statement.targets()) {
        targets
            .append("; ")
            .append(target.node())
            .append(text(target.diligence()))
            .append(
                target.missed().stream()
                    .map(clock -> "%s %s %s".formatted(clock.alertId(), clock.step(), clock.due()))
                    .toList());
      }
      return "%s %s %s %d n=%d %s%s%s"
          .formatted(
              statement.level(),
              statement.node(),
              statement.period().kind(),
              statement.period().firstDay(),
              statement.schoolDays(),
              counts,
              text(statement.diligence()),
              targets);
    }

    private static String text(OfficeDiligence diligence) {
      return " %d/%d/%d/%d"
          .formatted(
              diligence.met(),
              diligence.missed(),
              diligence.redMissed(),
              diligence.adjustedMissedThousandths());
    }
  }
}
