package cn.mingchu.evidence.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Another implementation reads our keys and signatures, and we read those that it makes. */
class OpenSslTest {

  private static final BigInteger ORDER = SignatureAlgorithm.SM2.getN();

  @TempDir private Path folder;

  @BeforeAll
  static void isThere() {
    boolean found =
        Files.isExecutable(Path.of("/usr/bin/openssl"))
            || Files.isExecutable(Path.of("/usr/local/bin/openssl"));
    assumeTrue(found, "openssl is not installed");
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("proof.seeds", 3));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesOnSm2InBothDirections(long seed) throws Exception {
    SoftwareKey key = SoftwareKey.generate(SignatureAlgorithm.SM2_WITH_SM3, new SecureRandom());
    byte[] message = message(seed);
    Files.write(folder.resolve("key.der"), key.write());
    Files.write(folder.resolve("message"), message);
    Files.write(folder.resolve("ours"), standard(key.sign(message)));

    openssl("pkey -inform DER -in key.der -out key.pem");
    openssl("pkey -in key.pem -pubout -out public.pem");
    String identity = " -rawin -digest sm3 -pkeyopt distid:1234567812345678 ";
    openssl("pkeyutl -verify -pubin -inkey public.pem -in message -sigfile ours" + identity);
    openssl("pkeyutl -sign -inkey key.pem -in message -out theirs" + identity);

    byte[] theirs = plain(Files.readAllBytes(folder.resolve("theirs")));
    assertThat(SignatureAlgorithm.SM2_WITH_SM3.verifies(key.publicKey(), message, theirs)).isTrue();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesOnEd25519InBothDirections(long seed) throws Exception {
    SoftwareKey key = SoftwareKey.generate(SignatureAlgorithm.ED25519, new SecureRandom());
    byte[] message = message(seed);
    Files.write(folder.resolve("key.der"), key.write());
    Files.write(folder.resolve("message"), message);
    Files.write(folder.resolve("ours"), key.sign(message));

    openssl("pkey -inform DER -in key.der -out key.pem");
    openssl("pkey -in key.pem -pubout -out public.pem");
    openssl("pkeyutl -verify -pubin -inkey public.pem -rawin -in message -sigfile ours");
    openssl("pkeyutl -sign -inkey key.pem -rawin -in message -out theirs");

    assertThat(Files.readAllBytes(folder.resolve("theirs"))).isEqualTo(key.sign(message));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesOnSm3(long seed) throws Exception {
    byte[] message = message(seed);
    Files.write(folder.resolve("message"), message);

    openssl("dgst -sm3 -binary -out digest message");

    assertThat(Files.readAllBytes(folder.resolve("digest")))
        .isEqualTo(new SM3.Digest().digest(message));
  }

  @ParameterizedTest
  @EnumSource
  void readsTheKeyFilesOfTheOther(SignatureAlgorithm algorithm) throws Exception {
    SoftwareKey key = SoftwareKey.generate(algorithm, new SecureRandom());
    KeyFile.write(folder.resolve("ours.pem"), key, "sesame".toCharArray(), new SecureRandom());

    openssl("pkey -in ours.pem -passin pass:sesame -out plain.pem");
    openssl(
        "pkcs8 -topk8 -v2 aes-256-cbc -v2prf hmacWithSHA256 -iter 1000 -in plain.pem"
            + " -passout pass:sesame -out theirs.pem");

    SoftwareKey again = KeyFile.read(folder.resolve("theirs.pem"), "sesame".toCharArray());
    assertThat(HexFormat.of().formatHex(again.publicKey()))
        .isEqualTo(HexFormat.of().formatHex(key.publicKey()));
  }

  private void openssl(String arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments.split(" +")));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(arguments + "\n" + said).isZero();
  }

  private static byte[] message(long seed) {
    Random random = new Random(seed);
    byte[] message = new byte[1 + random.nextInt(3_000)];
    random.nextBytes(message);
    return message;
  }

  private static byte[] standard(byte[] plain) throws IOException {
    BigInteger[] both = PlainDSAEncoding.INSTANCE.decode(ORDER, plain);
    return StandardDSAEncoding.INSTANCE.encode(ORDER, both[0], both[1]);
  }

  private static byte[] plain(byte[] standard) throws IOException {
    BigInteger[] both = StandardDSAEncoding.INSTANCE.decode(ORDER, standard);
    return PlainDSAEncoding.INSTANCE.encode(ORDER, both[0], both[1]);
  }
}
