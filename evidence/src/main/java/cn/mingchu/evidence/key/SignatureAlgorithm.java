package cn.mingchu.evidence.key;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;

/** How bytes are signed. Signatures of both have 64 bytes. */
public enum SignatureAlgorithm {
  /** RFC 8032. A public key is its 32 bytes. */
  ED25519(32) {
    @Override
    AsymmetricKeyParameter publicKey(byte[] publicKey) {
      return new Ed25519PublicKeyParameters(publicKey);
    }

    @Override
    Signer verifier(AsymmetricKeyParameter key) {
      Ed25519Signer verifier = new Ed25519Signer();
      verifier.init(false, key);
      return verifier;
    }

    @Override
    Signer signer(AsymmetricKeyParameter key) {
      Ed25519Signer signer = new Ed25519Signer();
      signer.init(true, key);
      return signer;
    }
  },

  /**
   * GB/T 32918.2 on the curve of GB/T 32918.5, digest SM3 (GB/T 32905), and the signer's identity
   * that GB/T 35276 gives where none is agreed. A public key is its point, not compressed: 04, x,
   * y. A signature is r and s, 32 bytes each, the high one first.
   */
  SM2_WITH_SM3(65) {
    @Override
    AsymmetricKeyParameter publicKey(byte[] publicKey) {
      if (publicKey[0] != 4) {
        throw new IllegalArgumentException(
            "a public key of SM2 starts with byte 04, this with %02X".formatted(publicKey[0]));
      }
      return new ECPublicKeyParameters(SM2.getCurve().decodePoint(publicKey), SM2);
    }

    @Override
    Signer verifier(AsymmetricKeyParameter key) {
      SM2Signer verifier = new SM2Signer(PlainDSAEncoding.INSTANCE);
      verifier.init(false, new ParametersWithID(key, IDENTITY));
      return verifier;
    }

    @Override
    Signer signer(AsymmetricKeyParameter key) {
      SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
      signer.init(true, new ParametersWithID(key, IDENTITY));
      return signer;
    }
  };

  public static final int SIGNATURE_BYTES = 64;

  private static final byte[] IDENTITY = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

  static final ECDomainParameters SM2 = domain();

  private final int publicKeyBytes;

  SignatureAlgorithm(int publicKeyBytes) {
    this.publicKeyBytes = publicKeyBytes;
  }

  private static ECDomainParameters domain() {
    X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
    return new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
  }

  /**
   * Lets pass what is a public key.
   *
   * @throws IllegalArgumentException if there is no such public key
   */
  public void requirePublicKey(byte[] publicKey) {
    parse(publicKey);
  }

  /**
   * Whether the holder of the private key signed exactly these bytes.
   *
   * @return false for a signature of another key or message, and for what is no signature at all
   * @throws IllegalArgumentException if there is no such public key
   */
  public boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
    Signer verifier = verifier(parse(publicKey));
    if (signature.length != SIGNATURE_BYTES) {
      return false;
    }
    verifier.update(message, 0, message.length);
    return verifier.verifySignature(signature);
  }

  private AsymmetricKeyParameter parse(byte[] publicKey) {
    if (publicKey.length != publicKeyBytes) {
      throw new IllegalArgumentException(
          "a public key of %s has %d bytes, this has %d"
              .formatted(this, publicKeyBytes, publicKey.length));
    }
    return publicKey(publicKey);
  }

  abstract AsymmetricKeyParameter publicKey(byte[] publicKey);

  abstract Signer verifier(AsymmetricKeyParameter key);

  abstract Signer signer(AsymmetricKeyParameter key);
}
