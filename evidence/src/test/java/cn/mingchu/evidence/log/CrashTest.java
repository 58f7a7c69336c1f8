package cn.mingchu.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.evidence.tree.NaiveTree;
import cn.mingchu.evidence.verify.StoredLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The power goes at every step of the disk, and what was not synced is torn at any byte. */
class CrashTest {

  private static final int[] SIZES = {1, 3, 250, 259, 600};
  private static final String BEFORE = "entry ";
  // Others than those that may lie about from before the crash.
  private static final String AFTER = "entry after the crash ";

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("proof.seeds", 3));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void losesDoublesAndReordersNothingWhereverThePowerGoes(long seed) throws Exception {
    FaultyDisk whole = new FaultyDisk(seed);
    appendAll(whole, BEFORE, 0);
    // Another third of the steps with every seed; three seeds try each.
    for (long step = seed % 3; step < whole.steps(); step += 3) {
      FaultyDisk disk = new FaultyDisk(seed * 1_000 + step);
      disk.failAfter(step);
      int promised = appendAll(disk, BEFORE, 0);
      disk.restart();

      int size = reopened(disk);
      assertThat(size).as("step " + step).isGreaterThanOrEqualTo(promised).isIn(allowed(promised));
      if (disk.files("").contains(LogFiles.CHECKPOINT)) {
        assertThat(TestLogs.contents(disk)).isEqualTo(texts(size));
      }

      assertThat(appendAll(disk, AFTER, size)).isEqualTo(SIZES[SIZES.length - 1]);
      List<byte[]> entries = new ArrayList<>(TestLogs.entries(0, size));
      entries.addAll(TestLogs.entries(AFTER, size, 600));
      assertThat(TestLogs.contents(disk)).isEqualTo(entries.stream().map(String::new).toList());
      assertThat(TestLogs.head(disk).head().root()).isEqualTo(NaiveTree.sha256(entries).root(600));
      assertThat(new StoredLog(disk.contents()).faults()).as("step " + step).isEmpty();
      assertThat(disk.files("")).noneMatch(file -> file.endsWith(DurableFiles.UNFINISHED));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void stopsWhenTheDiskIsFullAndGoesOnWhenThereIsRoom(long seed) throws Exception {
    FaultyDisk disk = new FaultyDisk(seed);
    int size = 1 + new Random(seed).nextInt(300);
    LogWriter.create(disk, TestLogs.ORIGIN, TestLogs.signers());
    LogWriter log = LogWriter.open(disk, TestLogs.signers());
    log.append(TestLogs.entries(0, size));
    disk.failAfter(new Random(seed).nextInt(12));
    assertThatThrownBy(() -> log.append(TestLogs.entries(size, size + 40)))
        .isInstanceOf(IOException.class);

    assertThatThrownBy(() -> log.append(TestLogs.entries(size, size + 40)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("writing failed before: open the log again");
    disk.failAfter(Long.MAX_VALUE);
    LogWriter again = LogWriter.open(disk, TestLogs.signers());
    again.append(TestLogs.entries((int) again.size(), size + 50));

    assertThat(TestLogs.contents(disk)).isEqualTo(texts(size + 50));
  }

  /** Of the batch that failed, under names that the later head covers. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void leavesNothingThatASecondCrashCouldBringBack(long seed) throws Exception {
    for (int step = 1; step < 30; step++) {
      FaultyDisk disk = new FaultyDisk(seed * 1_000 + step);
      LogWriter.create(disk, TestLogs.ORIGIN, TestLogs.signers());
      LogWriter log = LogWriter.open(disk, TestLogs.signers());
      log.append(TestLogs.entries(0, 10));
      disk.failAfter(step);
      try {
        log.append(TestLogs.entries(10, 20));
      } catch (IOException e) {
        assertThat(e).hasMessage("the power is off");
      }
      disk.restart();
      LogWriter again = LogWriter.open(disk, TestLogs.signers());
      again.append(TestLogs.entries(AFTER, (int) again.size(), 300));

      disk.restart();

      assertThat(new StoredLog(disk.contents()).faults()).as("step " + step).isEmpty();
    }
  }

  @Test
  void leavesNoTraceOfABatchThatFailed() throws Exception {
    FaultyDisk disk = new FaultyDisk(1);
    LogWriter.create(disk, TestLogs.ORIGIN, TestLogs.signers());
    LogWriter log = LogWriter.open(disk, TestLogs.signers());
    log.append(TestLogs.entries(0, 10));
    List<String> before = disk.files("");
    disk.failAfter(16);
    assertThatThrownBy(() -> log.append(TestLogs.entries(10, 700))).hasMessage("the power is off");
    disk.failAfter(Long.MAX_VALUE);
    assertThat(disk.files("")).isNotEqualTo(before);

    LogWriter.open(disk, TestLogs.signers());

    assertThat(disk.files("")).isEqualTo(before);
  }

  /** Appends as far as the disk lets it; how many entries it was promised are in the log. */
  private static int appendAll(FaultyDisk disk, String word, int from) throws Exception {
    int promised = from;
    try {
      if (!disk.files("").contains(LogFiles.CHECKPOINT)) {
        LogWriter.create(disk, TestLogs.ORIGIN, TestLogs.signers());
      }
      LogWriter log = LogWriter.open(disk, TestLogs.signers());
      for (int size : SIZES) {
        if (size > promised) {
          log.append(TestLogs.entries(word, promised, size));
          promised = size;
        }
      }
    } catch (IOException e) {
      assertThat(e).hasMessage("the power is off");
    }
    return promised;
  }

  private static int reopened(FaultyDisk disk) throws Exception {
    if (!disk.files("").contains(LogFiles.CHECKPOINT)) {
      return 0;
    }
    return (int) LogWriter.open(disk, TestLogs.signers()).size();
  }

  /** What was promised, or that and the batch that was under way. */
  private static List<Integer> allowed(int promised) {
    for (int size : SIZES) {
      if (size > promised) {
        return List.of(promised, size);
      }
    }
    return List.of(promised);
  }

  private static List<String> texts(int size) {
    return TestLogs.entries(0, size).stream().map(String::new).toList();
  }
}
