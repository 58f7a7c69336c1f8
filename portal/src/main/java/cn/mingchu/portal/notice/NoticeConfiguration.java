package cn.mingchu.portal.notice;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.projection.AlertFollower;
import cn.mingchu.portal.scope.RegionPaths;
import cn.mingchu.portal.settings.NoticeSettings;
import cn.mingchu.portal.settings.NoticeSettings.Channel;
import cn.mingchu.portal.settings.PortalSettings;
import cn.mingchu.portal.thread.Loops;
import cn.mingchu.schemas.region.RegionTree;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires channels, the table of notices and who sends them. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

  /** Beside the timeout: looking a name up has none of its own. */
  private static final Duration LOOKING_UP = Duration.ofMinutes(2);

  /** By which notices are sent, also where the kitchens' time is a simulation's. */
  private final Clock wall = Clock.systemUTC();

  @Bean
  Outbox outbox(UnboundDatabase database) {
    return new Outbox(database);
  }

  /** With the clock of the kitchens: it says which news were there before a channel was. */
  @Bean
  AlertFollower noticeWriter(
      PortalSettings settings,
      UnboundDatabase database,
      RegionTree tree,
      RegionPaths regions,
      JsonMapper json,
      Clock clock) {
    NoticeSettings notices = settings.notices();
    Remits remits = Remits.begin(database, tree, notices.channels(), clock.instant());
    return new NoticeWriter(database, notices.channels(), remits, regions, json, wall);
  }

  @Bean
  Exchange exchange(PortalSettings settings) throws NoSuchAlgorithmException {
    NoticeSettings notices = settings.notices();
    return new Exchange(
        new Egress(notices.hosts(), notices.insideHosts(), InetAddress::getAllByName),
        SSLContext.getDefault(),
        notices.timeout());
  }

  @Bean
  Loops couriers(
      PortalSettings settings,
      Outbox outbox,
      Exchange exchange,
      MessageSource messages,
      Words words,
      RuleCatalogue rules,
      RegionTree regions,
      JsonMapper json) {
    NoticeSettings notices = settings.notices();
    NoticeWords said = new NoticeWords(messages, words, rules, regions, notices.pages());
    Waits waits = new Waits(notices.firstWait(), notices.longestWait(), notices.attempts());
    return new Loops(
        notices.channels().stream()
            .map(
                channel ->
                    new Courier(
                        channel.name(),
                        form(channel, said, json),
                        outbox,
                        exchange,
                        waits,
                        notices.timeout().plus(LOOKING_UP),
                        wall))
            .toList());
  }

  /** How a channel wants to be told. */
  static NoticeForm form(Channel channel, NoticeWords words, JsonMapper json) {
    return switch (channel.kind()) {
      case WEBHOOK -> new WebhookForm(channel, words, json);
      case WECOM, DINGTALK -> new RobotForm(channel, words, json);
    };
  }
}
