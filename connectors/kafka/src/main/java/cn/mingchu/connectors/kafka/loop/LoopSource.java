package cn.mingchu.connectors.kafka.loop;

import java.io.IOException;
import java.util.Properties;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Reads what the same job writes in transactions, as soon as it is written and each word once.
 *
 * <p>A word may be read before its transaction is over, because it stands and falls with the state
 * of the reader: where checkpoints are aligned, and each writer has a way from each reader, no word
 * is read before a barrier and written after it. So a checkpoint holds what follows from committed
 * words only, and a restart forgets, with a word that was undone, all that followed from it.
 *
 * <p>What must not be read is what was undone: the words of an attempt that failed, which still
 * stand in the topic. A reader that starts therefore waits until a checkpoint of its own attempt is
 * complete. Then every writer has started and has fenced off those before it, so the end of the
 * topic is at or behind the last word of theirs. Up to this end it reads committed words only, and
 * from there on all.
 *
 * @param <V> what is read
 */
public final class LoopSource<V>
    implements Source<V, KafkaPartitionSplit, KafkaSourceEnumState>, ResultTypeQueryable<V> {

  private static final long serialVersionUID = 1;

  private final KafkaSource<V> committed;
  private final KafkaSource<V> uncommitted;
  private final Properties client;

  /**
   * A source that is not started yet.
   *
   * @param committed of what is committed; it says where a new job starts
   * @param uncommitted of everything, otherwise the same
   * @param client with which a broker is asked where its topic ends
   */
  public LoopSource(KafkaSource<V> committed, KafkaSource<V> uncommitted, Properties client) {
    this.committed = committed;
    this.uncommitted = uncommitted;
    this.client = client;
  }

  @Override
  public Boundedness getBoundedness() {
    return committed.getBoundedness();
  }

  @Override
  public SourceReader<V, KafkaPartitionSplit> createReader(SourceReaderContext context) {
    return new LoopReader<>(
        () -> committed.createReader(context),
        () -> uncommitted.createReader(context),
        new BrokerEnds(client));
  }

  @Override
  public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> createEnumerator(
      SplitEnumeratorContext<KafkaPartitionSplit> context) {
    return committed.createEnumerator(context);
  }

  @Override
  public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> restoreEnumerator(
      SplitEnumeratorContext<KafkaPartitionSplit> context, KafkaSourceEnumState checkpoint)
      throws IOException {
    return committed.restoreEnumerator(context, checkpoint);
  }

  @Override
  public SimpleVersionedSerializer<KafkaPartitionSplit> getSplitSerializer() {
    return committed.getSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<KafkaSourceEnumState> getEnumeratorCheckpointSerializer() {
    return committed.getEnumeratorCheckpointSerializer();
  }

  @Override
  public TypeInformation<V> getProducedType() {
    return committed.getProducedType();
  }
}
