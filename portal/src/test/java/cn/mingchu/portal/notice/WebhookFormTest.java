package cn.mingchu.portal.notice;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookFormTest {

  private static final URI ADDRESS = URI.create("https://receiver.example/hook?of=county");

  private final WebhookForm form =
      new WebhookForm(
          Notices.webhook("county", ADDRESS, "511702"),
          Notices.words(URI.create("https://kitchen.example")),
          JsonMapper.shared());

  @Test
  void signsTimestampAndBodySoThatAReceiverCanCheckThem() {
    Post post = form.post(Notices.taken(), NOON);

    assertThat(post.address()).isEqualTo(ADDRESS);
    assertThat(post.headers())
        .containsOnlyKeys("Idempotency-Key", "Mingchu-Timestamp", "Mingchu-Signature")
        .containsEntry("Idempotency-Key", Notices.raised().id().toString())
        .containsEntry("Mingchu-Timestamp", "1767585600")
        .containsEntry(
            "Mingchu-Signature",
            "v1="
                + HexFormat.of()
                    .formatHex(HandMadeHmac.of("1767585600." + post.body(), Notices.SECRET)));
  }

  @Test
  void signsAnewForEachAttemptAndKeepsTheKey() {
    Instant later = NOON.plusSeconds(600);

    Post first = form.post(Notices.taken(), NOON);
    Post second = form.post(Notices.taken(), later);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().get("Idempotency-Key"))
        .isEqualTo(first.headers().get("Idempotency-Key"));
    assertThat(second.headers().get("Mingchu-Signature"))
        .isNotEqualTo(first.headers().get("Mingchu-Signature"));
  }

  /** RFC 4231, test case 2. */
  @Test
  void signsAsTheStandardDoes() {
    String expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    String text = "what do ya want for nothing?";

    assertThat(HexFormat.of().formatHex(Signature.of(text, "Jefe"))).isEqualTo(expected);
    assertThat(HexFormat.of().formatHex(HandMadeHmac.of(text, "Jefe"))).isEqualTo(expected);
  }

  @Test
  void saysWhatCameToPass() {
    JsonNode body = JsonMapper.shared().readTree(form.post(Notices.taken(), NOON).body());

    assertThat(body.propertyNames())
        .containsExactlyElementsOf(
            List.of(
                "key",
                "channel",
                "news",
                "leavesItOpen",
                "happenedTime",
                "alertId",
                "revision",
                "severity",
                "level",
                "ruleId",
                "rule",
                "subjectKind",
                "subjectId",
                "subject",
                "schoolId",
                "school",
                "regionCode",
                "region",
                "link",
                "title",
                "text"));
    assertThat(body.required("news").asString()).isEqualTo("RAISED");
    assertThat(body.required("leavesItOpen").asBoolean()).isTrue();
    assertThat(body.required("happenedTime").asString()).isEqualTo("2026-01-05T04:00:00Z");
    assertThat(body.required("link").asString()).isEqualTo("https://kitchen.example/alert/alert-1");
  }

  @ParameterizedTest
  @CsvSource({"200,''", "204,''", "302,answered 302", "404,answered 404", "500,answered 500"})
  void takesNothingButASuccessForOne(int status, String objection) {
    assertThat(form.objection(new Answer(status, "")).map(Objection::detail).orElse(""))
        .isEqualTo(objection);
  }
}
