package cn.mingchu.connectors.kafka.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Reads a topic of two partitions, in which some words were undone. */
class LoopReaderTest {

  private static final TopicPartition A = new TopicPartition("loop", 0);
  private static final TopicPartition B = new TopicPartition("loop", 1);

  private final Log log = new Log();
  private final Asked ends = new Asked();
  private final Collected heard = new Collected();
  private final LoopReader<String> reader =
      new LoopReader<>(() -> new LogReader(log, true), () -> new LogReader(log, false), ends);

  @Test
  void readsNothingBeforeACheckpointOfItsOwnIsComplete() throws Exception {
    log.committed(A, "before");
    reader.addSplits(List.of(split(A, 0)));
    reader.notifyCheckpointComplete(4); // of the attempt before, which this reader never saw

    assertThat(ends.questions).isEmpty();
    assertThat(readAll()).isEmpty();
    assertThat(reader.isAvailable()).isNotDone();
  }

  @Test
  void skipsWhatWasUndoneAndReadsFromThereOnWhatIsNotYetCommitted() throws Exception {
    log.committed(A, "one");
    log.undone(A, "of a failed attempt");
    log.open(A, "of this attempt");
    reader.addSplits(List.of(split(A, 0)));
    complete(7);
    CompletableFuture<Void> available = reader.isAvailable();
    ends.answer(Map.of(A, 3L));
    assertThat(available).isDone();
    assertThat(readAll()).containsExactly("one");

    log.commit();
    log.open(A, "written since");

    assertThat(readAll()).containsExactly("of this attempt", "written since");
  }

  @Test
  void doesNotHearAgainWhatItsCheckpointHolds() throws Exception {
    log.committed(A, "held");
    log.committed(A, "new");
    reader.addSplits(List.of(split(A, 1)));
    complete(7);
    ends.answer(Map.of(A, 2L));

    assertThat(readAll()).containsExactly("new");
  }

  @Test
  void itsCheckpointNeverNamesAnEnd() throws Exception {
    log.committed(A, "one");
    log.committed(A, "two");
    log.open(B, "three");
    reader.addSplits(List.of(split(A, 0), split(B, 0)));
    assertThat(reader.snapshotState(1)).containsExactlyInAnyOrder(split(A, 0), split(B, 0));
    reader.notifyCheckpointComplete(1);
    ends.answer(Map.of(A, 2L, B, 1L));

    assertThat(reader.pollNext(heard)).isEqualTo(InputStatus.MORE_AVAILABLE);
    assertThat(reader.snapshotState(2)).containsExactlyInAnyOrder(split(A, 1), split(B, 0));
    readAll();
    assertThat(reader.snapshotState(3)).containsExactlyInAnyOrder(split(A, 2), split(B, 0));
    log.commit();
    readAll();
    log.open(B, "four");
    readAll();
    assertThat(reader.snapshotState(4)).containsExactlyInAnyOrder(split(A, 2), split(B, 2));
  }

  @Test
  void asksAgainWhenNobodyCouldSay() throws Exception {
    log.committed(A, "one");
    reader.addSplits(List.of(split(A, 0)));
    complete(7);
    ends.fail(new IllegalStateException("no broker"));
    assertThat(readAll()).isEmpty();
    assertThat(reader.isAvailable()).isNotDone();

    complete(8);
    ends.answer(Map.of(A, 1L));

    assertThat(readAll()).containsExactly("one");
    assertThat(ends.questions).hasSize(2);
  }

