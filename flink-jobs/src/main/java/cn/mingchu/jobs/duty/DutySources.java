package cn.mingchu.jobs.duty;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.Received;
import cn.mingchu.jobs.duty.paper.DutyInput;
import cn.mingchu.jobs.rule.FirstRecords;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.PeriodChange;
import cn.mingchu.jobs.rule.SettingChange;
import cn.mingchu.schemas.topic.Topics;
import org.apache.flink.api.connector.source.Source;

/**
 * What the duty job reads.
 *
 * @param first the settings and school days that it knows from its first meal on
 */
record DutySources(
    Source<Received<DutyInput>, ?, ?> records,
    Source<Received<DutyInput>, ?, ?> menus,
    Source<Received<DutyInput>, ?, ?> meals,
    Source<Received<DutyInput>, ?, ?> registers,
    Source<Received<Notice>, ?, ?> settings,
    Source<Received<Notice>, ?, ?> calendar,
    FirstReferences first) {

  /** The topics of the catalogue. */
  static DutySources of(KafkaEdge kafka) {
    return new DutySources(
        kafka.source(Topics.DUTY_RECORDS, DutyJob.GROUP, DutyPapers::record, DutyTypes.INPUT),
        kafka.source(Topics.MENUS, DutyJob.GROUP, DutyPapers::planned, DutyTypes.INPUT),
        kafka.source(Topics.MEALS, DutyJob.GROUP, DutyPapers::served, DutyTypes.INPUT),
        kafka.source(Topics.REGISTERS, DutyJob.GROUP, DutyPapers::registered, DutyTypes.INPUT),
        kafka.source(
            Topics.RULE_SETTINGS,
            DutyJob.GROUP,
            new SettingChange.FromRuleSetting(),
            DutyTypes.NOTICE),
        kafka.source(
            Topics.CALENDAR,
            DutyJob.GROUP,
            new PeriodChange.FromCalendarPeriod(),
            DutyTypes.NOTICE),
        new FirstReferences(
            FirstRecords.of(kafka.newestOf(Topics.RULE_SETTINGS), SettingChange::of),
            FirstRecords.of(kafka.newestOf(Topics.CALENDAR), PeriodChange::of)));
  }
}
