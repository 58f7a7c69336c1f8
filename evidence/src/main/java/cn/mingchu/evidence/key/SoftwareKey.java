package cn.mingchu.evidence.key;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** A private key in the memory of this process. */
public final class SoftwareKey implements SigningKey {

  /** RFC 8410. */
  private static final ASN1ObjectIdentifier ID_ED25519 = new ASN1ObjectIdentifier("1.3.101.112");

  private final SignatureAlgorithm algorithm;
  private final AsymmetricKeyParameter secret;
  private final byte[] publicKey;

  private SoftwareKey(
      SignatureAlgorithm algorithm, AsymmetricKeyParameter secret, byte[] publicKey) {
    this.algorithm = algorithm;
    this.secret = secret;
    this.publicKey = publicKey;
  }

  public static SoftwareKey generate(SignatureAlgorithm algorithm, SecureRandom random) {
    return switch (algorithm) {
      case ED25519 -> ed25519(new Ed25519PrivateKeyParameters(random));
      case SM2_WITH_SM3 -> {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(SignatureAlgorithm.SM2, random));
        yield sm2((ECPrivateKeyParameters) generator.generateKeyPair().getPrivate());
      }
    };
  }

  /**
   * The key of Ed25519 that a seed stands for.
   *
   * @param seed the 32 bytes of RFC 8032
   */
  public static SoftwareKey ed25519(byte[] seed) {
    return ed25519(new Ed25519PrivateKeyParameters(seed));
  }

  /**
   * The key of SM2 that is this number.
   *
   * @param d at least 1 and less than the order of the curve less 1
   */
  public static SoftwareKey sm2(BigInteger d) {
    if (d.signum() < 1
        || d.compareTo(SignatureAlgorithm.SM2.getN().subtract(BigInteger.ONE)) >= 0) {
      throw new IllegalArgumentException("no private key of SM2");
    }
    return sm2(new ECPrivateKeyParameters(d, SignatureAlgorithm.SM2));
  }

  /**
   * @param document a PKCS#8 PrivateKeyInfo in DER, as OpenSSL writes for {@code -algorithm
   *     ed25519} and for {@code -algorithm SM2}
   * @throws IllegalArgumentException if it is none, or of another algorithm
   */
  static SoftwareKey read(byte[] document) {
    AsymmetricKeyParameter key;
    try {
      key = PrivateKeyFactory.createKey(document);
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException("no private key in PKCS#8", e);
    }
    if (key instanceof Ed25519PrivateKeyParameters ed25519) {
      return ed25519(ed25519);
    }
    if (key instanceof ECPrivateKeyParameters ec
        && ec.getParameters().getCurve().equals(SignatureAlgorithm.SM2.getCurve())) {
      return sm2(ec.getD());
    }
    throw new IllegalArgumentException("a key of Ed25519 or SM2 is needed, this is of neither");
  }

  /** As a PKCS#8 PrivateKeyInfo in DER. */
  byte[] write() {
    try {
      if (secret instanceof ECPrivateKeyParameters ec) {
        ASN1ObjectIdentifier curve = GMObjectIdentifiers.sm2p256v1;
        int bits = SignatureAlgorithm.SM2.getN().bitLength();
        return new PrivateKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve),
                new ECPrivateKey(bits, ec.getD(), curve))
            .getEncoded();
      }
      // Version 1, without the public key: OpenSSL 3.0 reads no other.
      byte[] seed = ((Ed25519PrivateKeyParameters) secret).getEncoded();
      return new PrivateKeyInfo(new AlgorithmIdentifier(ID_ED25519), new DEROctetString(seed))
          .getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException("a key in memory can be written down", e);
    }
  }

  private static SoftwareKey ed25519(Ed25519PrivateKeyParameters secret) {
    return new SoftwareKey(
        SignatureAlgorithm.ED25519, secret, secret.generatePublicKey().getEncoded());
  }

  private static SoftwareKey sm2(ECPrivateKeyParameters secret) {
    byte[] point =
        new FixedPointCombMultiplier()
            .multiply(SignatureAlgorithm.SM2.getG(), secret.getD())
            .normalize()
            .getEncoded(false);
    return new SoftwareKey(SignatureAlgorithm.SM2_WITH_SM3, secret, point);
  }

  @Override
  public SignatureAlgorithm algorithm() {
    return algorithm;
  }

  @Override
  public byte[] publicKey() {
    return publicKey.clone();
  }

  @Override
  public byte[] sign(byte[] message) {
    Signer signer = algorithm.signer(secret);
    signer.update(message, 0, message.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("a key in memory can sign", e);
    }
  }
}
