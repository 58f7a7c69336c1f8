package cn.mingchu.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.evidence.checkpoint.Checkpoint;
import cn.mingchu.evidence.key.SoftwareKey;
import cn.mingchu.evidence.note.NoteSigner;
import cn.mingchu.evidence.note.SignatureType;
import cn.mingchu.evidence.note.SignedNote;
import cn.mingchu.evidence.tree.NaiveTree;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogWriterTest {

  private final FaultyDisk disk = new FaultyDisk(1);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void holdsWhatWasAppendedInBatchesOfAnySize(long seed) throws Exception {
    Random random = new Random(seed);
    LogWriter.create(disk, TestLogs.ORIGIN, TestLogs.signers());
    LogWriter log = LogWriter.open(disk, TestLogs.signers());
    int size = 0;
    for (int batch = 0; batch < 12; batch++) {
      int next = size + random.nextInt(random.nextBoolean() ? 5 : 700);
      assertThat(log.append(TestLogs.entries(size, next))).isEqualTo(size);
      size = next;
      if (random.nextInt(3) == 0) {
        log = LogWriter.open(disk, TestLogs.signers());
      }

      Checkpoint head = TestLogs.head(disk);
      NaiveTree oracle = NaiveTree.sha256(TestLogs.entries(0, size));
      assertThat(head.origin()).isEqualTo(TestLogs.ORIGIN);
      assertThat(head.head().size()).isEqualTo(size).isEqualTo(log.size());
      assertThat(head.head().root()).isEqualTo(oracle.root(size));
    }
    assertThat(TestLogs.contents(disk)).isEqualTo(texts(size));
  }

  @Test
  void signsTheHeadAndTheRootOfTheOtherTree() throws Exception {
    LogWriter.create(disk, TestLogs.ORIGIN, TestLogs.signers());
    LogWriter log = LogWriter.open(disk, TestLogs.signers());
    log.append(TestLogs.entries(0, 300));

    SignedNote checkpoint = SignedNote.parse(new LogFiles(disk).checkpoint());

    LogSigners signers = TestLogs.signers();
    assertThat(checkpoint).isEqualTo(log.checkpoint());
    assertThat(checkpoint.isSignedBy(signers.ed25519().verifier())).isTrue();
    assertThat(checkpoint.isSignedBy(sm2(signers).verifier())).isTrue();
    assertThat(Arrays.copyOf(checkpoint.signatures().get(1).content(), 32))
        .isEqualTo(NaiveTree.sm3(TestLogs.entries(0, 300)).root(300).bytes());
  }

  @Test
  void liesInTheFolderAsTlogTilesSays() throws Exception {
    LogWriter.create(disk, TestLogs.ORIGIN, TestLogs.signers());
    LogWriter log = LogWriter.open(disk, TestLogs.signers());
    log.append(TestLogs.entries(0, 10));
    log.append(TestLogs.entries(10, 260));
    assertThat(disk.files("tile"))
        .containsExactly(
            "tile/0/000",
            "tile/0/000.p/10",
            "tile/0/001.p/4",
            "tile/1/000.p/1",
            "tile/entries/000",
            "tile/entries/000.p/10",
            "tile/entries/001.p/4");

    log.append(TestLogs.entries(260, 261));

    assertThat(disk.files(""))
        .containsExactly(
            "checkpoint",
            "sm3/tile/0/000",
            "sm3/tile/0/001.p/4",
            "sm3/tile/0/001.p/5",
            "sm3/tile/1/000.p/1",
            "tile/0/000",
            "tile/0/001.p/4",
            "tile/0/001.p/5",
            "tile/1/000.p/1",
            "tile/entries/000",
            "tile/entries/001.p/4",
            "tile/entries/001.p/5");
  }

  @Test
  void keepsCosignaturesOfItsPresentHeadOnly() throws Exception {
    LogWriter.create(disk, TestLogs.ORIGIN, TestLogs.signers());
    LogWriter log = LogWriter.open(disk, TestLogs.signers());
    log.append(TestLogs.entries(0, 3));
    NoteSigner witness =
        new NoteSigner("w", SignatureType.COSIGNATURE, SoftwareKey.ed25519(new byte[32]));
    byte[] time = ByteBuffer.allocate(8).putLong(1_700_000_000).array();
    String text = log.checkpoint().text();

    assertThat(log.add(text, List.of(witness.sign(text, time)))).isTrue();
    assertThat(LogWriter.open(disk, TestLogs.signers()).checkpoint().isSignedBy(witness.verifier()))
        .isTrue();
    log.append(TestLogs.entries(3, 4));
    assertThat(log.add(text, List.of(witness.sign(text, time)))).isFalse();
    assertThat(log.checkpoint().signatures()).hasSize(2);
  }

  @Test
  void appendsNothingOfABatchWithAnEntryThatIsTooLong() throws Exception {
    LogWriter.create(disk, TestLogs.ORIGIN, TestLogs.signers());
    LogWriter log = LogWriter.open(disk, TestLogs.signers());

    assertThatThrownBy(() -> log.append(List.of(new byte[1], new byte[0x10000])))
        .hasMessage("an entry has at most 65535 bytes, this has 65536");
    assertThat(log.append(List.of(new byte[0xFFFF]))).isZero();
    assertThat(log.append(List.of())).isEqualTo(1);
  }

  @Test
  void startsNoLogWhereThereIsSomething() throws Exception {
    LogWriter.create(disk, TestLogs.ORIGIN, TestLogs.signers());

    assertThatThrownBy(() -> LogWriter.create(disk, TestLogs.ORIGIN, TestLogs.signers()))
        .isInstanceOf(UnusableLogException.class)
        .hasMessage("a new log needs an empty folder, there is checkpoint");
  }

  @Test
  void goesOnWithNoLogOfAnotherKeyOrAnotherHead() throws Exception {
    LogWriter.create(disk, TestLogs.ORIGIN, TestLogs.signers());
    LogWriter.open(disk, TestLogs.signers()).append(TestLogs.entries(0, 5));
    LogSigners others =
        new LogSigners(
            new NoteSigner(
                TestLogs.ORIGIN,
                SignatureType.ED25519,
                SoftwareKey.ed25519(
                    new byte[] {
                      1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                      0, 0, 0, 0, 0, 0
                    })),
            null);

    assertThatThrownBy(() -> LogWriter.open(disk, others))
        .isInstanceOf(UnusableLogException.class)
        .hasMessage("the checkpoint is not signed by " + others.ed25519().verifier());

    disk.flip("tile/0/000.p/5", 70);
    assertThatThrownBy(() -> LogWriter.open(disk, TestLogs.signers()))
        .isInstanceOf(UnusableLogException.class)
        .hasMessageStartingWith("the tiles lead to root ");
  }

  @Test
  void letsOneWriterIntoAFolder(@TempDir Path folder) throws Exception {
    FolderLock first = FolderLock.take(folder);

    assertThatThrownBy(() -> FolderLock.take(folder))
        .isInstanceOf(UnusableLogException.class)
        .hasMessage("somebody else writes to " + folder);
    first.close();
    FolderLock.take(folder).close();
  }

  @Test
  void writesToARealFolder(@TempDir Path folder) throws Exception {
    Disk real = new FolderDisk(folder);
    LogWriter.create(real, TestLogs.ORIGIN, TestLogs.signers());
    LogWriter.open(real, TestLogs.signers()).append(TestLogs.entries(0, 300));
    LogWriter.open(real, TestLogs.signers()).append(TestLogs.entries(300, 600));

    assertThat(TestLogs.contents(real)).isEqualTo(texts(600));
  }

  private static NoteSigner sm2(LogSigners signers) {
    return Objects.requireNonNull(signers.sm2());
  }

  private static List<String> texts(int size) {
    return TestLogs.entries(0, size).stream().map(String::new).toList();
  }
}
