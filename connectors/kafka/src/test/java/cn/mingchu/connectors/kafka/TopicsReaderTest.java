package cn.mingchu.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicsReaderTest {

  private final List<Received<String>> received = new ArrayList<>();
  private final TopicsReader<String> reader =
      new TopicsReader<>(
          List.of(
              new TopicReading<>(
                  Topics.RULE_SETTINGS, (record, partition, offset) -> record.getRuleId()),
              new TopicReading<>(Topics.CALENDAR, new Periods())),
          null,
          Types.STRING);

  @BeforeEach
  void open() {
    reader.open(NoContext.INSTANCE);
  }

  @Test
  void readsEachTopicAsItsOwnReaderDoes() {
    read("mingchu.rule-settings", RuleSettings.encoded("COLD_HOLD_HIGH"));
    read("mingchu.calendar", null);
    read("mingchu.calendar", RuleSettings.encoded("COLD_HOLD_HIGH"));

    assertThat(reader.topics()).containsExactly("mingchu.rule-settings", "mingchu.calendar");
    assertThat(received)
        .extracting(Received::value)
        .containsExactly("COLD_HOLD_HIGH", "no more key", null);
    assertThat(Objects.requireNonNull(received.get(2).setAside()).topic())
        .isEqualTo("mingchu.calendar");
  }

  @Test
  void readsNoTopicThatNobodyAskedFor() {
    assertThatIllegalStateException()
        .isThrownBy(() -> read("mingchu.alerts", new byte[0]))
        .withMessage("nobody asked for topic mingchu.alerts");
  }

  private void read(String topic, byte @Nullable [] bytes) {
    reader.deserialize(
        new ConsumerRecord<>(topic, 0, 1, "key".getBytes(StandardCharsets.UTF_8), bytes),
        new Collector<>() {
          @Override
          public void collect(Received<String> one) {
            received.add(one);
          }

          @Override
          public void close() {}
        });
  }

  private static final class Periods implements FromRecord<CalendarPeriod, String> {

    private static final long serialVersionUID = 1L;

    @Override
    public String read(CalendarPeriod record, int partition, long offset) {
      return record.getName();
    }

    @Override
    public String readTombstone(String key, long offset) {
      return "no more " + key;
    }
  }
}
