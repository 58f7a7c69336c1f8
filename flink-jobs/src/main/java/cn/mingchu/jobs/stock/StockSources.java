package cn.mingchu.jobs.stock;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.Received;
import cn.mingchu.jobs.rule.FirstRecords;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.SettingChange;
import cn.mingchu.jobs.stock.book.StockPaper;
import cn.mingchu.schemas.topic.Topics;
import org.apache.flink.api.connector.source.Source;

/**
 * What the stock job reads.
 *
 * @param first the settings that it knows from its first paper on; it asks for no calendar
 */
record StockSources(
    Source<Received<StockPaper>, ?, ?> deliveries,
    Source<Received<StockPaper>, ?, ?> movements,
    Source<Received<Notice>, ?, ?> settings,
    FirstReferences first) {

  /** The topics of the catalogue. */
  static StockSources of(KafkaEdge kafka) {
    return new StockSources(
        kafka.source(Topics.DELIVERIES, StockJob.GROUP, StockPapers::delivery, StockTypes.PAPER),
        kafka.source(
            Topics.STOCK_MOVEMENTS, StockJob.GROUP, StockPapers::movement, StockTypes.PAPER),
        kafka.source(
            Topics.RULE_SETTINGS,
            StockJob.GROUP,
            new SettingChange.FromRuleSetting(),
            StockTypes.NOTICE),
        new FirstReferences(
            FirstRecords.of(kafka.newestOf(Topics.RULE_SETTINGS), SettingChange::of),
            FirstRecords.NONE));
  }
}
