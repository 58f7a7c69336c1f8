package cn.mingchu.evidence.note;

import cn.mingchu.evidence.key.SigningKey;
import java.nio.ByteBuffer;

/** A name and a private key that sign notes in one way. */
public final class NoteSigner {

  private final VerifierKey verifier;
  private final SigningKey key;

  /**
   * @throws MalformedNoteException if it cannot be a name
   * @throws IllegalArgumentException if the key is of another algorithm than the type
   */
  public NoteSigner(String name, SignatureType type, SigningKey key) throws MalformedNoteException {
    if (key.algorithm() != type.algorithm()) {
      throw new IllegalArgumentException(
          "%s is signed with %s, this key is of %s"
              .formatted(type, type.algorithm(), key.algorithm()));
    }
    this.verifier = VerifierKey.of(name, type, key.publicKey());
    this.key = key;
  }

  /** By which the signatures are known. */
  public VerifierKey verifier() {
    return verifier;
  }

  /**
   * Makes a signature line.
   *
   * @param text all of it, with the newline at its end
   * @param statement as long as the type says
   */
  public NoteSignature sign(String text, byte[] statement) {
    byte[] signature = key.sign(verifier.type().message(text, statement));
    byte[] content =
        ByteBuffer.allocate(statement.length + signature.length)
            .put(statement)
            .put(signature)
            .array();
    return new NoteSignature(verifier.name(), verifier.id(), content);
  }
}
