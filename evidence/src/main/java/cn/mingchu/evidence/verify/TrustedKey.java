package cn.mingchu.evidence.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;

/** A key that whoever checks a log brings along, written {@code name+id+Base64}. */
public final class TrustedKey {

  private static final int ED25519 = 0x01;
  private static final int COSIGNATURE = 0x04;
  private static final int OPEN = 0xFF;
  private static final String SM2_HEAD = "cn.mingchu/sm2-sm3-head/v1";
  // SubjectPublicKeyInfo of RFC 8410 up to the 32 bytes of the key.
  private static final byte[] ED25519_START = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final int HASH = 32;
  private static final int TIME = 8;

  private final String text;
  private final String name;
  private final byte[] id;
  private final int type;
  private final byte[] key;

  private TrustedKey(String text, String name, byte[] id, int type, byte[] key) {
    this.text = text;
    this.name = name;
    this.id = id;
    this.type = type;
    this.key = key;
  }

  /**
   * Reads a key.
   *
   * @throws UnreadableException if it is none, or of a type that is not known here
   */
  public static TrustedKey of(String text) throws UnreadableException {
    String[] parts = text.split("\\+", 3);
    byte[] described;
    try {
      described = Base64.getDecoder().decode(parts[parts.length - 1]);
    } catch (IllegalArgumentException e) {
      throw new UnreadableException("no key name+id+Base64: " + text);
    }
    if (parts.length != 3 || described.length == 0) {
      throw new UnreadableException("no key name+id+Base64: " + text);
    }
    byte[] id = id(parts[0], described);
    if (!HexFormat.of().formatHex(id).equals(parts[1])) {
      throw new UnreadableException("the id of this key is of another: " + text);
    }
    int type = Byte.toUnsignedInt(described[0]);
    int start = type == OPEN ? 1 + SM2_HEAD.length() : 1;
    int end = described.length;
    boolean known =
        switch (type) {
          case ED25519, COSIGNATURE -> end == start + HASH;
          case OPEN ->
              end == start + 2 * HASH + 1
                  && new String(described, 1, start - 1, StandardCharsets.ISO_8859_1)
                      .equals(SM2_HEAD);
          default -> false;
        };
    if (!known) {
      throw new UnreadableException("a key of a type that is not known here: " + text);
    }
    return new TrustedKey(text, parts[0], id, type, Arrays.copyOfRange(described, start, end));
  }

  private static byte[] id(String name, byte[] described) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(name.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
    out.writeBytes(described);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Arrays.copyOf(digest.digest(out.toByteArray()), 4);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether it signs the root of the tree with SM3, too. */
  boolean isOfSm2() {
    return type == OPEN;
  }

  /** Whether a line says to be of this key. */
  boolean isNamed(String lineName, byte[] blob) {
    return lineName.equals(name) && Arrays.equals(Arrays.copyOf(blob, 4), id);
  }

  /** Whether what stands behind the key ID is of this key and over this text. */
  boolean hasSigned(String body, byte[] blob) {
    byte[] content = Arrays.copyOfRange(blob, 4, Math.max(4, blob.length));
    int stated = type == COSIGNATURE ? TIME : type == OPEN ? HASH : 0;
    if (content.length != stated + 64) {
      return false;
    }
    byte[] signature = Arrays.copyOfRange(content, stated, content.length);
    String head =
        switch (type) {
          case COSIGNATURE ->
              "cosignature/v1\ntime "
                  + Long.toUnsignedString(ByteBuffer.wrap(content).getLong())
                  + "\n";
          case OPEN ->
              SM2_HEAD
                  + "\nsm3 "
                  + Base64.getEncoder().encodeToString(Arrays.copyOf(content, HASH))
                  + "\n";
          default -> "";
        };
    byte[] message = (head + body).getBytes(StandardCharsets.UTF_8);
    return type == OPEN ? sm2(message, signature) : ed25519(message, signature);
  }

  private boolean ed25519(byte[] message, byte[] signature) {
    byte[] info = Arrays.copyOf(ED25519_START, ED25519_START.length + HASH);
    System.arraycopy(key, 0, info, ED25519_START.length, HASH);
    try {
      PublicKey publicKey =
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info));
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(publicKey);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      // Java throws where a signature is no point and no number, which is as false as any.
      return false;
    }
  }

  private boolean sm2(byte[] message, byte[] signature) {
    X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
    SM2Signer verifier = new SM2Signer(PlainDSAEncoding.INSTANCE);
    verifier.init(
        false,
        new ParametersWithID(
            new ECPublicKeyParameters(
                curve.getCurve().decodePoint(key), new ECDomainParameters(curve)),
            "1234567812345678".getBytes(StandardCharsets.US_ASCII)));
    verifier.update(message, 0, message.length);
    return verifier.verifySignature(signature);
  }

  @Override
  public String toString() {
    return text;
  }
}
