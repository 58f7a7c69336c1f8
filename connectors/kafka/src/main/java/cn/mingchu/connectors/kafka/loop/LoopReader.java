package cn.mingchu.connectors.kafka.loop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.util.IOUtils;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reader of a {@link LoopSource}. A partition goes through three hands: it waits, then its past
 * is read up to a fixed end, and from there it is read as it is written.
 */
@SuppressWarnings("try") // closing a reader throws what Flink allows it to throw
final class LoopReader<V> implements SourceReader<V, KafkaPartitionSplit> {

  private static final Logger LOG = LoggerFactory.getLogger(LoopReader.class);

  /** Makes a reader. */
  @FunctionalInterface
  interface Opening<V> {
    SourceReader<V, KafkaPartitionSplit> open() throws Exception;
  }

  private final Opening<V> committed;
  private final Opening<V> uncommitted;
  private final Ends ends;

  private final Map<String, KafkaPartitionSplit> waiting = new LinkedHashMap<>();

  /** Where each partition whose past is being read goes on. */
  private final Map<String, KafkaPartitionSplit> goingOn = new LinkedHashMap<>();

  private @Nullable SourceReader<V, KafkaPartitionSplit> past;
  private @Nullable SourceReader<V, KafkaPartitionSplit> present;

  private long firstCheckpoint = Long.MAX_VALUE;

  /** Whether no earlier attempt can write any more. */
  private boolean alone;

  private @Nullable CompletableFuture<Map<TopicPartition, Long>> asked;
  private CompletableFuture<Void> answered = new CompletableFuture<>();

  LoopReader(Opening<V> committed, Opening<V> uncommitted, Ends ends) {
    this.committed = committed;
    this.uncommitted = uncommitted;
    this.ends = ends;
  }

  @Override
  public void start() {}

  @Override
  public InputStatus pollNext(ReaderOutput<V> output) throws Exception {
    if (asked != null && asked.isDone()) {
      hear(asked);
    }
    if (past != null) {
      InputStatus status = past.pollNext(output);
      if (status == InputStatus.MORE_AVAILABLE) {
        return status;
      }
      if (status == InputStatus.END_OF_INPUT) {
        goOn(past);
      }
    }
    return present == null ? InputStatus.NOTHING_AVAILABLE : present.pollNext(output);
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    List<CompletableFuture<Void>> any = new ArrayList<>();
    any.add(answered);
    if (past != null) {
      any.add(past.isAvailable());
    }
    if (present != null) {
      any.add(present.isAvailable());
    }
    return CompletableFuture.anyOf(any.toArray(CompletableFuture[]::new)).thenApply(first -> null);
  }

  @Override
  public void addSplits(List<KafkaPartitionSplit> splits) {
    splits.forEach(split -> waiting.put(split.splitId(), split));
    ask();
  }

  /** Which partitions a reader has is said by those who have them; there is no last one. */
  @Override
  public void notifyNoMoreSplits() {}

  @Override
  public List<KafkaPartitionSplit> snapshotState(long checkpoint) {
    firstCheckpoint = Math.min(firstCheckpoint, checkpoint);
    Map<String, KafkaPartitionSplit> splits = new LinkedHashMap<>(waiting);
    splits.putAll(goingOn);
    if (past != null) {
      for (KafkaPartitionSplit split : past.snapshotState(checkpoint)) {
        splits.put(split.splitId(), from(split.getTopicPartition(), split.getStartingOffset()));
      }
    }
    if (present != null) {
      present.snapshotState(checkpoint).forEach(split -> splits.put(split.splitId(), split));
    }
    return List.copyOf(splits.values());
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) throws Exception {
    if (past != null) {
      past.notifyCheckpointComplete(checkpoint);
    }
    if (present != null) {
      present.notifyCheckpointComplete(checkpoint);
    }
    alone |= checkpoint >= firstCheckpoint;
    ask();
  }

  @Override
  public void notifyCheckpointAborted(long checkpoint) throws Exception {
    if (past != null) {
      past.notifyCheckpointAborted(checkpoint);
    }
    if (present != null) {
      present.notifyCheckpointAborted(checkpoint);
    }
  }

  @Override
  public void handleSourceEvents(SourceEvent event) {
    throw new IllegalStateException("no event is known to this source, was " + event);
  }

  @Override
  public void close() throws Exception {
    IOUtils.closeAll(past, present);
  }

  private void ask() {
    if (alone && asked == null && past == null && !waiting.isEmpty()) {
      CompletableFuture<Void> bell = answered;
      asked =
          ends.of(waiting.values().stream().map(KafkaPartitionSplit::getTopicPartition).toList())
              .whenComplete((offsets, failure) -> bell.complete(null));
    }
  }

  private void hear(CompletableFuture<Map<TopicPartition, Long>> answer) throws Exception {
    asked = null;
    answered = new CompletableFuture<>();
    Map<TopicPartition, Long> offsets;
    try {
      offsets = answer.join();
    } catch (CompletionException failure) {
      LOG.warn("The end of {} is not known; it is asked again.", waiting.keySet(), failure);
      return; // with the next checkpoint
    }
    readPast(offsets);
  }

  private void readPast(Map<TopicPartition, Long> offsets) throws Exception {
    List<KafkaPartitionSplit> bounded = new ArrayList<>();
    offsets.forEach(
        (partition, end) -> {
          String id = KafkaPartitionSplit.toSplitId(partition);
          KafkaPartitionSplit split = waiting.remove(id);
          if (split == null) {
            throw new IllegalStateException("nobody asked for the end of " + partition);
          }
          long start = split.getStartingOffset();
          bounded.add(new KafkaPartitionSplit(partition, start, Math.max(start, end)));
          goingOn.put(id, from(partition, Math.max(start, end)));
        });
    LOG.info("Reading what is committed of {}", bounded);
    past = committed.open();
    past.start();
    past.addSplits(bounded);
    past.notifyNoMoreSplits();
  }

  private void goOn(SourceReader<V, KafkaPartitionSplit> read) throws Exception {
    past = null;
    read.close();
    if (present == null) {
      present = uncommitted.open();
      present.start();
    }
    LOG.info("Reading from now on as it is written: {}", goingOn.values());
    present.addSplits(List.copyOf(goingOn.values()));
    goingOn.clear();
    ask();
  }

  private static KafkaPartitionSplit from(TopicPartition partition, long offset) {
    return new KafkaPartitionSplit(partition, offset);
  }
}
