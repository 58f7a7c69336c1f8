package cn.mingchu.gateway.once;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * Event ids by the quarter of a day in which their events were taken in, a column family each, so
 * that an old quarter is dropped whole. The caller guards it against use by many threads.
 */
final class IdBuckets {

  private static final long QUARTER = Duration.ofHours(6).toMillis();
  private static final String PREFIX = "ids-";

  private final RocksDB db;
  private final ColumnFamilyOptions options;
  private final Duration window;
  private final NavigableMap<Long, ColumnFamilyHandle> byNumber = new TreeMap<>();

  /**
   * @param present the column families that the database was opened with, of whatever kind
   * @param window how long an id is known after its event was taken in
   */
  IdBuckets(
      RocksDB db, ColumnFamilyOptions options, List<ColumnFamilyHandle> present, Duration window)
      throws RocksDBException {
    this.db = db;
    this.options = options;
    this.window = window;
    for (ColumnFamilyHandle family : present) {
      if (isBucket(family.getName())) {
        byNumber.put(number(family.getName()), family);
      }
    }
  }

  /** Whether a column family of this name is a bucket. */
  static boolean isBucket(byte[] name) {
    return new String(name, StandardCharsets.UTF_8).startsWith(PREFIX);
  }

  boolean contains(EventKey event, Instant now) throws RocksDBException {
    byte[] key = bytes(event);
    long oldest = now.minus(window).toEpochMilli();
    for (ColumnFamilyHandle bucket : byNumber.tailMap(numberOf(oldest), true).values()) {
      byte[] ingestTime = db.get(bucket, key);
      if (ingestTime != null && ByteBuffer.wrap(ingestTime).getLong() > oldest) {
        return true;
      }
    }
    return false;
  }

  /** Adds {@code event} to {@code batch}, unless it is too old to matter. */
  void add(TakenEvent event, WriteBatch batch, Instant now) throws RocksDBException {
    long ingestTime = event.ingestTime().toEpochMilli();
    if (ingestTime > now.minus(window).toEpochMilli()) {
      // A stray record dated far ahead must not open a bucket of its own.
      long number = Math.min(numberOf(ingestTime), numberOf(now.toEpochMilli()) + 1);
      batch.put(
          bucket(number),
          bytes(event.key()),
          ByteBuffer.allocate(Long.BYTES).putLong(ingestTime).array());
    }
  }

  void forgetOld(Instant now) throws RocksDBException {
    drop(byNumber.headMap(numberOf(now.minus(window).toEpochMilli()), false).values());
  }

  void forgetAll() throws RocksDBException {
    drop(byNumber.values());
  }

  long estimatedSize() throws RocksDBException {
    long size = 0;
    for (ColumnFamilyHandle bucket : byNumber.values()) {
      size += db.getLongProperty(bucket, "rocksdb.estimate-num-keys");
    }
    return size;
  }

  void close() {
    byNumber.values().forEach(ColumnFamilyHandle::close);
  }

  private void drop(Collection<ColumnFamilyHandle> buckets) throws RocksDBException {
    for (ColumnFamilyHandle bucket : buckets) {
      db.dropColumnFamily(bucket);
      bucket.close();
    }
    buckets.clear();
  }

  private ColumnFamilyHandle bucket(long number) throws RocksDBException {
    ColumnFamilyHandle bucket = byNumber.get(number);
    if (bucket == null) {
      byte[] name = (PREFIX + number).getBytes(StandardCharsets.UTF_8);
      bucket = db.createColumnFamily(new ColumnFamilyDescriptor(name, options));
      byNumber.put(number, bucket);
    }
    return bucket;
  }

  private static long number(byte[] name) {
    return Long.parseLong(new String(name, StandardCharsets.UTF_8).substring(PREFIX.length()));
  }

  private static long numberOf(long ingestTime) {
    return Math.floorDiv(ingestTime, QUARTER);
  }

  /** The id first, which spreads; then the subject. */
  private static byte[] bytes(EventKey key) {
    byte[] subject = key.subject().getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(2 * Long.BYTES + subject.length)
        .putLong(key.eventId().getMostSignificantBits())
        .putLong(key.eventId().getLeastSignificantBits())
        .put(subject)
        .array();
  }
}
