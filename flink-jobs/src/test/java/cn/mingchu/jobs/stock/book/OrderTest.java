package cn.mingchu.jobs.stock.book;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Keeping;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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
    return LongStream.rangeClosed(1, Long.getLong("proof.seeds", 300));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ignoresTheOrderOfArrival(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    List<StockClaim> papers = papers(random);
    long end = papers.stream().mapToLong(StockClaim::ingestTime).max().orElseThrow();
    long now = end + random.nextInt((int) (5 * DAY));
    List<StockClaim> sorted = new ArrayList<>(papers);
    sorted.sort(Comparator.comparingLong(StockClaim::ingestTime));
    List<StockClaim> shuffled = new ArrayList<>(papers);
    papers.stream().filter(paper -> random.nextInt(4) == 0).forEach(shuffled::add);
    Collections.shuffle(shuffled, random);

    Set<String> wanted = StoreOracle.findings(papers, now);
    Ears inOrder = told(sorted, now, end, random);
    Ears anyhow = told(shuffled, now, Long.MIN_VALUE, random);

    assertThat(inOrder.lines()).isEqualTo(wanted);
    assertThat(anyhow.lines()).isEqualTo(wanted);
    assertThat(anyhow.standing()).isEqualTo(inOrder.standing());
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
      book = random.nextInt(8) == 0 ? restored(book) : book;
    }
    while (book.nextChange() <= now) {
      judge.timePasses(book, Storeroom.SHELF, book.nextChange(), ears);
    }
    int said = ears.findings.size();
    judge.timePasses(book, Storeroom.SHELF, now, ears);
    assertThat(ears.findings).as("alarms tell all that time alone shows").hasSize(said);
    return ears;
  }

  /** As it comes back from a checkpoint. */
  private static LotBook restored(LotBook book) {
    LotBookForm form = new LotBookForm();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      form.write(book, new DataOutputStream(bytes));
      return form.read(
          new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), form.version());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ten days of one lot; each paper is entered within a week, and so is its correction. */
  private static List<StockClaim> papers(Random random) {
    List<StockClaim> papers = new ArrayList<>();
    int count = 1 + random.nextInt(14);
    for (int i = 0; i < count; i++) {
      long time = BEGIN + random.nextInt(10 * 48) * (HOUR / 2);
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
          random.nextInt(4) == 0 ? null : (Long) (BEGIN / DAY + (long) random.nextInt(16));
      label = new LotLabel("猪肉", Keeping.CHILLED, lastDay);
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
        Storeroom.SHELF.schoolId(),
        Storeroom.SHELF.regionCode(),
        revision,
        id.hashCode(),
        ingestTime);
  }

  private static final class Ears implements StockVoice {

    private final List<StockFinding> findings = new ArrayList<>();
    private @Nullable LotStock level;

    @Override
    public void tell(LotStock stock) {
      assertThat(stock.revision()).isEqualTo(level == null ? 1 : level.revision() + 1);
      level = stock;
    }

    @Override
    public void tell(StockFinding finding) {
      findings.add(finding);
    }

    /** Every field of what stands but its revision. */
    private Map<String, StockFinding> standing() {
      Map<String, StockFinding> newest = new HashMap<>();
      findings.forEach(finding -> newest.put(finding.findingId(), finding.asRevision(0)));
      newest.values().removeIf(finding -> finding.status() == FindingStatus.WITHDRAWN);
      return new TreeMap<>(newest);
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
                              finding.startTime(),
                              finding.endTime() == null ? "" : finding.endTime(),
                              finding.grams())));
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
