package cn.mingchu.evidence.key;

/**
 * A private key, wherever it lies.
 *
 * <p>{@link SoftwareKey} holds it in memory. This is also the port for a key that never leaves its
 * device. For a PKCS#11 token: a session of the provider {@code SunPKCS11}, where {@code sign} is
 * {@code CKM_EDDSA} or, with a vendor's module, SM2. For a device of GM/T 0018: {@code publicKey}
 * is {@code SDF_ExportSignPublicKey_ECC}, and {@code sign} is {@code SDF_HashInit} with the public
 * key and the identity 1234567812345678, {@code SDF_HashUpdate}, {@code SDF_HashFinal}, then {@code
 * SDF_InternalSign_ECC}, whose r and s are the last 32 bytes of what it answers.
 */
public interface SigningKey {

  SignatureAlgorithm algorithm();

  /** In the form that the algorithm names; a copy. */
  byte[] publicKey();

  /**
   * Signs the message itself, not a digest of it.
   *
   * @return 64 bytes
   * @throws java.io.UncheckedIOException if the device does not answer
   */
  byte[] sign(byte[] message);
}
