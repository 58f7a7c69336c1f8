package cn.mingchu.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.topic.Topics;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00.123Z");

  private final ProducerRecord<byte[], byte[]> heartbeat =
      Heartbeat.record(Topics.KITCHEN_READINGS, 3, NOON);

  @Test
  void tellsTheTimeOnOnePartition() {
    assertThat(heartbeat.topic()).isEqualTo("mingchu.kitchen-readings");
    assertThat(heartbeat.partition()).isEqualTo(3);
    assertThat(Heartbeat.gatewayTime(received(null, null, heartbeat.headers())))
        .hasValue(NOON.toEpochMilli());
  }

  @Test
  void isNoRecordWithAKeyOrAValue() {
    byte[] something = {1};

    assertThat(Heartbeat.gatewayTime(received(something, null, heartbeat.headers()))).isEmpty();
    assertThat(Heartbeat.gatewayTime(received(null, something, heartbeat.headers()))).isEmpty();
  }

  @Test
  void isNoRecordWithoutATime() {
    RecordHeaders cut = new RecordHeaders();
    cut.add("mingchu-heartbeat", new byte[] {1, 2, 3});
    RecordHeaders empty = new RecordHeaders();
    empty.add("mingchu-heartbeat", null);

    assertThat(Heartbeat.gatewayTime(received(null, null, new RecordHeaders()))).isEmpty();
    assertThat(Heartbeat.gatewayTime(received(null, null, cut))).isEmpty();
    assertThat(Heartbeat.gatewayTime(received(null, null, empty))).isEmpty();
  }

  private static ConsumerRecord<byte[], byte[]> received(
      byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
    return new ConsumerRecord<>(
        "mingchu.kitchen-readings",
        3,
        42L,
        0L,
        TimestampType.CREATE_TIME,
        0,
        0,
        key,
        value,
        headers,
        Optional.empty());
  }
}
