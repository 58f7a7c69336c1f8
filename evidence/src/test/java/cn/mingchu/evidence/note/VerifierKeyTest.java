package cn.mingchu.evidence.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.evidence.key.SignatureAlgorithm;
import cn.mingchu.evidence.key.SoftwareKey;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {

  private static final String TEXT =
      "log.example/1\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

  /** As golang.org/x/mod tests it: no part of a key is a key, and no byte of it can be another. */
  @Test
  void isReadWholeOrNotAtAll() throws Exception {
    String peter = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    assertThat(VerifierKey.parse(peter)).hasToString(peter);

    for (int from = 0; from < peter.length(); from++) {
      for (int to = from + 1; to <= peter.length(); to++) {
        if (to - from < peter.length()) {
          refuse(peter.substring(from, to));
        }
      }
      char next = (char) (peter.charAt(from) + 1);
      refuse(peter.substring(0, from) + next + peter.substring(from + 1));
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann",
        ""
      })
  void refusesWhatIsNoKey(String vkey) {
    refuse(vkey);
  }

  @ParameterizedTest
  @EnumSource
  void verifiesWhatItsSignerSigned(SignatureType type) throws Exception {
    NoteSigner signer =
        new NoteSigner(
            "log.example/1", type, SoftwareKey.generate(type.algorithm(), new SecureRandom()));
    byte[] statement = new byte[type.statementBytes()];
    Arrays.fill(statement, (byte) 7);
    NoteSignature line = signer.sign(TEXT, statement);

    VerifierKey key = VerifierKey.parse(signer.verifier().toString());

    assertThat(key).isEqualTo(signer.verifier());
    assertThat(key.verifies(TEXT, line)).isTrue();
    assertThat(key.verifies(TEXT.replace("/1", "/2"), line)).isFalse();
    byte[] content = line.content();
    for (int at = 0; at < content.length; at += 5) {
      content[at] ^= 1;
      assertThat(key.verifies(TEXT, new NoteSignature(line.name(), line.keyId(), content)))
          .isFalse();
      content[at] ^= 1;
    }
    assertThat(key.verifies(TEXT, new NoteSignature(line.name(), line.keyId(), new byte[3])))
        .isFalse();
  }

  /** A head, a cosignature and a plain signature by one key are never taken for one another. */
  @Test
  void tellsTypesOfOneKeyApart() throws Exception {
    SoftwareKey key = SoftwareKey.generate(SignatureAlgorithm.ED25519, new SecureRandom());
    NoteSigner plain = new NoteSigner("n", SignatureType.ED25519, key);
    NoteSigner cosigner = new NoteSigner("n", SignatureType.COSIGNATURE, key);

    assertThat(plain.verifier().id()).isNotEqualTo(cosigner.verifier().id());
    assertThat(plain.verifier().verifies(TEXT, cosigner.sign(TEXT, new byte[8]))).isFalse();
  }

  /** What is signed, spelled out: another implementation has nothing but these bytes. */
  @Test
  void signsExactlyTheseBytes() {
    byte[] time = HexFormat.of().parseHex("00000000641850cb");
    byte[] root = Base64.getDecoder().decode("GrIdg1XPoX+OYRlIMegaiyK+yMco/vt0ftA161CCqis=");

    assertThat(SignatureType.ED25519.message(TEXT, new byte[0])).asString().isEqualTo(TEXT);
    assertThat(SignatureType.COSIGNATURE.message(TEXT, time))
        .asString()
        .isEqualTo("cosignature/v1\ntime 1679315147\n" + TEXT);
    assertThat(SignatureType.SM2_HEAD.message(TEXT, root))
        .asString()
        .isEqualTo(
            "cn.mingchu/sm2-sm3-head/v1\nsm3 GrIdg1XPoX+OYRlIMegaiyK+yMco/vt0ftA161CCqis=\n"
                + TEXT);
  }

  @Test
  void writesAKeyOfSm2BehindItsIdentifier() throws Exception {
    SoftwareKey one = SoftwareKey.sm2(BigInteger.ONE);
    VerifierKey key = VerifierKey.of("n", SignatureType.SM2_HEAD, one.publicKey());

    String written = key.toString().substring(key.toString().lastIndexOf('+') + 1);

    assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(written)))
        .isEqualTo(
            "ff636e2e6d696e676368752f736d322d736d332d686561642f7631"
                + "0432c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7"
                + "bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0");
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", "a b", "a+b", "a\u00A0b", "a\u2003b", "a\u3000b", "a\tb", "a\nb"})
  void refusesWhatCannotBeAName(String name) {
    byte[] key = SoftwareKey.ed25519(new byte[32]).publicKey();

    assertThatThrownBy(() -> VerifierKey.of(name, SignatureType.ED25519, key))
        .hasMessage("no name of a key: \"" + name + "\"");
  }

  private static void refuse(String vkey) {
    assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(MalformedNoteException.class);
  }
}
