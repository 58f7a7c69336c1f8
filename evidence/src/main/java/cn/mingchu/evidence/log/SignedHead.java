package cn.mingchu.evidence.log;

import cn.mingchu.evidence.checkpoint.Checkpoint;
import cn.mingchu.evidence.note.MalformedNoteException;
import cn.mingchu.evidence.note.NoteSignature;
import cn.mingchu.evidence.note.NoteSigner;
import cn.mingchu.evidence.note.SignedNote;
import cn.mingchu.evidence.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * The head that a log was left with.
 *
 * @param sm3Root what the log's SM2 key signed; null where it signed nothing
 */
record SignedHead(SignedNote note, Checkpoint checkpoint, @Nullable Hash sm3Root) {

  static SignedHead of(byte[] bytes, LogSigners signers) throws UnusableLogException {
    try {
      SignedNote note = SignedNote.parse(bytes);
      if (!note.isSignedBy(signers.ed25519().verifier())) {
        throw new UnusableLogException(
            "the checkpoint is not signed by " + signers.ed25519().verifier(), null);
      }
      NoteSigner sm2 = signers.sm2();
      Hash sm3Root = null;
      for (NoteSignature line : note.signatures()) {
        if (sm2 != null && sm2.verifier().isNamedBy(line)) {
          if (!sm2.verifier().verifies(note.text(), line)) {
            throw new UnusableLogException(
                "the checkpoint is not signed by " + sm2.verifier(), null);
          }
          sm3Root = Hash.at(line.content(), 0);
        }
      }
      return new SignedHead(note, Checkpoint.parse(note.text()), sm3Root);
    } catch (MalformedNoteException e) {
      throw new UnusableLogException("the checkpoint is broken: " + e.getMessage(), e);
    }
  }

  void require(Hash root, Hash sm3) throws UnusableLogException {
    if (!root.equals(checkpoint.head().root())) {
      throw new UnusableLogException(
          "the tiles lead to root %s, the checkpoint says %s"
              .formatted(root, checkpoint.head().root()),
          null);
    }
    if (sm3Root != null && !sm3.equals(sm3Root)) {
      throw new UnusableLogException(
          "the tiles with SM3 lead to root %s, the checkpoint says %s".formatted(sm3, sm3Root),
          null);
    }
  }
}
