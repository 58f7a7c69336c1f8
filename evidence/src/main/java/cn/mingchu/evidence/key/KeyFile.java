package cn.mingchu.evidence.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * A private key under a passphrase: a PEM file of type ENCRYPTED PRIVATE KEY (PKCS#8), with PBES2,
 * PBKDF2, HMAC-SHA-256 and AES-256-CBC. {@code openssl pkey} reads it, and writes the same by
 * default.
 */
public final class KeyFile {

  private static final String BEGIN = "-----BEGIN ENCRYPTED PRIVATE KEY-----";
  private static final String END = "-----END ENCRYPTED PRIVATE KEY-----";
  // What OWASP's cheat sheet on passwords asks of PBKDF2 with HMAC-SHA-256.
  private static final int ITERATIONS = 600_000;
  private static final int KEY_BITS = 256;
  private static final int BLOCK_BYTES = 16;
  private static final AlgorithmIdentifier HMAC =
      new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE);

  private KeyFile() {}

  /**
   * Writes a new file that only its owner may read.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is a file: a key is never overwritten
   */
  public static void write(Path file, SoftwareKey key, char[] passphrase, SecureRandom random)
      throws IOException {
    write(file, key, passphrase, random, ITERATIONS);
  }

  static void write(
      Path file, SoftwareKey key, char[] passphrase, SecureRandom random, int iterations)
      throws IOException {
    String body =
        Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(encrypted(key, passphrase, random, iterations).getEncoded());
    String document = BEGIN + "\n" + body + "\n" + END + "\n";
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ownerOnly(file))) {
      ByteBuffer rest = ByteBuffer.wrap(document.getBytes(StandardCharsets.US_ASCII));
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static EncryptedPrivateKeyInfo encrypted(
      SoftwareKey key, char[] passphrase, SecureRandom random, int iterations) {
    byte[] salt = new byte[BLOCK_BYTES];
    random.nextBytes(salt);
    byte[] start = new byte[BLOCK_BYTES];
    random.nextBytes(start);
    PBKDF2Params derivation = new PBKDF2Params(salt, iterations, KEY_BITS / Byte.SIZE, HMAC);
    EncryptionScheme encryption =
        new EncryptionScheme(NISTObjectIdentifiers.id_aes256_CBC, new DEROctetString(start));
    try {
      byte[] secret =
          cipher(Cipher.ENCRYPT_MODE, derivation, start, passphrase).doFinal(key.write());
      return new EncryptedPrivateKeyInfo(
          new AlgorithmIdentifier(
              PKCSObjectIdentifiers.id_PBES2,
              new PBES2Parameters(
                  new KeyDerivationFunc(PKCSObjectIdentifiers.id_PBKDF2, derivation), encryption)),
          secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2 and AES", e);
    }
  }

  /**
   * Reads a key, whoever wrote it.
   *
   * @throws UnusableKeyException if the file holds no such key, or the passphrase is another
   */
  public static SoftwareKey read(Path file, char[] passphrase)
      throws IOException, UnusableKeyException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
    if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
      throw new UnusableKeyException(file + " is no file ENCRYPTED PRIVATE KEY", null);
    }
    String body = text.substring(BEGIN.length(), text.length() - END.length());
    try {
      EncryptedPrivateKeyInfo document =
          EncryptedPrivateKeyInfo.getInstance(Base64.getMimeDecoder().decode(body));
      return SoftwareKey.read(decrypted(document, passphrase));
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new UnusableKeyException(
          file + " cannot be read with this passphrase: " + e.getMessage(), e);
    }
  }

  private static byte[] decrypted(EncryptedPrivateKeyInfo document, char[] passphrase)
      throws GeneralSecurityException {
    PBES2Parameters parameters =
        PBES2Parameters.getInstance(document.getEncryptionAlgorithm().getParameters());
    KeyDerivationFunc function = parameters.getKeyDerivationFunc();
    EncryptionScheme encryption = parameters.getEncryptionScheme();
    if (!document.getEncryptionAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)
        || !function.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)
        || !encryption.getAlgorithm().equals(NISTObjectIdentifiers.id_aes256_CBC)) {
      throw new IllegalArgumentException("it needs PBES2 with PBKDF2 and AES-256-CBC");
    }
    PBKDF2Params derivation = PBKDF2Params.getInstance(function.getParameters());
    if (!derivation.getPrf().equals(HMAC)) {
      throw new IllegalArgumentException("it needs PBKDF2 with HMAC-SHA-256");
    }
    byte[] start = ASN1OctetString.getInstance(encryption.getParameters()).getOctets();
    return cipher(Cipher.DECRYPT_MODE, derivation, start, passphrase)
        .doFinal(document.getEncryptedData());
  }

  private static Cipher cipher(int mode, PBKDF2Params derivation, byte[] start, char[] passphrase)
      throws GeneralSecurityException {
    PBEKeySpec spec =
        new PBEKeySpec(
            passphrase,
            derivation.getSalt(),
            derivation.getIterationCount().intValueExact(),
            KEY_BITS);
    try {
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
      return cipher;
    } finally {
      spec.clearPassword();
    }
  }
}
