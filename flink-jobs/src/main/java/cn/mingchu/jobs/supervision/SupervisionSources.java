package cn.mingchu.jobs.supervision;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.Received;
import cn.mingchu.connectors.kafka.TopicReading;
import cn.mingchu.jobs.supervision.canteen.CanteenTerms;
import cn.mingchu.jobs.supervision.word.SupervisionWord;
import cn.mingchu.schemas.topic.Topics;
import java.util.List;
import org.apache.flink.api.connector.source.Source;

/**
 * What the supervision job reads.
 *
 * @param readings with the heartbeats that move its time
 * @param observations likewise
 * @param words all else, which never holds back the time of the others
 */
record SupervisionSources(
    Source<Received<SupervisionWord>, ?, ?> readings,
    Source<Received<SupervisionWord>, ?, ?> observations,
    Source<Received<SupervisionWord>, ?, ?> words) {

  /** The topics of the catalogue, with one consumer for what other jobs say and the registers. */
  static SupervisionSources of(KafkaEdge kafka, CanteenTerms terms) {
    return new SupervisionSources(
        kafka.source(
            Topics.KITCHEN_READINGS,
            SupervisionJob.GROUP,
            SupervisionRecords::reading,
            SupervisionTypes.WORD),
        kafka.source(
            Topics.KITCHEN_OBSERVATIONS,
            SupervisionJob.GROUP,
            SupervisionRecords::observation,
            SupervisionTypes.WORD),
        kafka.sourceOfAll(
            List.of(
                new TopicReading<>(Topics.SCHOOLS, new SupervisionRecords.FromSchool()),
                new TopicReading<>(Topics.DEVICES, new SupervisionRecords.FromDevice()),
                new TopicReading<>(Topics.FINDINGS, SupervisionRecords::finding),
                new TopicReading<>(Topics.ALERTS, SupervisionRecords::alert),
                new TopicReading<>(Topics.DUTY_DAYS, SupervisionRecords::duties),
                new TopicReading<>(Topics.MEAL_AUDITS, new SupervisionRecords.FromMealAudit(terms)),
                new TopicReading<>(Topics.ENTRY_DAYS, SupervisionRecords::entries),
                new TopicReading<>(Topics.TRACE_LINKS, SupervisionRecords::link),
                new TopicReading<>(Topics.DELIVERIES, SupervisionRecords::delivery),
                new TopicReading<>(Topics.FEEDBACK, SupervisionRecords::feedback)),
            SupervisionJob.GROUP,
            SupervisionTypes.WORD));
  }
}
