package cn.mingchu.evidence.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.evidence.checkpoint.Checkpoint;
import cn.mingchu.evidence.key.SoftwareKey;
import cn.mingchu.evidence.note.MalformedNoteException;
import cn.mingchu.evidence.note.NoteSignature;
import cn.mingchu.evidence.note.NoteSigner;
import cn.mingchu.evidence.note.SignatureType;
import cn.mingchu.evidence.note.SignedNote;
import cn.mingchu.evidence.tree.Hash;
import cn.mingchu.evidence.tree.InclusionProof;
import cn.mingchu.evidence.tree.RefusedProofException;
import cn.mingchu.evidence.tree.TreeHasher;
import cn.mingchu.evidence.tree.TreeHead;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlogProofTest {

  private static final byte[] ENTRY = {1, 2, 3};
  private static final byte[] OTHER = {4};
  private static final String NOTE =
      "log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— log AAAAAQI=\n";

  private final TreeHasher hasher = TreeHasher.sha256();

  @Test
  void isWrittenAsTlogProofSays() throws Exception {
    Hash sibling = hasher.leaf(OTHER);
    TreeHead head = new TreeHead(2, hasher.node(sibling, hasher.leaf(ENTRY)));
    SignedNote checkpoint = signed(new Checkpoint("log", head));
    TlogProof proof =
        new TlogProof(new byte[] {9}, new InclusionProof(1, 2, List.of(sibling)), checkpoint);

    assertThat(proof.bytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(
            "c2sp.org/tlog-proof@v1\nextra CQ==\nindex 1\n"
                + sibling
                + "\n\n"
                + new String(checkpoint.bytes(), StandardCharsets.UTF_8));
    TlogProof again = TlogProof.parse(proof.bytes());
    assertThat(again.extra()).containsExactly(9);
    assertThat(again.inclusion()).isEqualTo(proof.inclusion());
    assertThat(again.checkpoint()).isEqualTo(checkpoint);
    again.check(ENTRY);
    assertThatThrownBy(() -> again.check(OTHER)).isInstanceOf(RefusedProofException.class);
  }

  @Test
  void needsNoExtraAndNoPath() throws Exception {
    SignedNote checkpoint = signed(new Checkpoint("log", new TreeHead(1, hasher.leaf(ENTRY))));
    TlogProof proof = new TlogProof(null, new InclusionProof(0, 1, List.of()), checkpoint);

    assertThat(proof.bytes()).asString().startsWith("c2sp.org/tlog-proof@v1\nindex 0\n\nlog\n1\n");
    TlogProof.parse(proof.bytes()).check(ENTRY);
    assertThat(TlogProof.parse(proof.bytes()).extra()).isNull();
  }

  /** A receipt is to fit into 2 KB: ten million entries, both of our keys, three witnesses. */
  @Test
  void fitsIntoTwoKilobytes() throws Exception {
    String origin = "log.example/511700";
    Checkpoint head = new Checkpoint(origin, new TreeHead(10_000_000, hasher.leaf(ENTRY)));
    List<NoteSignature> lines = new ArrayList<>();
    lines.add(signer(origin, SignatureType.ED25519).sign(head.text(), new byte[0]));
    lines.add(
        new NoteSigner(origin, SignatureType.SM2_HEAD, SoftwareKey.sm2(BigInteger.TWO))
            .sign(head.text(), new byte[32]));
    for (int witness = 0; witness < 3; witness++) {
      lines.add(
          signer("witness.example/" + witness, SignatureType.COSIGNATURE)
              .sign(head.text(), new byte[8]));
    }
    List<Hash> path = new ArrayList<>();
    while (path.size() < 24) {
      path.add(hasher.leaf(OTHER));
    }

    TlogProof proof =
        new TlogProof(
            null,
            new InclusionProof(9_999_999, 10_000_000, path),
            new SignedNote(head.text(), lines));

    assertThat(proof.bytes()).hasSizeLessThan(2_048);
  }

  @ParameterizedTest(name = "case {index}")
  @ValueSource(
      strings = {
        "wrong-header\nindex 0\n\n" + NOTE,
        "c2sp.org/tlog-proof@v1\nextra !!notbase64!!\nindex 0\n\n" + NOTE,
        "c2sp.org/tlog-proof@v1\n\n" + NOTE,
        "c2sp.org/tlog-proof@v1\nindex notanumber\n\n" + NOTE,
        "c2sp.org/tlog-proof@v1\nindex -5\n\n" + NOTE,
        "c2sp.org/tlog-proof@v1\nindex 00\n\n" + NOTE,
        "c2sp.org/tlog-proof@v1\nindex 1\n\n" + NOTE,
        "c2sp.org/tlog-proof@v1\nindex 0\n!!notbase64!!\n\n" + NOTE,
        "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n" + NOTE,
        "c2sp.org/tlog-proof@v1\nindex 0\nextra CQ==\n\n" + NOTE,
        "c2sp.org/tlog-proof@v1\nindex 0\n\ncheckpoint\n",
        "c2sp.org/tlog-proof@v1\nindex 0\n",
        ""
      })
  void refusesWhatIsNoProof(String proof) {
    assertThatThrownBy(() -> TlogProof.parse(proof.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedNoteException.class);
  }

  private static SignedNote signed(Checkpoint checkpoint) throws MalformedNoteException {
    NoteSignature line = signer("log", SignatureType.ED25519).sign(checkpoint.text(), new byte[0]);
    return new SignedNote(checkpoint.text(), List.of(line));
  }

  private static NoteSigner signer(String name, SignatureType type) throws MalformedNoteException {
    return new NoteSigner(name, type, SoftwareKey.ed25519(new byte[32]));
  }
}
