package cn.mingchu.jobs.stock;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.FindingRecords;
import cn.mingchu.jobs.stock.book.LotStock;
import cn.mingchu.jobs.stock.entry.DayProfile;
import cn.mingchu.jobs.stock.meal.AuditedMeal;
import cn.mingchu.jobs.stock.plan.CheckedWeek;
import cn.mingchu.schemas.topic.Topics;
import org.apache.flink.api.connector.sink2.Sink;

/** What the stock job writes. */
record StockSinks(
    Sink<LotStock> levels,
    Sink<AuditedMeal> audits,
    Sink<CheckedWeek> checks,
    Sink<DayProfile> entryDays,
    Sink<BookFinding> findings,
    Sink<SetAside> rejects) {

  private static final String COMPONENT = "stock";

  /**
   * The topics of the catalogue: levels, audits, checks and days exactly once, findings as soon as
   * they are known.
   */
  static StockSinks of(KafkaEdge kafka) {
    return new StockSinks(
        kafka.exactlyOnce(Topics.STOCK_LEVELS, StockJob.GROUP, StockRecords::level),
        kafka.exactlyOnce(Topics.MEAL_AUDITS, StockJob.GROUP, MealRecords::audit),
        kafka.exactlyOnce(Topics.PLAN_CHECKS, StockJob.GROUP, PlanRecords::check),
        kafka.exactlyOnce(Topics.ENTRY_DAYS, StockJob.GROUP, EntryRecords::day),
        kafka.fastLane(Topics.FINDINGS, FindingRecords::finding),
        kafka.fastLane(Topics.REJECTS, setAside -> setAside.toReject(COMPONENT)));
  }
}
