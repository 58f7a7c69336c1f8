package cn.mingchu.jobs.stock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Standing;
import cn.mingchu.jobs.runtime.Checkpointed;
import cn.mingchu.jobs.runtime.DrawnOrder;
import cn.mingchu.jobs.stock.paper.Filing;
import cn.mingchu.jobs.stock.paper.FilingVoice;
import cn.mingchu.jobs.stock.paper.Handover;
import cn.mingchu.jobs.stock.paper.HandoverKind;
import cn.mingchu.jobs.stock.paper.HandoverLine;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.jobs.stock.paper.StockPaper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the end is a function of the last revisions of the papers: filed and judged in any
 * order, it is what one finds who asks each day by itself. With {@code -Pproof} for many more
 * seeds.
 */
class OrderTest {

  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;
  private static final long WEEK = 7 * DAY;
  private static final long BEGIN = ReceivingDock.at(0);

  static LongStream seeds() {
    return DrawnOrder.seeds(300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    Random random = DrawnOrder.random(seed);
    List<StockPaper> papers = papers(random);
    long end = papers.stream().mapToLong(StockPaper::ingestTime).max().orElseThrow();
    long now = end + random.nextInt((int) (9 * DAY));
    List<StockPaper> sorted = new ArrayList<>(papers);
    sorted.sort(Comparator.comparingLong(StockPaper::ingestTime));
    List<StockPaper> shuffled = DrawnOrder.anyhow(papers, random);

    Set<String> wanted = AcceptanceOracle.findings(papers, now);
    Desk inOrder = new Desk(random);
    inOrder.readClosing(sorted, now);
    Desk anyhow = new Desk(random);
    anyhow.read(shuffled, now);

    assertThat(lines(inOrder)).isEqualTo(wanted);
    assertThat(lines(anyhow)).isEqualTo(wanted);
    assertThat(anyhow.standing()).isEqualTo(inOrder.standing());
  }

  private static Set<String> lines(Desk desk) {
    return desk.standing().values().stream().map(OrderTest::line).collect(Collectors.toSet());
  }

  private static String line(BookFinding finding) {
    BookEpisode episode = finding.episode();
    return AcceptanceOracle.line(
        finding.ruleId(),
        finding.causeId(),
        finding.signs().toString(),
        episode.startTime(),
        Objects.requireNonNull(episode.endTime()),
        episode.stakes().grams(),
        episode.stakes().fen(),
        episode.decidedIngestTime());
  }

  /** Twenty days; each paper is entered within a week, and so is its correction. */
  private static List<StockPaper> papers(Random random) {
    List<StockPaper> papers = new ArrayList<>();
    int count = 1 + random.nextInt(25);
    int days = 1 + random.nextInt(20);
    double typing = random.nextDouble();
    for (int i = 0; i < count; i++) {
      HandoverKind kind = random.nextInt(3) > 0 ? HandoverKind.ACCEPTED : HandoverKind.ISSUED;
      int revisions = random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
      long time = BEGIN + random.nextInt(days * 48) * (HOUR / 2);
      List<Long> times = new ArrayList<>();
      for (int revision = 1; revision <= revisions; revision++) {
        times.add(time + (random.nextInt(3) == 0 ? (random.nextInt(49) - 24) * HOUR : 0));
      }
      long ingestTime = Collections.max(times);
      long last = Collections.min(times) + WEEK;
      for (int revision = 1; revision <= revisions; revision++) {
        ingestTime += (long) ((last - ingestTime) * random.nextDouble());
        papers.add(
            paper(
                "paper-" + i, revision, kind, times.get(revision - 1), ingestTime, typing, random));
      }
    }
    return papers;
  }

  private static StockPaper paper(
      String id,
      int revision,
      HandoverKind kind,
      long time,
      long ingestTime,
      double typing,
      Random random) {
    boolean isSaid = revision == 1 || random.nextInt(4) > 0;
    Handover handover =
        isSaid
            ? ReceivingDock.handover(
                id, revision, kind, time, ingestTime, signers(random), lines(id, typing, random))
            : null;
    return new StockPaper(
        id,
        revision,
        revision,
        id.hashCode(),
        ingestTime,
        "t",
        0,
        0,
        "s",
        null,
        time,
        time,
        List.of(),
        handover);
  }

  private static List<String> signers(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> List.of();
      case 1 -> List.of("K01");
      case 2 -> List.of("K01", "K01");
      default -> ReceivingDock.BOTH;
    };
  }

  private static List<HandoverLine> lines(String id, double typing, Random random) {
    List<HandoverLine> lines = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      long declared = 100L * random.nextInt(400);
      long refused = random.nextInt(5) == 0 ? random.nextInt((int) declared + 1) : 0;
      long off = random.nextInt(3) == 0 ? random.nextInt(1_400) - 700 : 0;
      long weighed = random.nextInt(8) == 0 ? 0 : Math.max(0, declared - refused + off);
      Long price = random.nextInt(4) == 0 ? null : (Long) (long) random.nextInt(5_000);
      lines.add(
          new HandoverLine(
              id + "-" + i, "猪肉", declared, weighed, refused, random.nextDouble() < typing, price));
    }
    return lines;
  }

  /** Files papers, judges what they say, and remembers what is told of it. */
  private static final class Desk implements FilingVoice {

    private final AcceptanceJudge judge = new AcceptanceJudge();
    private final Map<String, StockPaper> filed = new HashMap<>();
    private final List<BookFinding> said = new ArrayList<>();
    private final Random random;
    private AcceptanceBook book = new AcceptanceBook();

    Desk(Random random) {
      this.random = random;
    }

    /** In the order of the gateway's clock, so that all that is older than a week may be closed. */
    void readClosing(List<StockPaper> papers, long now) {
      for (StockPaper paper : papers) {
        if (random.nextInt(5) == 0) {
          judge.close(book, ReceivingDock.CANTEEN, paper.ingestTime(), said::add);
        }
        read(paper);
      }
      waitUntil(now);
      int before = said.size();
      judge.close(book, ReceivingDock.CANTEEN, now, said::add);
      assertThat(said).as("what is closed is not told otherwise").hasSize(before);
    }

    void read(List<StockPaper> papers, long now) {
      papers.forEach(this::read);
      waitUntil(now);
    }

    private void read(StockPaper paper) {
      @Nullable StockPaper former = filed.get(paper.paperId());
      if (Filing.file(former, paper, this) == Filing.Outcome.FILED) {
        filed.put(paper.paperId(), paper);
      }
      book = random.nextInt(8) == 0 ? Checkpointed.restored(new AcceptanceBookForm(), book) : book;
    }

    private void waitUntil(long now) {
      while (book.nextChange() <= now) {
        judge.timePasses(book, ReceivingDock.CANTEEN, book.nextChange(), said::add);
      }
      int before = said.size();
      judge.timePasses(book, ReceivingDock.CANTEEN, now, said::add);
      assertThat(said).as("alarms tell all that time alone shows").hasSize(before);
    }

    @Override
    public void tell(StockClaim claim) {
      throw new AssertionError("these papers claim nothing of a store: " + claim);
    }

    @Override
    public void tell(Purchase purchase) {
      // is not about acceptance
    }

    @Override
    public void tell(Handover handover) {
      assertThat(judge.hear(book, ReceivingDock.CANTEEN, handover, said::add))
          .isEqualTo(AcceptanceJudge.Reception.ACCEPTED);
    }

    /** Every field of what stands but its revision. */
    Map<String, BookFinding> standing() {
      return Standing.of(said);
    }
  }
}
