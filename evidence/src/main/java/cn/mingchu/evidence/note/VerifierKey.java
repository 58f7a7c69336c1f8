package cn.mingchu.evidence.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whose signatures one trusts: a name, a type and a public key. Written {@code name+id+Base64}, as
 * signed-note calls a vkey.
 */
public final class VerifierKey {

  private final String name;
  private final SignatureType type;
  private final byte[] publicKey;
  private final int id;

  private VerifierKey(String name, SignatureType type, byte[] publicKey) {
    this.name = name;
    this.type = type;
    this.publicKey = publicKey;
    this.id = id(name, described(type, publicKey));
  }

  /**
   * A key that was given as its parts.
   *
   * @throws MalformedNoteException if it cannot be a name
   * @throws IllegalArgumentException if there is no such public key
   */
  public static VerifierKey of(String name, SignatureType type, byte[] publicKey)
      throws MalformedNoteException {
    type.algorithm().requirePublicKey(publicKey);
    return new VerifierKey(KeyName.require(name), type, publicKey.clone());
  }

  /**
   * Reads a key as {@link #toString} writes it.
   *
   * @throws MalformedNoteException if it is no key of a {@link SignatureType}, or its id is of
   *     another
   */
  public static VerifierKey parse(String vkey) throws MalformedNoteException {
    String[] parts = vkey.split("\\+", 3);
    if (parts.length != 3) {
      throw new MalformedNoteException("a key is written name+id+Base64, not " + vkey);
    }
    byte[] described = CanonicalBase64.decode(parts[2]);
    for (SignatureType type : SignatureType.values()) {
      byte[] identifier = type.identifier();
      if (startsWith(described, identifier)) {
        byte[] publicKey = Arrays.copyOfRange(described, identifier.length, described.length);
        VerifierKey key;
        try {
          key = of(parts[0], type, publicKey);
        } catch (IllegalArgumentException e) {
          throw new MalformedNoteException("%s: %s".formatted(vkey, e.getMessage()));
        }
        if (!HexFormat.of().toHexDigits(key.id).equals(parts[1])) {
          throw new MalformedNoteException(
              "%s has id %s, not %s".formatted(vkey, HexFormat.of().toHexDigits(key.id), parts[1]));
        }
        return key;
      }
    }
    throw new MalformedNoteException(vkey + " is of a type that is not known here");
  }

  public String name() {
    return name;
  }

  public SignatureType type() {
    return type;
  }

  public int id() {
    return id;
  }

  /** Whether the line says that this key made it; that is not proven yet. */
  public boolean isNamedBy(NoteSignature signature) {
    return signature.keyId() == id && signature.name().equals(name);
  }

  /** Whether the line is of this key and over this text. */
  public boolean verifies(String text, NoteSignature signature) {
    byte[] content = signature.content();
    if (!isNamedBy(signature) || content.length < type.statementBytes()) {
      return false;
    }
    byte[] statement = Arrays.copyOf(content, type.statementBytes());
    byte[] rest = Arrays.copyOfRange(content, type.statementBytes(), content.length);
    return type.algorithm().verifies(publicKey, type.message(text, statement), rest);
  }

  private static boolean startsWith(byte[] bytes, byte[] beginning) {
    return bytes.length >= beginning.length
        && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
  }

  private static byte[] described(SignatureType type, byte[] publicKey) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(type.identifier());
    out.writeBytes(publicKey);
    return out.toByteArray();
  }

  private static int id(String name, byte[] described) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
      digest.update(described);
      return ByteBuffer.wrap(digest.digest()).getInt();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey key
        && name.equals(key.name)
        && type == key.type
        && Arrays.equals(publicKey, key.publicKey);
  }

  @Override
  public int hashCode() {
    return id;
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return "%s+%s+%s"
        .formatted(
            name,
            HexFormat.of().toHexDigits(id),
            CanonicalBase64.encode(described(type, publicKey)));
  }
}
