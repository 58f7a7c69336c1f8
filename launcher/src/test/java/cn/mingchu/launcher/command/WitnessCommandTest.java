package cn.mingchu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.evidence.checkpoint.Checkpoint;
import cn.mingchu.evidence.key.KeyFile;
import cn.mingchu.evidence.key.SignatureAlgorithm;
import cn.mingchu.evidence.key.SoftwareKey;
import cn.mingchu.evidence.log.FolderDisk;
import cn.mingchu.evidence.log.LogFiles;
import cn.mingchu.evidence.log.LogSigners;
import cn.mingchu.evidence.log.LogWriter;
import cn.mingchu.evidence.note.NoteSignature;
import cn.mingchu.evidence.note.NoteSigner;
import cn.mingchu.evidence.note.SignatureType;
import cn.mingchu.evidence.note.SignedNote;
import cn.mingchu.evidence.tile.TiledTree;
import cn.mingchu.evidence.tree.TreeHasher;
import cn.mingchu.evidence.witness.AddCheckpoint;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A log and a witness that know one another by keys and HTTP alone. */
class WitnessCommandTest {

  private static final String ORIGIN = "log.example/511700";

  /** Everybody knows it; made by OpenSSL with few rounds of PBKDF2, under the word sesame. */
  private static final String KEY =
      """
      -----BEGIN ENCRYPTED PRIVATE KEY-----
      MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAi3oSjeySY2iQICA+gw
      DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEAQM5+ZEJVi9TOwqyehz158EQHAK
      aysURP44Da7ZTzhcVwhqZ89gH6+pvMViaRZINsE8hawXv5zf72ApO7NHszWpb8AZ
      Df1stoSYuZRmR2oA5sE=
      -----END ENCRYPTED PRIVATE KEY-----
      """;

  @TempDir Path temporary;
  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private LogWriter log;
  private String logKey = "";
  private String witnessKey = "";

  @BeforeEach
  void begin() throws Exception {
    NoteSigner signer =
        new NoteSigner(
            ORIGIN,
            SignatureType.ED25519,
            SoftwareKey.generate(SignatureAlgorithm.ED25519, new SecureRandom()));
    logKey = signer.verifier().toString();
    LogWriter.create(new FolderDisk(folder), ORIGIN, new LogSigners(signer, null));
    log = LogWriter.open(new FolderDisk(folder), new LogSigners(signer, null));
    Files.writeString(temporary.resolve("passphrase"), "sesame\n");
    Path keyFile = Files.writeString(temporary.resolve("key.pem"), KEY);
    witnessKey =
        new NoteSigner(
                "witness.example/county",
                SignatureType.COSIGNATURE,
                KeyFile.read(keyFile, "sesame".toCharArray()))
            .verifier()
            .toString();
  }

  @Test
  void cosignsOverHttpAndRemembersWhenItIsStartedAgain() throws Exception {
    log.append(List.of(new byte[] {1}, new byte[] {2}));
    CommandRun first = witness();
    HttpResponse<String> answer = post(first, 0);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    log.add(log.checkpoint().text(), List.of(NoteSignature.parse(answer.body().strip())));
    assertThat(
            CommandRun.begin(
                    temporary,
                    "ledger",
                    "verify",
                    folder.toString(),
                    "--key",
                    logKey,
                    "--witness",
                    witnessKey)
                .status())
        .isZero();
    end(first);

    log.append(List.of(new byte[] {3}));
    CommandRun second = witness();
    HttpResponse<String> late = post(second, 0);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
    assertThat(late.body()).isEqualTo("2\n");
    assertThat(post(second, 2).statusCode()).isEqualTo(200);
    end(second);
  }

  @Test
  void answersNothingElse() throws Exception {
    CommandRun witness = witness();
    URI uri = URI.create(json(witness).get("witness").asString());

    assertThat(get(uri.resolve("/add-checkpoint"))).isEqualTo(405);
    assertThat(get(uri.resolve("/"))).isEqualTo(404);
    HttpRequest long64 =
        HttpRequest.newBuilder(uri.resolve("/add-checkpoint"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[64 * 1024 + 1]))
            .build();
    assertThat(client.send(long64, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(413);
    end(witness);
  }

  @Test
  void isTheOnlyOneOfItsFolder() {
    CommandRun first = witness();

    CommandRun second = CommandRun.begin(temporary, arguments());

    assertThat(second.status()).isEqualTo(2);
    assertThat(second.err()).isEqualTo("mingchu: somebody else writes to " + file("state"));
    end(first);
  }

  @Test
  void doesNotStartWithAnotherPassphrase() throws Exception {
    Files.writeString(temporary.resolve("passphrase"), "simsim\n");

    CommandRun run = CommandRun.begin(temporary, arguments());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("mingchu: " + file("key.pem") + " cannot be read with this passphrase");
  }

  private CommandRun witness() {
    CommandRun run = CommandRun.begin(temporary, arguments());
    await().until(() -> run.isOver() || !run.out().isEmpty());
    assertThat(run.isOver()).as(run.err()).isFalse();
    return run;
  }

  private String[] arguments() {
    return new String[] {
      "witness",
      "--name",
      "witness.example/county",
      "--key-file",
      file("key.pem"),
      "--passphrase-file",
      file("passphrase"),
      "--log",
      logKey,
      "--data",
      file("state"),
      "--port",
      "0",
      "--json"
    };
  }

  private static void end(CommandRun run) {
    run.stop();
    assertThat(run.status()).isZero();
  }

  private HttpResponse<String> post(CommandRun witness, long oldSize) throws Exception {
    SignedNote note = log.checkpoint();
    TiledTree tree =
        new TiledTree(
            TreeHasher.sha256(), log.size(), new LogFiles(new FolderDisk(folder)).tiles());
    byte[] body =
        new AddCheckpoint(
                oldSize, tree.consistency(oldSize).path(), note, Checkpoint.parse(note.text()))
            .bytes();
    return client.send(
        HttpRequest.newBuilder(
                URI.create(json(witness).get("witness").asString()).resolve("/add-checkpoint"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private int get(URI uri) throws Exception {
    return client
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  private static JsonNode json(CommandRun run) {
    return JsonMapper.shared().readTree(run.out());
  }

  private String file(String name) {
    return temporary.resolve(name).toString();
  }
}
