package cn.mingchu.evidence.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.evidence.checkpoint.Checkpoint;
import cn.mingchu.evidence.key.SoftwareKey;
import cn.mingchu.evidence.log.Disk;
import cn.mingchu.evidence.log.FolderDisk;
import cn.mingchu.evidence.log.LogFiles;
import cn.mingchu.evidence.log.LogWriter;
import cn.mingchu.evidence.log.TestLogs;
import cn.mingchu.evidence.note.NoteSignature;
import cn.mingchu.evidence.note.NoteSigner;
import cn.mingchu.evidence.note.SignatureType;
import cn.mingchu.evidence.note.SignedNote;
import cn.mingchu.evidence.note.VerifierKey;
import cn.mingchu.evidence.tile.TiledTree;
import cn.mingchu.evidence.tree.Hash;
import cn.mingchu.evidence.tree.TreeHasher;
import cn.mingchu.evidence.tree.TreeHead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final Hash EMPTY = TreeHasher.sha256().empty();
  private static final Hash LEAF =
      TreeHasher.sha256().leaf("leaf".getBytes(StandardCharsets.US_ASCII));
  private static final String TEXT = "text/plain; charset=utf-8";

  /** Of a log in the tests of torchwood. */
  private static final String SIGSUM =
      "sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562";

  @TempDir private Path logFolder;
  @TempDir private Path folder;
  private LogWriter log;
  private NoteSigner cosigner;

  @BeforeEach
  void begin() throws Exception {
    Disk disk = new FolderDisk(logFolder);
    LogWriter.create(disk, TestLogs.ORIGIN, TestLogs.signers());
    log = LogWriter.open(disk, TestLogs.signers());
    byte[] seed = new byte[32];
    seed[0] = 9;
    cosigner =
        new NoteSigner(
            "witness.example/county", SignatureType.COSIGNATURE, SoftwareKey.ed25519(seed));
  }

  @Test
  void cosignsALogThatGrows() throws Exception {
    for (int size : new int[] {1, 5, 300}) {
      long before = log.size();
      log.append(TestLogs.entries((int) before, size));

      Answer answer = witness().addCheckpoint(request(before));

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      SignedNote cosigned =
          log.checkpoint().with(List.of(NoteSignature.parse(answer.body().strip())));
      assertThat(cosigned.isSignedBy(cosigner.verifier())).isTrue();
    }
  }

  @Test
  void attestsTheHeadAndTheTime() throws Exception {
    log.append(TestLogs.entries(0, 1));
    byte[] time = HexFormat.of().parseHex("%016x".formatted(NOON.getEpochSecond()));

    assertThat(witness().addCheckpoint(request(0)))
        .isEqualTo(new Answer(200, TEXT, cosigner.sign(log.checkpoint().text(), time) + "\n"));
  }

  /** Each request meets a witness that was started anew. */
  @Test
  void remembersWhatItSaw() throws Exception {
    log.append(TestLogs.entries(0, 3));
    witness().addCheckpoint(request(0));
    log.append(TestLogs.entries(3, 7));

    assertThat(witness().addCheckpoint(request(0)))
        .isEqualTo(new Answer(409, "text/x.tlog.size", "3\n"));
    assertThat(witness().addCheckpoint(request(3)).status()).isEqualTo(200);
    assertThat(witness().addCheckpoint(request(7)).status()).isEqualTo(200);
    assertThat(witness().addCheckpoint(request(3)))
        .isEqualTo(new Answer(409, "text/x.tlog.size", "7\n"));
  }

  @Test
  void cosignsNothingThatItCannotRemember() throws Exception {
    log.append(TestLogs.entries(0, 3));
    Files.writeString(folder.resolve("heads"), "a file where a folder must be");

    assertThatThrownBy(() -> witness().addCheckpoint(request(0))).isInstanceOf(IOException.class);
  }

  @Test
  void cosignsNothingWhenWhatItSawIsBroken() throws Exception {
    log.append(TestLogs.entries(0, 3));
    witness().addCheckpoint(request(0));
    try (Stream<Path> heads = Files.list(folder.resolve("heads"))) {
      Files.writeString(heads.findFirst().orElseThrow(), "");
    }

    assertThatThrownBy(() -> witness().addCheckpoint(request(3)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(" is broken: ");
  }

  @Test
  void cosignsNoLogThatWasRolledBack() throws Exception {
    log.append(TestLogs.entries(0, 3));
    SignedNote early = log.checkpoint();
    witness().addCheckpoint(request(0));
    log.append(TestLogs.entries(3, 7));
    witness().addCheckpoint(request(3));

    assertThat(witness().addCheckpoint(body(3, List.of(), early)).body()).isEqualTo("7\n");
    assertThat(witness().addCheckpoint(body(7, List.of(), early)).status()).isEqualTo(400);
  }

  @Test
  void cosignsNoForkAndKeepsTheProofOfIt() throws Exception {
    log.append(TestLogs.entries(0, 3));
    witness().addCheckpoint(request(0));
    SignedNote fork = signed(3, LEAF);

    Answer answer = witness().addCheckpoint(body(3, List.of(), fork));
    Answer longer = witness().addCheckpoint(body(3, List.of(), signed(4, LEAF)));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.contentType()).isEqualTo(TEXT);
    assertThat(answer.body()).startsWith("size 3 had root ");
    assertThat(longer.status()).isEqualTo(422);
    assertThat(witness().addCheckpoint(request(3)).status()).isEqualTo(200);
    assertThat(conflict("-seen")).isEqualTo(log.checkpoint());
    assertThat(conflict("-said")).isEqualTo(fork);
  }

  /** The cases of torchwood's TestZeroSize. */
  @Test
  void knowsWhatAnEmptyLogIs() throws Exception {
    assertThat(ask(0, List.of(), 0, LEAF)).isEqualTo(422);
    assertThat(ask(0, List.of(LEAF), 0, EMPTY)).isEqualTo(422);
    assertThat(ask(0, List.of(), 0, EMPTY)).isEqualTo(200);
    assertThat(ask(0, List.of(LEAF), 1, LEAF)).isEqualTo(422);
    assertThat(ask(0, List.of(), 1, LEAF)).isEqualTo(200);
    assertThat(ask(0, List.of(LEAF), 1, LEAF)).isEqualTo(409);
    assertThat(ask(1, List.of(), 0, EMPTY)).isEqualTo(400);
  }

  /** Requests that a log in the tests of torchwood made, with its key and its proofs. */
  @Test
  void followsALogThatWeDidNotWrite() throws Exception {
    byte[] key =
        HexFormat.of().parseHex("ffdc2d4d98e4124d3feaf788c0c2f9abfd796083d1f0495437f302ec79cf100f");
    VerifierKey sigsum = VerifierKey.of(SIGSUM, SignatureType.ED25519, key);
    Witness witness = witness(SIGSUM, sigsum);
    String first =
        sigsum(
            "old 0\n",
            "1\nKgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
            "UgIom7fPZTqpxWWhyjWduBvTvGVqsokMbqTArsQilegKoFBJQjUFAmQ0+YeSPM3wfUQMFSzVnnNuWRTYrajXpNUbIQY=");
    String toThree =
        sigsum(
            """
            old 1
            KgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            """,
            "3\nRcCI1Nk56ZcSmIEfIn0SleqtV7uvrlXNccFx595Iwl0=\n",
            "UgIom2VbtIcdFbwFAy1n7s6IkAxIY6J/GQOTuZF2ORV39d75cbAj2aQYwyJre36kezNobZs4SUUdrcawfAB8WVrx6go=");
    String toFive =
        sigsum(
            """
            old 1
            KgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            +fUDV+k970B4I3uKrqJM4aP1lloPZP8mvr2Z4wRw2LI=
            KgQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            """,
            "5\nQrtXrQZCCvpIgsSmOsah7HdICzMLLyDfxToMql9WTjY=\n",
            "UgIomw/EOJmWi0i1FQsOj+etB7F8IccFam/jgd6wzRns4QPVmyEZtdvl1U2KEmLOZ/ASRcWJi0tW90dJWAShei7sDww=");
    String proof = "KgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";

    assertThat(ask(witness, first.replace("old 0\n", "old 0\n" + proof.repeat(64))))
        .isEqualTo(new Answer(400, TEXT, "a proof has at most 63 lines, not 64\n"));
    assertThat(ask(witness, first).status()).isEqualTo(200);
    assertThat(ask(witness, toFive.replace("KgQA", "KgUA")).status()).isEqualTo(422);
    assertThat(ask(witness, toFive).status()).isEqualTo(200);
    assertThat(ask(witness, toThree).body()).isEqualTo("5\n");
  }

  @Test
  void saysWhatIsWrongWithARequest() throws Exception {
    log.append(TestLogs.entries(0, 3));
    String note = new String(log.checkpoint().bytes(), StandardCharsets.UTF_8);

    for (String head : List.of("", "old\n", "old 00\n", "old -1\n", "old 0\nAAAA\n", "old 4\n")) {
      assertThat(ask(witness(), head + "\n" + note).status()).as(head).isEqualTo(400);
    }
    assertThat(ask(witness(), "").status()).isEqualTo(400);
    assertThat(ask(witness(), "old 0\n" + note).status()).isEqualTo(400);
    assertThat(ask(witness(), "old 0\n\n" + note.replace("log.example", "other.example")).status())
        .isEqualTo(404);
    assertThat(ask(witness(), "old 0\n\n" + note.replaceFirst("\n3\n", "\n4\n")).status())
        .isEqualTo(403);
    assertThat(ask(witness(), "old 0\n\n" + note).status()).isEqualTo(200);
  }

  @Test
  void signsAsAWitnessOnly() {
    NoteSigner logSigner = TestLogs.signers().ed25519();

    assertThatThrownBy(() -> new Witness(logSigner, Map.of(), new FolderDisk(folder), clock()))
        .hasMessage("a witness signs as COSIGNATURE, not as ED25519");
  }

  private Witness witness() {
    return witness(TestLogs.ORIGIN, TestLogs.signers().ed25519().verifier());
  }

  private Witness witness(String origin, VerifierKey key) {
    return new Witness(cosigner, Map.of(origin, List.of(key)), new FolderDisk(folder), clock());
  }

  private SignedNote conflict(String which) throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("conflicts"))) {
      Path file = files.filter(path -> path.toString().endsWith(which)).findFirst().orElseThrow();
      return SignedNote.parse(Files.readAllBytes(file));
    }
  }

  private static Clock clock() {
    return Clock.fixed(NOON, ZoneOffset.UTC);
  }

  private byte[] request(long oldSize) throws Exception {
    TiledTree tree =
        new TiledTree(
            TreeHasher.sha256(), log.size(), new LogFiles(new FolderDisk(logFolder)).tiles());
    return body(oldSize, tree.consistency(oldSize).path(), log.checkpoint());
  }

  private static byte[] body(long oldSize, List<Hash> path, SignedNote note) throws Exception {
    return new AddCheckpoint(oldSize, path, note, Checkpoint.parse(note.text())).bytes();
  }

  private static SignedNote signed(long size, Hash root) {
    String text = new Checkpoint(TestLogs.ORIGIN, new TreeHead(size, root)).text();
    return new SignedNote(text, List.of(TestLogs.signers().ed25519().sign(text, new byte[0])));
  }

  private int ask(long oldSize, List<Hash> path, long size, Hash root) throws Exception {
    return witness().addCheckpoint(body(oldSize, path, signed(size, root))).status();
  }

  private static Answer ask(Witness witness, String body) throws IOException {
    return witness.addCheckpoint(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String sigsum(String head, String sizeAndRoot, String signature) {
    return head
        + "\n"
        + SIGSUM
        + "\n"
        + sizeAndRoot
        + "\n\u2014 "
        + SIGSUM
        + " "
        + signature
        + "\n";
  }
}
