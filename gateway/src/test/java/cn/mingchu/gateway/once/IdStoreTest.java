package cn.mingchu.gateway.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

class IdStoreTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Duration WINDOW = Duration.ofDays(2);
  private static final TopicPartition PARTITION = new TopicPartition("readings", 0);
  private static final EventKey KEY = new EventKey("gas-1", new UUID(1, 2));

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
    append(KEY, NOON);

    assertThat(store.contains(KEY, NOON)).isTrue();
    assertThat(store.contains(KEY, NOON.plus(WINDOW).minusMillis(1))).isTrue();
    assertThat(store.contains(KEY, NOON.plus(WINDOW))).isFalse();
    assertThat(store.contains(new EventKey("gas-1", new UUID(1, 3)), NOON)).isFalse();
    assertThat(store.contains(new EventKey("gas-2", new UUID(1, 2)), NOON)).isFalse();
  }

  @Test
  void keepsIdsAndOffsetsOverARestart() {
    append(KEY, NOON);
    store.setTopicId("readings", new Uuid(3, 4));

    store.close();
    open();

    assertThat(store.contains(KEY, NOON)).isTrue();
    assertThat(store.offset(PARTITION)).contains(17L);
    assertThat(store.topicId("readings")).contains(new Uuid(3, 4));
    assertThat(store.offset(new TopicPartition("readings", 1))).isEmpty();
  }

  @Test
  void forgetsWhatIsOldAndKeepsTheRest() {
    Instant later = NOON.plus(WINDOW).plus(Duration.ofHours(7));
    EventKey young = new EventKey("gas-1", new UUID(5, 6));
    append(KEY, NOON);
    store.append(List.of(new TakenEvent(young, later)), Map.of(), later);
    assertThat(store.estimatedSize()).isEqualTo(2);

    store.forgetOld(later);

    assertThat(store.estimatedSize()).isEqualTo(1);
    assertThat(store.contains(young, later)).isTrue();
  }

  @Test
  void keepsNothingThatIsTooOldToMatter() {
    store.append(List.of(new TakenEvent(KEY, NOON.minus(WINDOW))), Map.of(PARTITION, 17L), NOON);

    assertThat(store.estimatedSize()).isZero();
    assertThat(store.offset(PARTITION)).contains(17L);
  }

  @Test
  void findsAnIdThatIsDatedFarAhead() {
    store.append(List.of(new TakenEvent(KEY, NOON.plus(Duration.ofDays(4_000)))), Map.of(), NOON);

    assertThat(store.contains(KEY, NOON)).isTrue();
  }

  @Test
  void forgetsEverythingWhenItIsCleared() {
    append(KEY, NOON);

    store.clear();

    assertThat(store.contains(KEY, NOON)).isFalse();
    assertThat(store.offset(PARTITION)).isEmpty();
  }

  @Test
  void emptiesAStoreOfAnotherFormatSoThatItIsFilledAnew() throws RocksDBException {
    Path old = folder.resolve("old");
    byte[] offset = ByteBuffer.allocate(Long.BYTES).putLong(17).array();
    try (Options options = new Options().setCreateIfMissing(true);
        ColumnFamilyOptions columns = new ColumnFamilyOptions();
        RocksDB db = RocksDB.open(options, old.toString());
        ColumnFamilyHandle bucket =
            db.createColumnFamily(new ColumnFamilyDescriptor(bytes("ids-82000"), columns))) {
      db.put(bucket, ByteBuffer.allocate(2 * Long.BYTES).array(), offset);
      db.put(bytes("offset readings-0"), offset);
    }

    try (IdStore opened = new IdStore(old, WINDOW)) {
      assertThat(opened.estimatedSize()).isZero();
      assertThat(opened.offset(PARTITION)).isEmpty();
    }
  }

  @Test
  void refusesToBeUsedWhenItIsClosed() {
    store.close();

    assertThatThrownBy(() -> store.contains(KEY, NOON))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the store of event ids is closed");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void append(EventKey key, Instant ingestTime) {
    store.append(List.of(new TakenEvent(key, ingestTime)), Map.of(PARTITION, 17L), ingestTime);
  }
}
