package cn.mingchu.launcher.command;

import cn.mingchu.evidence.key.KeyFile;
import cn.mingchu.evidence.key.SoftwareKey;
import cn.mingchu.evidence.note.MalformedNoteException;
import cn.mingchu.evidence.note.SignatureType;
import cn.mingchu.evidence.note.VerifierKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.SecureRandom;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a new key of a log or a witness needs to be told. */
final class NewKeyOptions {

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "The origin of the log, or the name of the witness: a URL without its scheme.")
  private String name = "";

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      defaultValue = "ED25519",
      description = {
        "ed25519 signs heads, cosignature signs those of others, sm2_head signs heads with SM2 and",
        "SM3 (default: ed25519)."
      })
  private SignatureType type = SignatureType.ED25519;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Where the private key goes; never over another file.")
  private Path file = Path.of("");

  @Mixin private PassphraseOptions passphrase = new PassphraseOptions();

  /** Writes the private key; returns by which key its signatures are known. */
  VerifierKey make() throws IOException, UnusableArgumentException {
    SecureRandom random = new SecureRandom();
    SoftwareKey key = SoftwareKey.generate(type.algorithm(), random);
    try {
      VerifierKey verifier = VerifierKey.of(name, type, key.publicKey());
      KeyFile.write(file, key, passphrase.read(), random);
      return verifier;
    } catch (MalformedNoteException e) {
      throw new UnusableArgumentException(String.valueOf(e.getMessage()));
    } catch (FileAlreadyExistsException e) {
      throw new UnusableArgumentException(file + " is there already, and no key is overwritten");
    }
  }
}
