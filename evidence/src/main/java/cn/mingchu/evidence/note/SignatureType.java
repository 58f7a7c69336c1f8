package cn.mingchu.evidence.note;

import cn.mingchu.evidence.key.SignatureAlgorithm;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a signature line states, and what exactly is signed for it.
 *
 * <p>Behind the key ID, a line carries a statement of fixed length, then 64 bytes of signature.
 */
public enum SignatureType {
  /** signed-note, type 01: no statement; the text of the note is signed. */
  ED25519(SignatureAlgorithm.ED25519, "\u0001", 0) {
    @Override
    String header(ByteBuffer statement) {
      return "";
    }
  },

  /**
   * tlog-cosignature, type 04: states in 8 bytes when, in seconds since 1970, the signer had seen
   * no larger tree of this log.
   */
  COSIGNATURE(SignatureAlgorithm.ED25519, "\u0004", Long.BYTES) {
    @Override
    String header(ByteBuffer statement) {
      return "cosignature/v1\ntime " + Long.toUnsignedString(statement.getLong()) + "\n";
    }
  },

  /**
   * Our own, of the kind that signed-note leaves open (FF and a longer identifier): states in 32
   * bytes the root hash that a tree over the same entries has with SM3 in place of SHA-256.
   */
  SM2_HEAD(SignatureAlgorithm.SM2_WITH_SM3, "\u00FF" + Sm2.IDENTIFIER, 32) {
    @Override
    String header(ByteBuffer statement) {
      byte[] root = new byte[32];
      statement.get(root);
      return Sm2.IDENTIFIER + "\nsm3 " + CanonicalBase64.encode(root) + "\n";
    }
  };

  private final SignatureAlgorithm algorithm;

  /** A byte a character. */
  private final String identifier;

  private final int statementBytes;

  SignatureType(SignatureAlgorithm algorithm, String identifier, int statementBytes) {
    this.algorithm = algorithm;
    this.identifier = identifier;
    this.statementBytes = statementBytes;
  }

  public SignatureAlgorithm algorithm() {
    return algorithm;
  }

  /** What stands before the public key, where a key ID is made of it or it is written down. */
  byte[] identifier() {
    return identifier.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** How many bytes of a signature line are the statement. */
  int statementBytes() {
    return statementBytes;
  }

  /** What is signed for this text and statement. */
  byte[] message(String text, byte[] statement) {
    if (statement.length != statementBytes) {
      throw new IllegalArgumentException(
          "a line of %s states %d bytes, not %d".formatted(this, statementBytes, statement.length));
    }
    return (header(ByteBuffer.wrap(statement)) + text).getBytes(StandardCharsets.UTF_8);
  }

  abstract String header(ByteBuffer statement);

  private static final class Sm2 {
    static final String IDENTIFIER = "cn.mingchu/sm2-sm3-head/v1";
  }
}
