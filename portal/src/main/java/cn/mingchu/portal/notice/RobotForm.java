package cn.mingchu.portal.notice;

import cn.mingchu.portal.settings.NoticeSettings.Channel;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text for the robot of a group in 企业微信 or 钉钉. Both take the same document, and say in the body
 * of their answer whether they took it.
 *
 * <p>Robots know no keys: where their answer is lost, a message comes twice.
 */
final class RobotForm implements NoticeForm {

  /** Of a text in 企业微信; 钉钉 takes more. */
  private static final int MOST_BYTES = 2_048;

  /** Both take twenty a minute and punish who sends more. */
  private static final Duration PACE = Duration.ofMillis(3_100);

  private final URI address;
  private final @Nullable String secret;
  private final Locale locale;
  private final NoticeWords words;
  private final JsonMapper json;

  /** With a secret as 钉钉 has it, addresses are signed. */
  RobotForm(Channel channel, NoticeWords words, JsonMapper json) {
    this.address = channel.address();
    this.secret = channel.secret();
    this.locale = channel.language().locale();
    this.words = words;
    this.json = json;
  }

  @Override
  public Post post(Dispatch dispatch, Instant now) {
    String text = shortened(words.text(dispatch, locale));
    String body =
        json.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", text)));
    return new Post(signed(now), Map.of(), body);
  }

  /** 加签: milliseconds since 1970, a line feed and the secret, signed with the secret. */
  private URI signed(Instant now) {
    if (secret == null) {
      return address;
    }
    long timestamp = now.toEpochMilli();
    String sign =
        Base64.getEncoder().encodeToString(Signature.of(timestamp + "\n" + secret, secret));
    return URI.create(
        "%s%stimestamp=%d&sign=%s"
            .formatted(
                address,
                address.getRawQuery() == null ? "?" : "&",
                timestamp,
                URLEncoder.encode(sign, StandardCharsets.UTF_8)));
  }

  @Override
  public Optional<Objection> objection(Answer answer) {
    if (!answer.isGood()) {
      return answer.objection();
    }
    try {
      JsonNode said = json.readTree(answer.body());
      JsonNode code = said.path("errcode");
      if (code.isIntegralNumber() && code.asLong() == 0) {
        return Optional.empty();
      }
      return Optional.of(
          Objection.passing(
              code.isMissingNode() ? Trouble.UNCLEAR : Trouble.REFUSED,
              "errcode %s: %s".formatted(code.asString(""), said.path("errmsg").asString(""))));
    } catch (JacksonException e) {
      return Optional.of(Objection.passing(Trouble.UNCLEAR, "answered with no JSON"));
    }
  }

  @Override
  public Duration pace() {
    return PACE;
  }

  /** Cut where a character ends. */
  static String shortened(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      bytes += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MOST_BYTES) {
        return text.substring(0, i);
      }
      i += Character.charCount(point);
    }
    return text;
  }
}
