package cn.mingchu.jobs.stock;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.stock.book.LotStock;
import cn.mingchu.jobs.stock.book.StockFinding;
import cn.mingchu.schemas.topic.Topics;
import org.apache.flink.api.connector.sink2.Sink;

/** What the stock job writes. */
record StockSinks(Sink<LotStock> levels, Sink<StockFinding> findings, Sink<SetAside> rejects) {

  private static final String COMPONENT = "stock";

  /** The topics of the catalogue: levels exactly once, findings as soon as they are known. */
  static StockSinks of(KafkaEdge kafka) {
    return new StockSinks(
        kafka.exactlyOnce(Topics.STOCK_LEVELS, StockJob.GROUP, StockRecords::level),
        kafka.fastLane(Topics.FINDINGS, StockRecords::finding),
        kafka.fastLane(Topics.REJECTS, setAside -> setAside.toReject(COMPONENT)));
  }
}
