package cn.mingchu.portal.notice;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.portal.settings.NoticeSettings.Channel;
import cn.mingchu.portal.settings.NoticeSettings.Kind;
import cn.mingchu.portal.settings.NoticeSettings.Language;
import cn.mingchu.schemas.event.Severity;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RobotFormTest {

  private static final String WECOM = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k-1";
  private static final String DINGTALK = "https://oapi.dingtalk.com/robot/send?access_token=t-1";
  private static final String SECRET = "SEC0123456789abcdef";

  @Test
  void saysItInChineseToAGroupOfWeCom() {
    Post post = robot(Kind.WECOM, WECOM, null, Language.ZH).post(Notices.taken(), NOON);

    assertThat(post.address()).hasToString(WECOM);
    JsonNode body = JsonMapper.shared().readTree(post.body());
    assertThat(body.required("msgtype").asString()).isEqualTo("text");
    assertThat(body.required("text").required("content").asString())
        .isEqualTo(
            """
            【红色】新预警：冷藏超温
            学校：第一小学
            地区：四川省 达州市 通川区
            对象：冷藏柜
            时间：2026-01-05 12:00:00
            已通知到：县区
            编号：1a2b3c4d""");
  }

  @Test
  void saysItInEnglishToAGroupOfDingTalk() {
    Post post = robot(Kind.DINGTALK, DINGTALK, SECRET, Language.EN).post(Notices.taken(), NOON);

    JsonNode body = JsonMapper.shared().readTree(post.body());
    assertThat(body.required("text").required("content").asString())
        .startsWith("[Red] New alert: ")
        .contains("\nSchool: 第一小学\nRegion: Sichuan Dazhou Tongchuan District\n")
        .endsWith("\nTold up to: the county\nNumber: 1a2b3c4d");
  }

  @Test
  void signsTheAddressAsDingTalkWantsIt() {
    Post post = robot(Kind.DINGTALK, DINGTALK, SECRET, Language.ZH).post(Notices.taken(), NOON);

    String address = post.address().toString();
    assertThat(address).startsWith(DINGTALK + "&timestamp=1767585600000&sign=");
    String sign = address.substring(address.indexOf("&sign=") + "&sign=".length());
    assertThat(sign).matches("[A-Za-z0-9%]+");
    assertThat(Base64.getDecoder().decode(URLDecoder.decode(sign, StandardCharsets.UTF_8)))
        .isEqualTo(HandMadeHmac.of("1767585600000\n" + SECRET, SECRET));
    assertThat(post.toString()).doesNotContain("t-1").doesNotContain(sign);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {\"errcode\":0,\"errmsg\":\"ok\"} | ''",
        "200 | {\"errcode\":93000,\"errmsg\":\"invalid webhook url\"} | errcode 93000: invalid webhook url",
        "200 | {\"errcode\":310000,\"errmsg\":\"sign not match\"} | errcode 310000: sign not match",
        "200 | {} | errcode :",
        "200 | <html> | answered with no JSON",
        "200 | '' | errcode :",
        "302 | {\"errcode\":0} | answered 302",
        "500 | {\"errcode\":0} | answered 500"
      })
  void believesTheBodyOfTheAnswer(int status, String body, String objection) {
    RobotForm robot = robot(Kind.WECOM, WECOM, null, Language.ZH);

    assertThat(robot.objection(new Answer(status, body)).map(Objection::detail).orElse("").strip())
        .isEqualTo(objection);
  }

  @Test
  void cutsWhatIsTooLongWhereACharacterEnds() {
    assertThat(RobotForm.shortened("长".repeat(1_000))).isEqualTo("长".repeat(682));
    assertThat(RobotForm.shortened("a" + "😀".repeat(1_000))).isEqualTo("a" + "😀".repeat(511));
    assertThat(RobotForm.shortened("short")).isEqualTo("short");
  }

  private static RobotForm robot(
      Kind kind, String address, @Nullable String secret, Language language) {
    return new RobotForm(
        new Channel(
            "group", kind, URI.create(address), secret, "51", Severity.RED, language, null, null),
        Notices.words(null),
        JsonMapper.shared());
  }
}
