package cn.mingchu.evidence.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyFileTest {

  // Of PBKDF2, which takes its time by design.
  private static final int FEW = 1_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void keepsAKeyUnderItsPassphrase(SignatureAlgorithm algorithm) throws Exception {
    SoftwareKey key = SoftwareKey.generate(algorithm, new SecureRandom());
    Path file = folder.resolve("key.pem");
    KeyFile.write(file, key, "sesame".toCharArray(), new SecureRandom(), FEW);

    SoftwareKey again = KeyFile.read(file, "sesame".toCharArray());

    assertThat(again.algorithm()).isEqualTo(algorithm);
    assertThat(again.publicKey()).isEqualTo(key.publicKey());
    byte[] message = {1, 2, 3};
    assertThat(algorithm.verifies(key.publicKey(), message, again.sign(message))).isTrue();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void neitherOverwritesAKeyNorReadsOneWithAnotherPassphrase() throws Exception {
    SoftwareKey key = SoftwareKey.generate(SignatureAlgorithm.ED25519, new SecureRandom());
    Path file = folder.resolve("key.pem");
    KeyFile.write(file, key, "sesame".toCharArray(), new SecureRandom(), FEW);

    assertThatThrownBy(
            () -> KeyFile.write(file, key, "sesame".toCharArray(), new SecureRandom(), FEW))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(() -> KeyFile.read(file, "simsim".toCharArray()))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessageStartingWith(file + " cannot be read with this passphrase: ");
  }

  @Test
  void saysWhichFileHoldsNoKey() throws Exception {
    Path file = Files.writeString(folder.resolve("key.pem"), "hello");

    assertThatThrownBy(() -> KeyFile.read(file, "sesame".toCharArray()))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessage(file + " is no file ENCRYPTED PRIVATE KEY");
  }
}
