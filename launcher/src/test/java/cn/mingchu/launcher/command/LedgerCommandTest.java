package cn.mingchu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.evidence.key.SignatureAlgorithm;
import cn.mingchu.evidence.key.SoftwareKey;
import cn.mingchu.evidence.log.FolderDisk;
import cn.mingchu.evidence.log.LogSigners;
import cn.mingchu.evidence.log.LogWriter;
import cn.mingchu.evidence.note.NoteSigner;
import cn.mingchu.evidence.note.SignatureType;
import cn.mingchu.evidence.note.VerifierKey;
import cn.mingchu.evidence.proof.TlogProof;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LedgerCommandTest {

  private static final String ORIGIN = "log.example/511700";

  @TempDir Path temporary;
  @TempDir Path log;
  private String key = "";

  @BeforeEach
  void write() throws Exception {
    NoteSigner signer =
        new NoteSigner(
            ORIGIN,
            SignatureType.ED25519,
            SoftwareKey.generate(SignatureAlgorithm.ED25519, new SecureRandom()));
    key = signer.verifier().toString();
    LogSigners signers = new LogSigners(signer, null);
    LogWriter.create(new FolderDisk(log), ORIGIN, signers);
    LogWriter.open(new FolderDisk(log), signers)
        .append(
            List.of(
                "one".getBytes(StandardCharsets.UTF_8), "two".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void saysThatALogIsWhatWasSigned() {
    CommandRun run = run("verify", log.toString(), "--key", key);

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("log.example/511700 has 2 entries under root ")
        .endsWith("Everything fits.");
    JsonNode document = json(run("verify", log.toString(), "--key", key, "--json"));
    assertThat(document.get("sound").asBoolean()).isTrue();
    assertThat(document.get("size").asLong()).isEqualTo(2);
    assertThat(document.get("faults")).isEmpty();
  }

  @Test
  void namesWhatWasChanged() throws Exception {
    Path bundle = log.resolve("tile/entries/000.p/2");
    byte[] content = Files.readAllBytes(bundle);
    content[8] ^= 1;
    Files.write(bundle, content);

    CommandRun run = run("verify", log.toString(), "--key", key);
    CommandRun proof = run("prove", log.toString(), "1");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("tile/entries/000.p/2: entry 1 is not what was logged")
        .endsWith("This is not the log that was signed.");
    JsonNode document = json(run("verify", log.toString(), "--key", key, "--json"));
    assertThat(document.get("sound").asBoolean()).isFalse();
    assertThat(document.get("faults").get(0).get("what").asString())
        .isEqualTo("entry 1 is not what was logged");
    assertThat(proof.status()).isEqualTo(1);
    assertThat(proof.out()).isEmpty();
  }

  @Test
  void wantsWitnessesAndTheHeadThatWasSeenBefore() throws Exception {
    String witness =
        VerifierKey.of(
                "w", SignatureType.COSIGNATURE, SoftwareKey.ed25519(new byte[32]).publicKey())
            .toString();
    Path seen = Files.copy(log.resolve("checkpoint"), temporary.resolve("seen"));

    assertThat(run("verify", log.toString(), "--key", key, "--since", seen.toString()).status())
        .isZero();
    CommandRun run = run("verify", log.toString(), "--key", key, "--witness", witness);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("checkpoint: is signed by 0 witnesses, not by 1");
    assertThat(
            run("verify", log.toString(), "--key", key, "--witness", witness, "--quorum", "0")
                .status())
        .isZero();
  }

  @Test
  void printsAReceipt() throws Exception {
    CommandRun run = run("prove", log.toString(), "1");

    assertThat(run.status()).isZero();
    TlogProof proof = TlogProof.parse((run.out() + "\n").getBytes(StandardCharsets.UTF_8));
    proof.check("two".getBytes(StandardCharsets.UTF_8));
    assertThat(run("prove", log.toString(), "2").status()).isEqualTo(1);
  }

  @Test
  void makesAKeyOnce() throws Exception {
    String file = temporary.resolve("key.pem").toString();
    String[] arguments = {
      "key",
      "--name",
      ORIGIN,
      "--type",
      "sm2_head",
      "--out",
      file,
      "--passphrase-file",
      passphrase()
    };

    CommandRun run = run(arguments);

    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith(ORIGIN + "+");
    assertThat(Path.of(file)).content().startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
    CommandRun again = run(arguments);
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err())
        .isEqualTo("mingchu: " + file + " is there already, and no key is overwritten");
  }

  private String passphrase() throws Exception {
    return Files.writeString(temporary.resolve("passphrase"), "sesame\n").toString();
  }

  private CommandRun run(String... arguments) {
    String[] whole = new String[arguments.length + 1];
    whole[0] = "ledger";
    System.arraycopy(arguments, 0, whole, 1, arguments.length);
    CommandRun run = CommandRun.begin(temporary, whole);
    run.status();
    return run;
  }

  private static JsonNode json(CommandRun run) {
    return JsonMapper.shared().readTree(run.out());
  }
}
