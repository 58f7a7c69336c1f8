package cn.mingchu.benchmarks.stock;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.stock.StockPapers;
import cn.mingchu.jobs.stock.acceptance.AcceptanceBook;
import cn.mingchu.jobs.stock.acceptance.AcceptanceJudge;
import cn.mingchu.jobs.stock.paper.Filing;
import cn.mingchu.jobs.stock.paper.FilingVoice;
import cn.mingchu.jobs.stock.paper.Handover;
import cn.mingchu.jobs.stock.paper.MarketWord;
import cn.mingchu.jobs.stock.paper.Purchase;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.jobs.stock.paper.StockPaper;
import cn.mingchu.jobs.stock.price.PriceBook;
import cn.mingchu.jobs.stock.price.PriceJudge;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.ReferencePrice;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * The judges of acceptance and of prices, behind filing as the job has them, with the gateway's
 * clock that its operators would see, and without Kafka and Flink.
 */
final class DeliveryDesk {

  private static final AcceptanceJudge ACCEPTANCE = new AcceptanceJudge();
  private static final PriceJudge PRICES = new PriceJudge();

  private final StockRules rules;
  private final Consumer<BookFinding> findings;
  private final Map<String, StockPaper> filed = new HashMap<>();
  private final Map<String, AcceptanceBook> canteens = new HashMap<>();
  private final Map<String, PriceBook> markets = new HashMap<>();
  private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();

  /** What has to be looked at when the gateway's clock shows a moment. */
  private record Alarm(long time, boolean isOfMarket, String key) implements Comparable<Alarm> {

    @Override
    public int compareTo(Alarm other) {
      return Long.compare(time, other.time);
    }
  }

  DeliveryDesk(StockRules rules, Consumer<BookFinding> findings) {
    this.rules = rules;
    this.findings = findings;
  }

  /** Takes in a delivery note, whose header says where the school is. */
  void take(Delivery delivery) {
    StockPaper paper = StockPapers.delivery(delivery, 0, 0);
    timePassesTo(paper.ingestTime());
    if (Filing.file(filed.get(paper.paperId()), paper, new Claims()) == Filing.Outcome.FILED) {
      filed.put(paper.paperId(), paper);
    }
  }

  void take(ReferencePrice price) {
    MarketWord quote = StockPapers.quote(price, 0, 0);
    timePassesTo(quote.ingestTime());
    hear(quote);
  }

  /** Lets the gateway's clock go on. */
  void timePassesTo(long now) {
    while (!alarms.isEmpty() && alarms.peek().time() <= now) {
      Alarm alarm = alarms.remove();
      if (alarm.isOfMarket()) {
        PriceBook book = markets.get(alarm.key());
        if (book != null && book.nextAlarm() == alarm.time()) {
          PRICES.close(book, book.market(school -> rules), alarm.time(), findings);
          setAlarm(book.nextAlarm(), true, alarm.key());
        }
      } else {
        AcceptanceBook book = canteens.get(alarm.key());
        if (book != null && book.nextAlarm() == alarm.time()) {
          ACCEPTANCE.close(book, book.canteen(rules), alarm.time(), findings);
          setAlarm(book.nextAlarm(), false, alarm.key());
        }
      }
    }
  }

  private void hear(MarketWord word) {
    PriceBook book = markets.computeIfAbsent(word.marketId(), none -> new PriceBook());
    book.locate(word.regionCode(), word.ingredient());
    PriceJudge.Reception unused = PRICES.hear(book, book.market(school -> rules), word, findings);
    setAlarm(book.nextAlarm(), true, word.marketId());
  }

  private void setAlarm(long time, boolean isOfMarket, String key) {
    if (time != PriceBook.NEVER) {
      alarms.add(new Alarm(time, isOfMarket, key));
    }
  }

  private final class Claims implements FilingVoice {

    @Override
    public void tell(StockClaim claim) {
      // what lies in the store is not what is asked here
    }

    @Override
    public void tell(Handover handover) {
      AcceptanceBook book =
          canteens.computeIfAbsent(handover.schoolId(), none -> new AcceptanceBook());
      book.locate(handover.schoolId(), handover.regionCode());
      AcceptanceJudge.Reception unused =
          ACCEPTANCE.hear(book, book.canteen(rules), handover, findings);
      setAlarm(book.nextAlarm(), false, handover.schoolId());
    }

    @Override
    public void tell(Purchase purchase) {
      hear(purchase);
    }
  }
}
