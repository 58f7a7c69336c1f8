package cn.mingchu.portal.notice;

import cn.mingchu.portal.settings.NoticeSettings.Channel;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** JSON for a program, signed. {@code docs/notifications.md} describes it to whoever writes one. */
final class WebhookForm implements NoticeForm {

  /** The same whenever the same notice is sent. */
  static final String KEY = "Idempotency-Key";

  /** When it was signed, in seconds since 1970, UTC. */
  static final String TIMESTAMP = "Mingchu-Timestamp";

  /** {@code v1=} and the HMAC-SHA256 of timestamp, a full stop and body, in hexadecimal digits. */
  static final String SIGNATURE = "Mingchu-Signature";

  private final String channel;
  private final URI address;
  private final String secret;
  private final Locale locale;
  private final NoticeWords words;
  private final JsonMapper json;

  WebhookForm(Channel channel, NoticeWords words, JsonMapper json) {
    this.channel = channel.name();
    this.address = channel.address();
    this.secret = Objects.requireNonNull(channel.secret(), "the settings ask for one");
    this.locale = channel.language().locale();
    this.words = words;
    this.json = json;
  }

  @Override
  public Post post(Dispatch dispatch, Instant now) {
    String body = json.writeValueAsString(document(dispatch));
    String timestamp = Long.toString(now.getEpochSecond());
    String signature = HexFormat.of().formatHex(Signature.of(timestamp + "." + body, secret));
    return new Post(
        address,
        Map.of(KEY, dispatch.id().toString(), TIMESTAMP, timestamp, SIGNATURE, "v1=" + signature),
        body);
  }

  private Map<String, @Nullable Object> document(Dispatch dispatch) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("key", dispatch.id().toString());
    document.put("channel", channel);
    Instant until = dispatch.gatheredUntil();
    if (until == null) {
      put(dispatch.notice(), document);
    } else {
      document.put("news", Dispatch.DIGEST);
      document.put("happenedTime", until.toString());
      document.put("notices", dispatch.notices().stream().map(this::gathered).toList());
    }
    document.put("title", words.title(dispatch, locale));
    document.put("text", words.text(dispatch, locale));
    return document;
  }

  /** With the key that it would have had by itself. */
  private Map<String, @Nullable Object> gathered(Notice notice) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("key", notice.id().toString());
    put(notice, document);
    return document;
  }

  private void put(Notice notice, Map<String, @Nullable Object> document) {
    document.put("news", notice.news().name());
    document.put("leavesItOpen", notice.news().leavesItOpen());
    document.put("happenedTime", notice.happenedAt().toString());
    document.put("alertId", notice.alertId());
    document.put("revision", notice.revision());
    document.put("severity", notice.severity().name());
    document.put("level", notice.level().name());
    document.put("ruleId", notice.ruleId());
    document.put("rule", words.rule(notice, locale));
    document.put("subjectKind", notice.subjectKind());
    document.put("subjectId", notice.subjectId());
    document.put("subject", words.subject(notice, locale));
    document.put("schoolId", notice.schoolId());
    document.put("school", notice.schoolName());
    document.put("regionCode", notice.regionCode());
    document.put("region", words.region(notice, locale));
    document.put("link", words.link(notice));
  }

  @Override
  public Optional<Objection> objection(Answer answer) {
    return answer.objection();
  }

  @Override
  public Duration pace() {
    return Duration.ZERO;
  }
}
