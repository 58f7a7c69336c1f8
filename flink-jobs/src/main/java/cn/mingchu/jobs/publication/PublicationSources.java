package cn.mingchu.jobs.publication;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.Received;
import cn.mingchu.connectors.kafka.TopicReading;
import cn.mingchu.jobs.publication.complaint.Complaint;
import cn.mingchu.jobs.publication.word.Inquiry;
import cn.mingchu.jobs.publication.word.PublicationWord;
import cn.mingchu.jobs.rule.FirstRecords;
import cn.mingchu.jobs.rule.FirstReferences;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.PeriodChange;
import cn.mingchu.jobs.rule.SettingChange;
import cn.mingchu.schemas.topic.Topics;
import java.util.List;
import org.apache.flink.api.connector.source.Source;

/**
 * What the publication job reads.
 *
 * @param results what other jobs say and the register of schools, which never hold back the time of
 *     the others
 * @param complaints told by the portal, by whose clock nobody goes
 * @param first the settings and school days that it knows from its first meal on
 */
record PublicationSources(
    Source<Received<PublicationWord>, ?, ?> menus,
    Source<Received<PublicationWord>, ?, ?> meals,
    Source<Received<PublicationWord>, ?, ?> deliveries,
    Source<Received<Inquiry>, ?, ?> tests,
    Source<Received<PublicationWord>, ?, ?> results,
    Source<Received<Inquiry>, ?, ?> suppliers,
    Source<Received<Complaint>, ?, ?> complaints,
    Source<Received<Notice>, ?, ?> settings,
    Source<Received<Notice>, ?, ?> calendar,
    FirstReferences first) {

  /** The topics of the catalogue. */
  static PublicationSources of(KafkaEdge kafka) {
    return new PublicationSources(
        kafka.source(
            Topics.MENUS, PublicationJob.GROUP, PublicationRecords::planned, PublicationTypes.WORD),
        kafka.source(
            Topics.MEALS, PublicationJob.GROUP, PublicationRecords::cooked, PublicationTypes.WORD),
        kafka.source(
            Topics.DELIVERIES,
            PublicationJob.GROUP,
            PublicationRecords::delivery,
            PublicationTypes.WORD),
        kafka.source(
            Topics.LOT_TESTS,
            PublicationJob.GROUP,
            PublicationRecords::test,
            PublicationTypes.INQUIRY),
        kafka.sourceOfAll(
            List.of(
                new TopicReading<>(Topics.SCHOOLS, new PublicationRecords.FromSchool()),
                new TopicReading<>(Topics.PLAN_CHECKS, PublicationRecords::checked),
                new TopicReading<>(Topics.DUTY_DAYS, PublicationRecords::duties)),
            PublicationJob.GROUP,
            PublicationTypes.WORD),
        kafka.source(
            Topics.SUPPLIERS,
            PublicationJob.GROUP,
            new PublicationRecords.FromSupplier(),
            PublicationTypes.INQUIRY),
        kafka.source(
            Topics.FEEDBACK,
            PublicationJob.GROUP,
            PublicationRecords::complaint,
            PublicationTypes.COMPLAINT),
        kafka.source(
            Topics.RULE_SETTINGS,
            PublicationJob.GROUP,
            new SettingChange.FromRuleSetting(),
            PublicationTypes.NOTICE),
        kafka.source(
            Topics.CALENDAR,
            PublicationJob.GROUP,
            new PeriodChange.FromCalendarPeriod(),
            PublicationTypes.NOTICE),
        new FirstReferences(
            FirstRecords.of(kafka.newestOf(Topics.RULE_SETTINGS), SettingChange::of),
            FirstRecords.of(kafka.newestOf(Topics.CALENDAR), PeriodChange::of)));
  }
}
