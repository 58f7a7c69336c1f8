package cn.mingchu.evidence.log;

import cn.mingchu.evidence.checkpoint.Checkpoint;
import cn.mingchu.evidence.note.NoteSignature;
import cn.mingchu.evidence.note.NoteSigner;
import cn.mingchu.evidence.note.SignatureType;
import cn.mingchu.evidence.note.SignedNote;
import cn.mingchu.evidence.tree.Hash;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * With which keys a log signs its heads.
 *
 * @param ed25519 what the public formats ask for
 * @param sm2 signs the same checkpoint, and the root of the tree with SM3; null where nobody asks
 */
public record LogSigners(NoteSigner ed25519, @Nullable NoteSigner sm2) {

  public LogSigners {
    require(ed25519, SignatureType.ED25519);
    if (sm2 != null) {
      require(sm2, SignatureType.SM2_HEAD);
    }
  }

  private static void require(NoteSigner signer, SignatureType type) {
    if (signer.verifier().type() != type) {
      throw new IllegalArgumentException(
          "the key must sign as %s, not as %s".formatted(type, signer.verifier().type()));
    }
  }

  SignedNote sign(Checkpoint checkpoint, Hash sm3Root) {
    String text = checkpoint.text();
    List<NoteSignature> signatures = new ArrayList<>();
    signatures.add(ed25519.sign(text, new byte[0]));
    if (sm2 != null) {
      signatures.add(sm2.sign(text, sm3Root.bytes()));
    }
    return new SignedNote(text, signatures);
  }
}
