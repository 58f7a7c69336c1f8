package cn.mingchu.evidence.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.evidence.key.SoftwareKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the keys and notes of golang.org/x/mod/sumdb/note and real heads of sum.golang.org. */
class SignedNoteTest {

  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String PETER =
      "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  private static final String ENOCH =
      "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";
  private static final String PETER_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String ENOCH_KEY =
      "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
  private static final String GO_SUM_KEY =
      "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

  @Test
  void signsAsTheReferenceDoes() throws Exception {
    // PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz
    byte[] described = Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
    SoftwareKey key = SoftwareKey.ed25519(Arrays.copyOfRange(described, 1, 33));
    NoteSigner peter = new NoteSigner("PeterNeumann", SignatureType.ED25519, key);

    SignedNote note = new SignedNote(TEXT, List.of(peter.sign(TEXT, new byte[0])));

    assertThat(new String(note.bytes(), StandardCharsets.UTF_8)).isEqualTo(TEXT + "\n" + PETER);
    assertThat(peter.verifier()).hasToString(PETER_KEY);
  }

  @Test
  void knowsWhoSigned() throws Exception {
    SignedNote note = parse(TEXT + "\n" + PETER + ENOCH);

    assertThat(note.text()).isEqualTo(TEXT);
    assertThat(note.isSignedBy(VerifierKey.parse(PETER_KEY))).isTrue();
    assertThat(note.isSignedBy(VerifierKey.parse(ENOCH_KEY))).isTrue();
    assertThat(parse(TEXT + "\n" + PETER).isSignedBy(VerifierKey.parse(ENOCH_KEY))).isFalse();
  }

  @ParameterizedTest(name = "size {0}")
  @CsvSource({
    "6476701, mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=, Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=",
    "10680630, k1UQFwFXWQa7MF1BREWVQxIhScvUdgRepXuyRS3sRuE=, Az3grqgyWctiMcdUtITQpkGSxEoEvbaAq7J3FpbaVlW1Zo47LX/jmeeE7LiBktpmR2d/1RsdocLU9HMXYXxHCVyf/AQ=",
    "28891140, ++pUIeKTwGvykMUkmM3AT97PwQipMT6H/p7t86E0Sp0=, Az3grqNvOILDz7xwAKugtVFZwd+I9IyB/mHrUYzcVaS9zKsRVdRLNGLFpnAcLhyoBBkdIYEzK/+7Eu4wanYttLrPsQo="
  })
  void verifiesHeadsOfTheGoChecksumDatabase(String size, String root, String signature)
      throws Exception {
    String text = "go.sum database tree\n" + size + "\n" + root + "\n";
    SignedNote note = parse(text + "\n— sum.golang.org " + signature + "\n");

    assertThat(note.isSignedBy(VerifierKey.parse(GO_SUM_KEY))).isTrue();
    SignedNote other =
        parse(text.replace("go.sum", "go.sun") + "\n— sum.golang.org " + signature + "\n");
    assertThat(other.isSignedBy(VerifierKey.parse(GO_SUM_KEY))).isFalse();
  }

  @Test
  void readsTheExamplesOfTheSpecifications() throws Exception {
    SignedNote poem =
        parse(
            """
            Ognuno sta solo sul cuor della terra
            trafitto da un raggio di sole:

            ed è subito sera.

            — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
            """);
    SignedNote checkpoint =
        parse(
            """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
            """);

    assertThat(poem.text()).endsWith("ed è subito sera.\n");
    assertThat(checkpoint.signatures()).hasSize(2);
    assertThat(checkpoint.signatures().get(1).content()).hasSize(8 + 64);
    assertThat(checkpoint.signatures().get(1).keyId()).isEqualTo(0x8d66cf3f);
  }

  /** A signature of a known key that fails spoils the note, even beside one that holds. */
  @Test
  void trustsNoKeyThatHasAFalseLine() throws Exception {
    String falseLine = PETER.replace("nAM=", "nAQ=");

    assertThat(parse(TEXT + "\n" + falseLine).isSignedBy(VerifierKey.parse(PETER_KEY))).isFalse();
    assertThat(parse(TEXT + "\n" + PETER + falseLine).isSignedBy(VerifierKey.parse(PETER_KEY)))
        .isFalse();
  }

  @Test
  void replacesTheLineOfAKey() throws Exception {
    SignedNote note = parse(TEXT + "\n" + PETER);

    SignedNote both = note.with(List.of(NoteSignature.parse(ENOCH.strip())));

    assertThat(new String(both.bytes(), StandardCharsets.UTF_8))
        .isEqualTo(TEXT + "\n" + PETER + ENOCH);
    assertThat(both.with(both.signatures()).signatures()).hasSize(2);
  }

  @ParameterizedTest(name = "case {index}")
  @ValueSource(
      strings = {
        TEXT,
        TEXT + "\n",
        TEXT
            + "\n— Bad Name x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
        TEXT + "\n— a+b x08go/ZJkuBS\n",
        TEXT + "\n— NoSignature x08goA==\n",
        TEXT + "\n— NotBase64 x08go/ZJkuB\n",
        TEXT + "\n" + PETER + "Unexpected line.\n",
        "\u0001" + TEXT + "\n" + PETER,
        "\r" + TEXT + "\n" + PETER
      })
  void refusesWhatIsNoNote(String note) {
    assertThatThrownBy(() -> parse(note)).isInstanceOf(MalformedNoteException.class);
  }

  @Test
  void refusesWhatIsNotUtf8OrCutOffOrTooMuch() {
    byte[] notUtf8 = (TEXT + "\n" + PETER).getBytes(StandardCharsets.UTF_8);
    notUtf8[3] = (byte) 0xFF;

    assertThatThrownBy(() -> SignedNote.parse(notUtf8)).hasMessage("a note is in UTF-8");
    assertThatThrownBy(() -> parse(TEXT + "\n" + PETER.strip()))
        .isInstanceOf(MalformedNoteException.class);
    assertThatThrownBy(() -> parse(TEXT + "\n" + PETER.repeat(101)))
        .hasMessage("a note has at most 100 signatures, this has 101");
  }

  private static SignedNote parse(String note) throws MalformedNoteException {
    return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
  }
}
