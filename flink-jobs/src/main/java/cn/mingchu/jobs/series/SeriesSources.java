package cn.mingchu.jobs.series;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.Received;
import cn.mingchu.connectors.kafka.TopicReading;
import cn.mingchu.schemas.topic.Topics;
import java.util.List;
import org.apache.flink.api.connector.source.Source;

/**
 * What the series job reads.
 *
 * @param readings with the heartbeats that move its time
 * @param words all else, which is told as it comes and never holds back the time of readings
 */
record SeriesSources(
    Source<Received<SeriesInput>, ?, ?> readings, Source<Received<SeriesInput>, ?, ?> words) {

  /** The topics of the catalogue, with one consumer for readings and one for the rest. */
  static SeriesSources of(KafkaEdge kafka) {
    return new SeriesSources(
        kafka.source(
            Topics.KITCHEN_READINGS, SeriesJob.GROUP, SeriesRecords::reading, SeriesTypes.INPUT),
        kafka.sourceOfAll(
            List.of(
                new TopicReading<>(Topics.DEVICES, new SeriesRecords.FromDevice()),
                new TopicReading<>(Topics.SCHOOLS, new SeriesRecords.FromSchool()),
                new TopicReading<>(Topics.FINDINGS, SeriesRecords::finding),
                new TopicReading<>(Topics.ALERTS, SeriesRecords::alert),
                new TopicReading<>(Topics.MEAL_AUDITS, SeriesRecords::meal),
                new TopicReading<>(Topics.STOCK_LEVELS, SeriesRecords::level),
                new TopicReading<>(Topics.REJECTS, SeriesRecords::reject)),
            SeriesJob.GROUP,
            SeriesTypes.INPUT));
  }
}
