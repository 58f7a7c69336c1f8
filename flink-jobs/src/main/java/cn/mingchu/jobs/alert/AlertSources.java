package cn.mingchu.jobs.alert;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.Received;
import cn.mingchu.jobs.alert.news.DeskInput;
import cn.mingchu.jobs.rule.FirstRecords;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.PeriodChange;
import cn.mingchu.jobs.rule.SettingChange;
import cn.mingchu.schemas.topic.Topics;
import org.apache.flink.api.connector.source.Source;

/**
 * What the alert job reads.
 *
 * @param clock a quiet topic of the gateway's, whose heartbeats tell how late it is: neither
 *     findings nor actions come often enough for that
 * @param first the settings and school days that it knows from its first finding on
 */
record AlertSources(
    Source<Received<DeskInput>, ?, ?> findings,
    Source<Received<DeskInput>, ?, ?> actions,
    Source<Received<DeskInput>, ?, ?> clock,
    Source<Received<Notice>, ?, ?> settings,
    Source<Received<Notice>, ?, ?> calendar,
    FirstReferences first) {

  /** The topics of the catalogue. */
  static AlertSources of(KafkaEdge kafka) {
    return new AlertSources(
        kafka.source(Topics.FINDINGS, AlertJob.GROUP, AlertRecords::finding, AlertTypes.INPUT),
        kafka.source(Topics.ALERT_ACTIONS, AlertJob.GROUP, AlertRecords::action, AlertTypes.INPUT),
        kafka.source(
            Topics.LOT_TESTS, AlertJob.GROUP, AlertRecords::ofNoInterest, AlertTypes.INPUT),
        kafka.source(
            Topics.RULE_SETTINGS,
            AlertJob.GROUP,
            new SettingChange.FromRuleSetting(),
            AlertTypes.NOTICE),
        kafka.source(
            Topics.CALENDAR,
            AlertJob.GROUP,
            new PeriodChange.FromCalendarPeriod(),
            AlertTypes.NOTICE),
        new FirstReferences(
            FirstRecords.of(kafka.newestOf(Topics.RULE_SETTINGS), SettingChange::of),
            FirstRecords.of(kafka.newestOf(Topics.CALENDAR), PeriodChange::of)));
  }
}
