package cn.mingchu.portal.notice;

import static cn.mingchu.portal.Records.NOON;

import cn.mingchu.portal.food.FoodWords;
import cn.mingchu.portal.page.WordsFixture;
import cn.mingchu.portal.settings.NoticeSettings;
import cn.mingchu.portal.settings.NoticeSettings.Channel;
import cn.mingchu.portal.settings.NoticeSettings.Digest;
import cn.mingchu.portal.settings.NoticeSettings.Kind;
import cn.mingchu.portal.settings.NoticeSettings.Language;
import cn.mingchu.portal.settings.NoticeSettings.Mail;
import cn.mingchu.portal.settings.RosterSettings;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.region.RegionTree;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Channels and notices for tests. */
final class Notices {

  static final String SECRET = "a-secret-of-thirty-two-characters";
  static final RegionTree REGIONS = RegionTree.sichuan();

  private Notices() {}

  /** A webhook in English, for all alerts of a region. */
  static Channel webhook(String name, URI address, String region) {
    return new Channel(
        name, Kind.WEBHOOK, address, SECRET, region, Severity.BLUE, Language.EN, null, null);
  }

  /** These and no others, each of which may be sent to. */
  static NoticeSettings settings(List<Channel> channels, List<RosterSettings> rosters) {
    return new NoticeSettings(
        channels,
        rosters,
        List.of(),
        channels.stream().map(Channel::place).toList(),
        null,
        Duration.ofSeconds(10),
        24,
        Duration.ofSeconds(5),
        Duration.ofHours(1));
  }

  /** The same, told at five in the afternoon of what is yellow or blue. */
  static Channel withDigest(URI address, String region) {
    return new Channel(
        "county",
        Kind.WEBHOOK,
        address,
        SECRET,
        region,
        Severity.BLUE,
        Language.EN,
        null,
        new Digest("17:00", Severity.ORANGE));
  }

  /** Mail in English from a server inside, without TLS, for all alerts of a county. */
  static Channel mail(int port, String... recipients) {
    return mail(URI.create("smtp://127.0.0.1:" + port), false, null, recipients);
  }

  /** Mail with or without TLS and login. */
  static Channel mail(URI server, boolean starttls, @Nullable String login, String... recipients) {
    return new Channel(
        "office",
        Kind.MAIL,
        server,
        login == null ? null : SECRET,
        "511702",
        Severity.BLUE,
        Language.EN,
        new Mail("canteens@county.example", List.of(recipients), login, starttls),
        null);
  }

  /** A red alert of a school was raised at noon. */
  static Notice raised() {
    return new Notice(
        new UUID(0x1a2b3c4d_00004000L, 0x8000_000000000001L),
        "alert-1",
        3,
        News.RAISED,
        Severity.RED,
        OfficeLevel.COUNTY,
        "COLD_HOLD_HIGH",
        "DEVICE",
        "device-1",
        "冷藏柜",
        null,
        "2151000001",
        "第一小学",
        "511702",
        NOON);
  }

  /** The same, as somebody has taken it for the first time. */
  static Dispatch taken() {
    return new Dispatch(raised().id(), 1, List.of(), List.of(raised()), null);
  }

  static NoticeWords words(@Nullable URI pages) {
    MessageSource messages = messages();
    return new NoticeWords(
        messages,
        WordsFixture.words(messages),
        new FoodWords(messages),
        RuleCatalogue.load(),
        REGIONS,
        pages);
  }

  static MessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("portal/messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
