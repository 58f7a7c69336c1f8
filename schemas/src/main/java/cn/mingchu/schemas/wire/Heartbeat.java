package cn.mingchu.schemas.wire;

import cn.mingchu.schemas.topic.Topic;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * How far a gateway's clock is, told on a partition of a topic of events.
 *
 * <p>A gateway writes one to each partition every few seconds while it takes events. It follows
 * whatever the gateway wrote there before, so that time goes on, and silence is noticed, although
 * no device says a word; and where the gateway itself is away, time stands still and nobody is
 * accused. It is a record without key and value: readers that know nothing of it pass it over.
 */
public final class Heartbeat {

  private static final String HEADER = "mingchu-heartbeat";

  private Heartbeat() {}

  /** The record that tells {@code partition} of {@code topic} that it is {@code gatewayTime}. */
  public static <K, V> ProducerRecord<K, V> record(
      Topic<?> topic, int partition, Instant gatewayTime) {
    byte[] millis = ByteBuffer.allocate(Long.BYTES).putLong(gatewayTime.toEpochMilli()).array();
    List<Header> headers = List.of(new RecordHeader(HEADER, millis));
    return new ProducerRecord<>(topic.name(), partition, null, null, null, headers);
  }

  /** The gateway's time in milliseconds since 1970; empty where a record is no heartbeat. */
  public static OptionalLong gatewayTime(ConsumerRecord<?, ?> record) {
    if (record.key() != null || record.value() != null) {
      return OptionalLong.empty();
    }
    Header header = record.headers().lastHeader(HEADER);
    byte[] millis = header == null ? null : header.value();
    return millis == null || millis.length != Long.BYTES
        ? OptionalLong.empty()
        : OptionalLong.of(ByteBuffer.wrap(millis).getLong());
  }
}
