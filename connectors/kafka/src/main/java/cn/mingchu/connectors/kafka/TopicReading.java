package cn.mingchu.connectors.kafka;

import cn.mingchu.schemas.topic.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * What records of a topic mean to a job that reads several with one source.
 *
 * @param <T> the record type of the topic
 * @param <V> the job's own type, one for all topics of the source
 */
public record TopicReading<T extends SpecificRecord, V>(
    Topic<T> topic, FromRecord<T, V> conversion) {}
