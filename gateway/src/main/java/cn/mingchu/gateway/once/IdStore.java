package cn.mingchu.gateway.once;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksObject;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The ids on the input topics of the last hours, on disk, and how far the topics were read for it.
 *
 * <p>Ids and offsets are written together, so a crash at any moment leaves a store that is right
 * for its offsets. A store that was written in another {@link #FORMAT} is emptied as it is opened,
 * and so is filled anew. Safe for use by many threads.
 */
final class IdStore implements AutoCloseable {

  /** Counts up whenever the meaning of what is on disk changes. */
  static final long FORMAT = 2;

  private static final byte[] FORMAT_KEY = "format".getBytes(StandardCharsets.UTF_8);
  private static final long WRITE_BUFFER_BYTES = 4L << 20;
  private static final long CACHE_BYTES = 8L << 20;
  private static final int BLOOM_BITS = 10;

  /** RocksDB is native code: a handle that is used after it was closed ends the whole process. */
  private final ReadWriteLock guard = new ReentrantReadWriteLock();

  private final Deque<RocksObject> owned = new ArrayDeque<>();
  private final WriteOptions writing;
  private final RocksDB db;
  private final ColumnFamilyHandle progress;
  private final IdBuckets ids;
  private boolean closed;

  /**
   * Opens or makes the store in {@code folder}.
   *
   * @param window how long an id is known after its event was taken in
   */
  IdStore(Path folder, Duration window) {
    RocksDB.loadLibrary();
    ColumnFamilyOptions columns =
        own(new ColumnFamilyOptions())
            .setWriteBufferSize(WRITE_BUFFER_BYTES)
            .setTableFormatConfig(
                new BlockBasedTableConfig()
                    .setBlockCache(own(new LRUCache(CACHE_BYTES)))
                    .setFilterPolicy(own(new BloomFilter(BLOOM_BITS))));
    DBOptions options =
        own(new DBOptions())
            .setCreateIfMissing(true)
            .setDbWriteBufferSize(2 * WRITE_BUFFER_BYTES)
            .setKeepLogFileNum(2);
    this.writing = own(new WriteOptions());
    try {
      Files.createDirectories(folder);
      List<ColumnFamilyHandle> handles = new ArrayList<>();
      this.db = RocksDB.open(options, folder.toString(), families(folder, columns), handles);
      this.progress = handles.get(0);
      this.ids = new IdBuckets(db, columns, handles, window);
    } catch (RocksDBException e) {
      throw new IllegalStateException("cannot open the store of event ids in " + folder, e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + folder, e);
    }
    if (!read(FORMAT_KEY).map(ByteBuffer::getLong).equals(Optional.of(FORMAT))) {
      clear();
    }
  }

  private <R extends RocksObject> R own(R object) {
    owned.push(object);
    return object;
  }

  private static List<ColumnFamilyDescriptor> families(Path folder, ColumnFamilyOptions columns)
      throws RocksDBException {
    List<ColumnFamilyDescriptor> families = new ArrayList<>();
    families.add(new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY, columns));
    try (Options reading = new Options()) {
      for (byte[] name : RocksDB.listColumnFamilies(reading, folder.toString())) {
        if (IdBuckets.isBucket(name)) {
          families.add(new ColumnFamilyDescriptor(name, columns));
        }
      }
    }
    return families;
  }

  /** Whether the event of this key was taken in less than the window before {@code now}. */
  boolean contains(EventKey key, Instant now) {
    return reading(() -> ids.contains(key, now));
  }

  /** Notes {@code events} and that the topics were read up to {@code next}, both or neither. */
  void append(Collection<TakenEvent> events, Map<TopicPartition, Long> next, Instant now) {
    writing(
        batch -> {
          for (TakenEvent event : events) {
            ids.add(event, batch, now);
          }
          for (Map.Entry<TopicPartition, Long> entry : next.entrySet()) {
            batch.put(progress, offsetKey(entry.getKey()), bytes(entry.getValue()));
          }
        });
  }

  /** The offset up to which {@code partition} was read; empty if it never was. */
  Optional<Long> offset(TopicPartition partition) {
    return read(offsetKey(partition)).map(ByteBuffer::getLong);
  }

  /** The id that Kafka gave the topic when it was last read; empty if it never was. */
  Optional<Uuid> topicId(String topic) {
    return read(topicKey(topic)).map(bytes -> new Uuid(bytes.getLong(), bytes.getLong()));
  }

  /** Remembers which topic of this name was read. */
  void setTopicId(String topic, Uuid id) {
    byte[] value = bytes(id.getMostSignificantBits(), id.getLeastSignificantBits());
    writing(batch -> batch.put(progress, topicKey(topic), value));
  }

  /** Forgets everything, to be filled again from the topics. */
  void clear() {
    writing(
        batch -> {
          ids.forgetAll();
          batch.deleteRange(progress, new byte[] {0}, new byte[] {(byte) 0xFF});
          batch.put(progress, FORMAT_KEY, bytes(FORMAT));
        });
  }

  /** Drops what is older than the window. */
  void forgetOld(Instant now) {
    writing(batch -> ids.forgetOld(now));
  }

  /** About how many ids are held. */
  long estimatedSize() {
    return reading(ids::estimatedSize);
  }

  private Optional<ByteBuffer> read(byte[] key) {
    return reading(() -> Optional.ofNullable(db.get(progress, key))).map(ByteBuffer::wrap);
  }

  private <V> V reading(Read<V> read) {
    Lock lock = guard.readLock();
    lock.lock();
    try {
      requireOpen();
      return read.from();
    } catch (RocksDBException e) {
      throw new IllegalStateException("cannot read the store of event ids", e);
    } finally {
      lock.unlock();
    }
  }

  private void writing(Write write) {
    Lock lock = guard.writeLock();
    lock.lock();
    try (WriteBatch batch = new WriteBatch()) {
      requireOpen();
      write.into(batch);
      db.write(writing, batch);
    } catch (RocksDBException e) {
      throw new IllegalStateException("cannot write the store of event ids", e);
    } finally {
      lock.unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the store of event ids is closed");
    }
  }

  private static byte[] bytes(long... numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Long.BYTES);
    for (long number : numbers) {
      buffer.putLong(number);
    }
    return buffer.array();
  }

  private static byte[] offsetKey(TopicPartition partition) {
    return ("offset " + partition).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] topicKey(String topic) {
    return ("topic " + topic).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    Lock lock = guard.writeLock();
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        ids.close();
        progress.close();
        db.close();
        owned.forEach(RocksObject::close);
      }
    } finally {
      lock.unlock();
    }
  }

  private interface Read<V> {
    V from() throws RocksDBException;
  }

  private interface Write {
    void into(WriteBatch batch) throws RocksDBException;
  }
}
