package cn.mingchu.gateway.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdStoreTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Duration WINDOW = Duration.ofDays(2);
  private static final TopicPartition PARTITION = new TopicPartition("readings", 0);
  private static final UUID ID = new UUID(1, 2);

  @TempDir Path folder;
  private IdStore store;

  @BeforeEach
  void open() {
    store = new IdStore(folder.resolve("ids"), WINDOW);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void knowsAnIdForTheWindowAndNotAMomentLonger() {
    append(ID, NOON);

    assertThat(store.contains(ID, NOON)).isTrue();
    assertThat(store.contains(ID, NOON.plus(WINDOW).minusMillis(1))).isTrue();
    assertThat(store.contains(ID, NOON.plus(WINDOW))).isFalse();
    assertThat(store.contains(new UUID(1, 3), NOON)).isFalse();
  }

  @Test
  void keepsIdsAndOffsetsOverARestart() {
    append(ID, NOON);
    store.setTopicId("readings", new Uuid(3, 4));

    store.close();
    open();

    assertThat(store.contains(ID, NOON)).isTrue();
    assertThat(store.offset(PARTITION)).contains(17L);
    assertThat(store.topicId("readings")).contains(new Uuid(3, 4));
    assertThat(store.offset(new TopicPartition("readings", 1))).isEmpty();
  }

  @Test
  void forgetsWhatIsOldAndKeepsTheRest() {
    Instant later = NOON.plus(WINDOW).plus(Duration.ofHours(7));
    UUID young = new UUID(5, 6);
    append(ID, NOON);
    store.append(List.of(new TakenEvent(young, later)), Map.of(), later);
    assertThat(store.estimatedSize()).isEqualTo(2);

    store.forgetOld(later);

    assertThat(store.estimatedSize()).isEqualTo(1);
    assertThat(store.contains(young, later)).isTrue();
  }

  @Test
  void keepsNothingThatIsTooOldToMatter() {
    store.append(List.of(new TakenEvent(ID, NOON.minus(WINDOW))), Map.of(PARTITION, 17L), NOON);

    assertThat(store.estimatedSize()).isZero();
    assertThat(store.offset(PARTITION)).contains(17L);
  }

  @Test
  void findsAnIdThatIsDatedFarAhead() {
    store.append(List.of(new TakenEvent(ID, NOON.plus(Duration.ofDays(4_000)))), Map.of(), NOON);

    assertThat(store.contains(ID, NOON)).isTrue();
  }

  @Test
  void forgetsEverythingWhenItIsCleared() {
    append(ID, NOON);

    store.clear();

    assertThat(store.contains(ID, NOON)).isFalse();
    assertThat(store.offset(PARTITION)).isEmpty();
  }

  @Test
  void refusesToBeUsedWhenItIsClosed() {
    store.close();

    assertThatThrownBy(() -> store.contains(ID, NOON))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the store of event ids is closed");
  }

  private void append(UUID id, Instant ingestTime) {
    store.append(List.of(new TakenEvent(id, ingestTime)), Map.of(PARTITION, 17L), ingestTime);
  }
}
