package cn.mingchu.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checker's own reading of keys and heads, on what others have published. */
class TrustTest {

  private static final String GO_SUM_KEY =
      "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
  private static final String GO_SUM =
      """
      go.sum database tree
      6476701
      mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=

      — sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=
      """;

  @Test
  void verifiesAHeadOfTheGoChecksumDatabase() throws Exception {
    SignedHead head = head(GO_SUM);

    assertThat(head.origin()).isEqualTo("go.sum database tree");
    assertThat(head.size()).isEqualTo(6_476_701);
    assertThat(head.isSignedBy(TrustedKey.of(GO_SUM_KEY))).isTrue();
    assertThat(head(GO_SUM.replace("6476701", "6476702")).isSignedBy(TrustedKey.of(GO_SUM_KEY)))
        .isFalse();
  }

  @Test
  void countsWitnesses() throws Exception {
    TrustedKey log = TrustedKey.of(GO_SUM_KEY);
    TrustedKey other =
        TrustedKey.of("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

    assertThat(new Trust(List.of(log), List.of(log, other), 1, List.of()).faults(head(GO_SUM)))
        .isEmpty();
    assertThat(new Trust(List.of(log), List.of(log, other), 2, List.of()).faults(head(GO_SUM)))
        .containsExactly(new Fault("checkpoint", "is signed by 1 witnesses, not by 2"));
    assertThat(new Trust(List.of(other), List.of(), 0, List.of()).faults(head(GO_SUM)))
        .containsExactly(new Fault("checkpoint", "is not signed by " + other));
  }

  @Test
  void needsAKeyAndAQuorumThatCanBe() throws Exception {
    TrustedKey log = TrustedKey.of(GO_SUM_KEY);

    assertThatThrownBy(() -> new Trust(List.of(), List.of(), 0, List.of()))
        .hasMessage("a log is known by at least one key");
    assertThatThrownBy(() -> new Trust(List.of(log), List.of(), 1, List.of()))
        .hasMessage("of 0 witnesses 1 cannot have signed");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "",
        "PeterNeumann",
        "PeterNeumann+c74f20a3+",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=="
      })
  void refusesWhatIsNoKey(String text) {
    assertThatThrownBy(() -> TrustedKey.of(text)).isInstanceOf(UnreadableException.class);
  }

  private static SignedHead head(String note) throws UnreadableException {
    return SignedHead.of(note.getBytes(StandardCharsets.UTF_8));
  }
}
