package cn.mingchu.benchmarks.stock;

import cn.mingchu.benchmarks.report.BenchReport;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.price.Market;
import cn.mingchu.jobs.stock.price.PriceBook;
import cn.mingchu.jobs.stock.price.PriceBookForm;
import cn.mingchu.jobs.stock.price.PriceJudge;
import cn.mingchu.jobs.stock.rules.StockRules;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * The market book of one ingredient in a county all of whose schools buy it every day, when it is
 * as full as it becomes.
 *
 * @param bytes as it is written into state
 * @param microsAPurchase what a purchase takes to be judged in it on the last day, of the clock
 */
public record MarketBook(int schools, long bytes, double microsAPurchase) {

  private static final int DAYS = 18;
  private static final Instant FIRST = Instant.parse("2026-03-02T00:00:00Z");
  private static final double MICROS = 1e3;

  /** Fills one. */
  public static MarketBook of(int schools, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    StockRules rules = new ReleasedRules();
    PriceJudge judge = new PriceJudge();
    PriceBook book = new PriceBook();
    book.locate("511702", "猪肉");
    double micros = 0;
    for (int day = 0; day < DAYS; day++) {
      Market market = book.market(school -> rules);
      long now = FIRST.plus(Duration.ofDays(day)).toEpochMilli();
      judge.close(book, market, now, finding -> {});
      long start = System.nanoTime();
      for (int school = 0; school < schools; school++) {
        PriceJudge.Reception unused =
            judge.hear(book, market, purchase(school, day, now + school, random), finding -> {});
      }
      micros = (System.nanoTime() - start) / MICROS / schools;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new PriceBookForm().write(book, new DataOutputStream(bytes));
    return new MarketBook(schools, bytes.size(), micros);
  }

  /** Tells of it. */
  public void addTo(BenchReport report) {
    String among = " of %d schools".formatted(schools);
    report.add("bytes of the market book" + among, bytes);
    report.add("us of a purchase in the market book" + among, microsAPurchase);
  }

  private static Purchase purchase(int school, int day, long time, SplittableRandom random) {
    String schoolId = "2151%06d".formatted(school);
    return new Purchase(
        "delivery %s delivery-%d pork-%d".formatted(schoolId, day, day),
        1,
        true,
        "511702",
        "猪肉",
        schoolId,
        "supplier-" + school % 20,
        "pork-" + day,
        "order-" + day,
        time,
        20_000,
        2_600 + random.nextInt(100),
        random.nextLong(),
        random.nextLong(),
        time + 1);
  }
}
