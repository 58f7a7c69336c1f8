package cn.mingchu.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.evidence.tile.EntryBundle;
import cn.mingchu.evidence.tree.TreeHasher;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogCheckTest {

  private static final int[] GROWTH = {1, 7, 200, 261, 300, 601};

  @TempDir private Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("proof.seeds", 4));
  }

  @ParameterizedTest(name = "{0} entries")
  @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 513, 1_300})
  void findsNothingInAnHonestLog(int size) throws Exception {
    StoredLog log = StoredLog.written(folder, size / 3, size / 2, size);

    Report report = LogCheck.check(log, StoredLog.trust());

    assertThat(report.faults()).isEmpty();
    assertThat(report.unfinished()).isEmpty();
    assertThat(report.head()).isNotNull().extracting(SignedHead::size).isEqualTo((long) size);
  }

  @Test
  void findsNothingInAnHonestLogOfThreeLevels() throws Exception {
    StoredLog log = StoredLog.written(folder, 65_000, 65_537, 66_000);

    assertThat(log.faults()).isEmpty();
  }

  /** Not in one file of the folder is there a byte whose change is not found where it is. */
  @Test
  void findsAChangedByteInEveryFileAndNamesIt() throws Exception {
    StoredLog log = StoredLog.written(folder, GROWTH);
    Random random = new Random(1);
    for (String file : log.files()) {
      int length = log.content(file).length;
      for (int at : List.of(0, length / 2, length - 1, random.nextInt(length))) {
        StoredLog changed = log.copy();
        changed.content(file)[at] ^= (byte) (1 << random.nextInt(8));

        List<Fault> faults = changed.faults();

        assertThat(faults).as("byte %d of %s", at, file).isNotEmpty();
        assertThat(faults).as("byte %d of %s", at, file).extracting(Fault::file).containsOnly(file);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void findsEveryTamper(long seed) throws Exception {
    StoredLog log = StoredLog.written(folder, GROWTH);
    Random random = new Random(seed);
    for (int round = 0; round < 25; round++) {
      StoredLog changed = log.copy();
      String what = tamper(changed, random);

      assertThat(changed.faults()).as(what).isNotEmpty();
    }
  }

  @ParameterizedTest(name = "entry {0}")
  @ValueSource(ints = {0, 100, 255, 256, 511, 512, 600})
  void namesTheEntryThatWasChanged(int index) throws Exception {
    StoredLog log = StoredLog.written(folder, GROWTH);
    String file = bundle(index);
    List<byte[]> entries = entries(log, file);
    entries.get(index % 256)[2] ^= 4;
    log.files.put(file, EntryBundle.write(entries));

    assertThat(log.faults())
        .containsExactly(new Fault(file, "entry " + index + " is not what was logged"));
  }

  @Test
  void namesBothEntriesThatChangedPlaces() throws Exception {
    StoredLog log = StoredLog.written(folder, GROWTH);
    List<byte[]> entries = entries(log, "tile/entries/001");
    Collections.swap(entries, 3, 4);
    log.files.put("tile/entries/001", EntryBundle.write(entries));

    assertThat(log.faults())
        .containsExactly(
            new Fault("tile/entries/001", "entry 259 is not what was logged"),
            new Fault("tile/entries/001", "entry 260 is not what was logged"));
  }

  @Test
  void namesTheTileWhereTheEntryIsWhatWasLogged() throws Exception {
    StoredLog log = StoredLog.written(folder, GROWTH);
    log.content("tile/0/001")[5 * 32] ^= 1;
    log.content("sm3/tile/0/000")[7 * 32] ^= 1;

    assertThat(log.faults())
        .containsExactly(
            new Fault("sm3/tile/0/000", "hash 7 is not that of entry 7"),
            new Fault("tile/0/001", "hash 5 is not that of entry 261"));
  }

  /** The signed root decides, where both trees were changed to accuse an entry. */
  @Test
  void isNotLedToAccuseAnEntry() throws Exception {
    StoredLog log = StoredLog.written(folder, GROWTH);
    log.content("tile/0/000")[9 * 32] ^= 1;
    log.content("sm3/tile/0/000")[9 * 32] ^= 1;

    assertThat(log.faults())
        .containsExactly(
            new Fault("tile/0/000", "hash 9 is not that of entry 9"),
            new Fault("sm3/tile/0/000", "hash 9 is not that of entry 9"));
  }

  /**
   * An entry and its hashes in both trees, as whoever has the folder but not the keys can do it.
   */
  @Test
  void findsAnEntryThatWasChangedWithItsHashes() throws Exception {
    StoredLog log = StoredLog.written(folder, GROWTH);
    List<byte[]> entries = entries(log, "tile/entries/000");
    entries.set(5, new byte[] {1});
    log.files.put("tile/entries/000", EntryBundle.write(entries));
    rehash(log, "tile/0/000", 5, "SHA-256");
    rehash(log, "sm3/tile/0/000", 5, "SM3");

    assertThat(log.faults())
        .extracting(Fault::toString)
        .contains(
            "tile/1/000.p/2: hash 0 is not that of entries 0 to 255",
            "sm3/tile/1/000.p/2: hash 0 is not that of entries 0 to 255")
        .anyMatch(fault -> fault.startsWith("checkpoint: says root "));
  }

  @Test
  void findsARollBackAndAForkByWhatWasSeenBefore(@TempDir Path other) throws Exception {
    StoredLog small = StoredLog.written(folder, 300);
    StoredLog large = StoredLog.written(other, 299, 301);
    SignedHead of301 = SignedHead.of(large.content("checkpoint"));
    SignedHead of300 = SignedHead.of(small.content("checkpoint"));
    SignedHead forked =
        SignedHead.of(
            new String(small.content("checkpoint"), StandardCharsets.UTF_8)
                .replaceFirst("\n[^\n]{44}\n", "\n" + "A".repeat(43) + "=\n")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(LogCheck.check(large, StoredLog.trust(of300)).faults()).isEmpty();
    assertThat(LogCheck.check(small, StoredLog.trust(of300)).faults()).isEmpty();
    assertThat(LogCheck.check(small, StoredLog.trust(of301)).faults())
        .extracting(Fault::what)
        .containsExactly(
            "was rolled back: a head of 301 entries that was seen before, now there are 300");
    assertThat(LogCheck.check(large, StoredLog.trust(forked)).faults())
        .singleElement()
        .extracting(Fault::what)
        .asString()
        .startsWith("was forked: a head of 300 entries that was seen before had root AAAA");
  }

  @Test
  void saysWhatACrashLeftWithoutCallingItAFault() throws Exception {
    StoredLog log = StoredLog.written(folder, GROWTH);
    log.files.put("tile/0/002.p/90", new byte[90 * 32]);
    log.files.put("checkpoint.new", new byte[0]);

    Report report = LogCheck.check(log, StoredLog.trust());

    assertThat(report.faults()).isEmpty();
    assertThat(report.unfinished()).containsExactly("checkpoint.new", "tile/0/002.p/90");
  }

  @Test
  void saysWhatIsNoPartOfALog() throws Exception {
    StoredLog log = StoredLog.written(folder, GROWTH);
    log.files.put("notes.txt", new byte[0]);
    log.files.put("tile/0/0", new byte[0]);
    log.files.put(".lock", new byte[1]);

    assertThat(log.faults())
        .extracting(Fault::toString)
        .containsExactly(
            ".lock: is not empty",
            "notes.txt: is no part of a log",
            "tile/0/0: is no part of a log");
  }

  @Test
  void readsNothingBelowAHeadThatIsNone() throws Exception {
    StoredLog log = StoredLog.written(folder, GROWTH);
    log.files.remove("checkpoint");

    Report report = LogCheck.check(log, StoredLog.trust());

    assertThat(report.head()).isNull();
    assertThat(report.faults()).containsExactly(new Fault("checkpoint", "is missing"));
  }

  private static String tamper(StoredLog log, Random random) {
    List<String> files = log.files();
    String file = files.get(random.nextInt(files.size()));
    byte[] content = log.content(file);
    switch (random.nextInt(4)) {
      case 0 -> {
        int at = random.nextInt(content.length);
        content[at] ^= (byte) (1 << random.nextInt(8));
        return "byte " + at + " of " + file;
      }
      case 1 -> {
        int length = random.nextInt(content.length);
        log.files.put(file, Arrays.copyOf(content, length));
        return file + " cut to " + length;
      }
      case 2 -> {
        log.files.put(file, Arrays.copyOf(content, content.length + 1 + random.nextInt(40)));
        return file + " made longer";
      }
      default -> {
        int from = random.nextInt(content.length - 1);
        byte[] dropped = new byte[content.length - 1];
        System.arraycopy(content, 0, dropped, 0, from);
        System.arraycopy(content, from + 1, dropped, from, dropped.length - from);
        log.files.put(file, dropped);
        return "byte " + from + " taken out of " + file;
      }
    }
  }

  private static void rehash(StoredLog log, String file, int place, String algorithm) {
    byte[] leaf =
        algorithm.equals("SM3")
            ? TreeHasher.sm3().leaf(new byte[] {1}).bytes()
            : TreeHasher.sha256().leaf(new byte[] {1}).bytes();
    System.arraycopy(leaf, 0, log.content(file), place * 32, 32);
  }

  private static String bundle(int index) {
    return index < 512 ? "tile/entries/00" + index / 256 : "tile/entries/002.p/89";
  }

  private static List<byte[]> entries(StoredLog log, String file) {
    return new ArrayList<>(EntryBundle.read(log.content(file), file.endsWith("89") ? 89 : 256));
  }
}
