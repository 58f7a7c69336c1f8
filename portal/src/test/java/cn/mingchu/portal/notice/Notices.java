package cn.mingchu.portal.notice;

import static cn.mingchu.portal.Records.NOON;

import cn.mingchu.portal.page.WordsFixture;
import cn.mingchu.portal.settings.NoticeSettings.Channel;
import cn.mingchu.portal.settings.NoticeSettings.Kind;
import cn.mingchu.portal.settings.NoticeSettings.Language;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.region.RegionTree;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.net.URI;
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
    return new Channel(name, Kind.WEBHOOK, address, SECRET, region, Severity.BLUE, Language.EN);
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
        "2151000001",
        "第一小学",
        "511702",
        NOON,
        1);
  }

  static NoticeWords words(@Nullable URI pages) {
    MessageSource messages = messages();
    return new NoticeWords(
        messages, WordsFixture.words(messages), RuleCatalogue.load(), REGIONS, pages);
  }

  private static MessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("portal/messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