  @Test
  void aPartitionThatComesLaterGoesTheSameWay() throws Exception {
    reader.addSplits(List.of(split(A, 0)));
    complete(7);
    ends.answer(Map.of(A, 0L));
    readAll();
    log.undone(B, "of a failed attempt");
    log.open(A, "one");
    reader.addSplits(List.of(split(B, 0)));
    ends.answer(Map.of(B, 1L));
    log.open(B, "two");

    assertThat(readAll()).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void waitsForWhoeverHasSomething() throws Exception {
    reader.addSplits(List.of(split(A, 0)));
    complete(7);
    ends.answer(Map.of(A, 0L));
    readAll();
    CompletableFuture<Void> available = reader.isAvailable();
    assertThat(available).isNotDone();

    log.open(A, "one");

    assertThat(available).isDone();
  }

  @Test
  void closesBothItsReaders() throws Exception {
    reader.addSplits(List.of(split(A, 0)));
    complete(7);
    ends.answer(Map.of(A, 0L));
    readAll();
    reader.addSplits(List.of(split(B, 0)));
    log.open(B, "one");
    ends.answer(Map.of(B, 1L));
    readAll();
    assertThat(log.readers).hasSize(2);

    reader.close();

    assertThat(log.readers).isEmpty();
  }

  private void complete(long checkpoint) throws Exception {
    reader.snapshotState(checkpoint);
    reader.notifyCheckpointComplete(checkpoint);
  }

  private List<String> readAll() throws Exception {
    heard.words.clear();
    while (reader.pollNext(heard) == InputStatus.MORE_AVAILABLE) {
      assertThat(heard.words).hasSizeLessThan(100);
    }
    return List.copyOf(heard.words);
  }

  private static KafkaPartitionSplit split(TopicPartition partition, long offset) {
    return new KafkaPartitionSplit(partition, offset);
  }

  /** A topic as a broker keeps it. */
  private static final class Log {

    private enum Fate {
      COMMITTED,
      OPEN,
      UNDONE
    }

    private record Word(String text, Fate fate) {}

    private final Map<TopicPartition, List<Word>> words = new LinkedHashMap<>();
    private final List<LogReader> readers = new ArrayList<>();

    void committed(TopicPartition partition, String text) {
      write(partition, new Word(text, Fate.COMMITTED));
    }

    void undone(TopicPartition partition, String text) {
      write(partition, new Word(text, Fate.UNDONE));
    }

    void open(TopicPartition partition, String text) {
      write(partition, new Word(text, Fate.OPEN));
    }

    void commit() {
      words
          .values()
          .forEach(
              all ->
                  all.replaceAll(
                      word ->
                          word.fate() == Fate.OPEN ? new Word(word.text(), Fate.COMMITTED) : word));
      ring();
    }

    private void write(TopicPartition partition, Word word) {
      words.computeIfAbsent(partition, unused -> new ArrayList<>()).add(word);
      ring();
    }

    private void ring() {
      readers.forEach(reader -> reader.available.complete(null));
    }

    List<Word> of(TopicPartition partition) {
      return words.getOrDefault(partition, List.of());
    }
  }

  /** A reader of one isolation level, as Kafka's is: what is open hides what comes after it. */
  private static final class LogReader implements SourceReader<String, KafkaPartitionSplit> {

    private final Log log;
    private final boolean committedOnly;
    private final Map<String, KafkaPartitionSplit> splits = new LinkedHashMap<>();
    private boolean last;
    private CompletableFuture<Void> available = new CompletableFuture<>();

    LogReader(Log log, boolean committedOnly) {
      this.log = log;
      this.committedOnly = committedOnly;
    }

    @Override
    public void start() {
      log.readers.add(this);
    }

    @Override
    public InputStatus pollNext(ReaderOutput<String> output) {
      for (KafkaPartitionSplit split : List.copyOf(splits.values())) {
        List<Log.Word> words = log.of(split.getTopicPartition());
        long offset = split.getStartingOffset();
        long end = split.getStoppingOffset().orElse(Long.MAX_VALUE);
        while (offset < Math.min(end, words.size())) {
          Log.Word word = words.get((int) offset);
          if (committedOnly && word.fate() == Log.Fate.OPEN) {
            break;
          }
          offset++;
          if (!committedOnly || word.fate() == Log.Fate.COMMITTED) {
            put(split, offset);
            output.collect(word.text());
            return InputStatus.MORE_AVAILABLE;
          }
        }
        if (offset >= end) {
          splits.remove(split.splitId());
        }
      }
      if (splits.isEmpty() && last) {
        return InputStatus.END_OF_INPUT;
      }
      available = new CompletableFuture<>();
      return InputStatus.NOTHING_AVAILABLE;
    }

    private void put(KafkaPartitionSplit split, long offset) {
      splits.put(
          split.splitId(),
          new KafkaPartitionSplit(
              split.getTopicPartition(),
              offset,
              split.getStoppingOffset().orElse(KafkaPartitionSplit.NO_STOPPING_OFFSET)));
    }

    @Override
    public List<KafkaPartitionSplit> snapshotState(long checkpoint) {
      return List.copyOf(splits.values());
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
      return available;
    }

    @Override
    public void addSplits(List<KafkaPartitionSplit> added) {
      added.forEach(split -> splits.put(split.splitId(), split));
    }

    @Override
    public void notifyNoMoreSplits() {
      last = true;
    }

    @Override
    public void close() {
      log.readers.remove(this);
    }
  }

  private static final class Asked implements Ends {

    private final List<Collection<TopicPartition>> questions = new ArrayList<>();
    private final Deque<CompletableFuture<Map<TopicPartition, Long>>> open = new ArrayDeque<>();

    @Override
    public CompletableFuture<Map<TopicPartition, Long>> of(Collection<TopicPartition> partitions) {
      questions.add(List.copyOf(partitions));
      open.add(new CompletableFuture<>());
      return open.getLast();
    }

    void answer(Map<TopicPartition, Long> ends) {
      open.remove().complete(ends);
    }

    void fail(Exception failure) {
      open.remove().completeExceptionally(failure);
    }
  }

  private static final class Collected implements ReaderOutput<String> {

    private final List<String> words = new ArrayList<>();

    @Override
    public void collect(String word) {
      words.add(word);
    }

    @Override
    public void collect(String word, long timestamp) {
      words.add(word);
    }

    @Override
    public void emitWatermark(Watermark watermark) {}

    @Override
    public void markIdle() {}

    @Override
    public void markActive() {}

    @Override
    public SourceOutput<String> createOutputForSplit(String split) {
      return this;
    }

    @Override
    public void releaseOutputForSplit(String split) {}
  }
}
