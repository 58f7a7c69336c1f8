package cn.mingchu.gateway.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.gateway.Town;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.schemas.wire.RecordEncoder;
import cn.mingchu.schemas.wire.WireFormat;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterFillingTest {

  private static final TopicPartition PARTITION = new TopicPartition(Topics.DEVICES.name(), 0);
  private static final RecordEncoder<Device> ENCODER =
      WireFormat.singleObject().encoder(Topics.DEVICES);
  private static final Admin NOT_ASKED =
      (Admin)
          Proxy.newProxyInstance(
              Admin.class.getClassLoader(),
              new Class<?>[] {Admin.class},
              (proxy, method, arguments) -> {
                throw new AssertionError("the register asks no admin, and not " + method);
              });

  private final Register register = new Register();
  private final RegisterFilling filling = new RegisterFilling(register, WireFormat.singleObject());

  @Test
  void showsNothingBeforeAllIsRead() {
    MockConsumer<byte[], byte[]> kafka = connect(2);

    read(kafka, put(0, Town.FRIDGE));
    assertThat(register.device(Town.FRIDGE)).isEmpty();
    read(kafka, put(1, Town.OTHER_FRIDGE));

    assertThat(register.device(Town.FRIDGE)).isPresent();
    assertThat(register.device(Town.OTHER_FRIDGE)).isPresent();
  }

  @Test
  void followsWhatIsWrittenLater() {
    MockConsumer<byte[], byte[]> kafka = connect(1);
    read(kafka, put(0, Town.FRIDGE));

    read(kafka, put(1, Town.OTHER_FRIDGE), tombstone(2, Town.FRIDGE));

    assertThat(register.device(Town.FRIDGE)).isEmpty();
    assertThat(register.device(Town.OTHER_FRIDGE)).isPresent();
  }

  @Test
  void keepsADeviceWhileAnOldTombstoneIsReadAgain() {
    read(connect(3), put(0, Town.FRIDGE), tombstone(1, Town.FRIDGE), put(2, Town.FRIDGE));
    MockConsumer<byte[], byte[]> again = connect(3);

    read(again, put(0, Town.FRIDGE), tombstone(1, Town.FRIDGE));
    assertThat(register.device(Town.FRIDGE)).isPresent();
    read(again, put(2, Town.FRIDGE));

    assertThat(register.device(Town.FRIDGE)).isPresent();
  }

  @Test
  void losesADeviceWhoseTombstoneKafkaHasDroppedSince() {
    read(connect(2), put(0, Town.FRIDGE), put(1, Town.OTHER_FRIDGE));

    read(connect(2), put(1, Town.OTHER_FRIDGE));

    assertThat(register.device(Town.FRIDGE)).isEmpty();
    assertThat(register.device(Town.OTHER_FRIDGE)).isPresent();
  }

  @Test
  void answersWhenTheRegisterShowsARecordAndNotWhenItIsMerelyRead() {
    MockConsumer<byte[], byte[]> kafka = connect(2);
    CompletableFuture<RecordMetadata> first = filling.shows(place(0));

    read(kafka, put(0, Town.FRIDGE));
    assertThat(first).isNotDone();
    read(kafka, put(1, Town.OTHER_FRIDGE));

    assertThat(first).isCompleted();
    assertThat(filling.shows(place(1))).isCompleted();
    CompletableFuture<RecordMetadata> third = filling.shows(place(2));
    assertThat(third).isNotDone();
    read(kafka, put(2, Town.FRIDGE));
    assertThat(third).isCompleted();
  }

  /** A new connection to a topic with this end. */
  private MockConsumer<byte[], byte[]> connect(long end) {
    MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest");
    kafka.assign(List.of(PARTITION));
    kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
    kafka.updateEndOffsets(Map.of(PARTITION, end));
    filling.begin(NOT_ASKED, List.of(PARTITION)).forEach(kafka::seek);
    return kafka;
  }

  @SafeVarargs
  private void read(MockConsumer<byte[], byte[]> kafka, ConsumerRecord<byte[], byte[]>... records) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      kafka.addRecord(record);
    }
    filling.apply(kafka.poll(Duration.ZERO));
    filling.settle(kafka);
  }

  private static ConsumerRecord<byte[], byte[]> put(long offset, String deviceId) {
    return record(offset, deviceId, ENCODER.encode(Town.fridge(deviceId, Town.SCHOOL)));
  }

  private static ConsumerRecord<byte[], byte[]> tombstone(long offset, String deviceId) {
    return record(offset, deviceId, null);
  }

  private static ConsumerRecord<byte[], byte[]> record(
      long offset, String key, byte @Nullable [] value) {
    return new ConsumerRecord<>(
        PARTITION.topic(), 0, offset, key.getBytes(StandardCharsets.UTF_8), value);
  }

  private static RecordMetadata place(long offset) {
    return new RecordMetadata(PARTITION, offset, 0, 0, 0, 0);
  }
}
