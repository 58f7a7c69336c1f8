package cn.mingchu.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.Heartbeat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

  private static final long ARRIVED = 1_772_424_000_000L;

  private final List<Received<String>> received = new ArrayList<>();
  private final RecordReader<RuleSetting, String> reader =
      new RecordReader<>(
          Topics.RULE_SETTINGS.shortName(),
          null,
          new FromRecord<>() {
            @Override
            public String read(RuleSetting record, int partition, long offset) {
              return record.getRuleId() + "@" + partition + "/" + offset;
            }

            @Override
            public @Nullable String readTombstone(String key, long offset) {
              return key.isEmpty() ? null : "no more " + key + " since " + offset;
            }
          },
          Types.STRING);

  @BeforeEach
  void open() {
    reader.open(NoContext.INSTANCE);
  }

  @Test
  void readsARecordIntoTheJobsOwnType() {
    read(RuleSettings.encoded("COLD_HOLD_HIGH"));

    assertThat(received)
        .singleElement()
        .extracting(Received::value)
        .isEqualTo("COLD_HOLD_HIGH@3/42");
  }

  @Test
  void setsAsideWhatIsNoRecord() {
    byte[] bytes = "not avro at all".getBytes(StandardCharsets.UTF_8);

    read(bytes);

    assertThat(received).singleElement().extracting(Received::value).isNull();
    assertThat(received.get(0).setAside())
        .usingRecursiveComparison()
        .isEqualTo(
            new SetAside(
                RejectReason.UNDECODABLE,
                "a record of mingchu.rule-settings starts with bytes C3 01, this with 6E 6F",
                "mingchu.rule-settings",
                3,
                42L,
                ARRIVED,
                null,
                null,
                null,
                bytes));
  }

  @Test
  void passesOverATombstoneThatMeansNothing() {
    read("", null);

    assertThat(received).isEmpty();
  }

  @Test
  void tellsTheJobOfATombstone() {
    read("setting-1", null);

    assertThat(received)
        .singleElement()
        .extracting(Received::value)
        .isEqualTo("no more setting-1 since 42");
  }

  @Test
  void handsOnTheTimeOfAHeartbeat() {
    ProducerRecord<byte[], byte[]> heartbeat =
        Heartbeat.record(Topics.KITCHEN_READINGS, 3, Instant.ofEpochMilli(ARRIVED));

    read(null, null, heartbeat.headers());

    assertThat(received).singleElement().matches(Received::isHeartbeat);
    assertThat(received.get(0).gatewayTime()).isEqualTo(ARRIVED);
  }

  @Test
  void setsAsideWhatHasNeitherKeyNorValue() {
    read(null, null, new RecordHeaders());

    SetAside setAside = Objects.requireNonNull(received.get(0).setAside());
    assertThat(setAside.detail()).isEqualTo("it has neither a key nor a value");
    assertThat(setAside.original()).isEmpty();
  }

  @Test
  void tellsTheRejectWhatItKnows() {
    read(new byte[] {1, 2, 3});

    Reject reject = Objects.requireNonNull(received.get(0).setAside()).toReject("kitchen");
    assertThat(reject.getComponent()).isEqualTo("kitchen");
    assertThat(reject.getPartition()).isEqualTo(3);
    assertThat(reject.getOffset()).isEqualTo(42L);
    assertThat(reject.getOriginal().array()).containsExactly(1, 2, 3);
  }

  private void read(byte[] bytes) {
    read("setting-1", bytes);
  }

  private void read(String key, byte @Nullable [] bytes) {
    read(key.getBytes(StandardCharsets.UTF_8), bytes, new RecordHeaders());
  }

  private void read(byte @Nullable [] key, byte @Nullable [] bytes, Headers headers) {
    reader.deserialize(
        new ConsumerRecord<>(
            "mingchu.rule-settings",
            3,
            42L,
            ARRIVED,
            TimestampType.CREATE_TIME,
            0,
            0,
            key,
            bytes,
            headers,
            Optional.empty()),
        new Collector<>() {
          @Override
          public void collect(Received<String> one) {
            received.add(one);
          }

          @Override
          public void close() {}
        });
  }
}
