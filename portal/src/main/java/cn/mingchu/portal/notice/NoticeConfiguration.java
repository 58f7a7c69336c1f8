package cn.mingchu.portal.notice;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.food.FoodNames;
import cn.mingchu.portal.food.FoodWords;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.projection.AlertFollower;
import cn.mingchu.portal.roster.Offices;
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
import java.util.List;
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
  Outbox outbox(UnboundDatabase database, FoodNames foods) {
    return new Outbox(database, foods);
  }

  /** With the clock of the kitchens: it says which news were there before a channel was. */
  @Bean
  AlertFollower noticeWriter(
      PortalSettings settings,
      UnboundDatabase database,
      RegionTree tree,
      RegionPaths regions,
      Offices offices,
      JsonMapper json,
      Clock clock) {
    NoticeSettings notices = settings.notices();
    return writer(database, notices, offices, tree, regions, json, clock, wall);
  }

  static AlertFollower writer(
      UnboundDatabase database,
      NoticeSettings notices,
      Offices offices,
      RegionTree tree,
      RegionPaths regions,
      JsonMapper json,
      Clock clock,
      Clock wall) {
    Remits remits =
        Remits.begin(database, tree, notices.standing(), notices.rosters(), clock.instant());
    OfficeHearing hearing =
        new OfficeHearing(
            database,
            offices.rosters(),
            notices.channels().stream().map(Channel::name).toList(),
            remits);
    return new NoticeWriter(database, notices, remits, hearing, regions, json, clock, wall);
  }

  @Bean
  Egress egress(PortalSettings settings) {
    NoticeSettings notices = settings.notices();
    return new Egress(notices.hosts(), notices.insideHosts(), InetAddress::getAllByName);
  }

  @Bean
  Exchange exchange(PortalSettings settings, Egress egress) throws NoSuchAlgorithmException {
    return new Exchange(egress, SSLContext.getDefault(), settings.notices().timeout());
  }

  @Bean
  SmtpExchange smtpExchange(PortalSettings settings, Egress egress)
      throws NoSuchAlgorithmException {
    return new SmtpExchange(egress, SSLContext.getDefault(), settings.notices().timeout());
  }

  @Bean
  Loops digestMakers(UnboundDatabase database, Clock clock) {
    return new Loops(List.of(new DigestMaker(new Digests(database), clock, wall)));
  }

  @Bean
  Loops couriers(
      PortalSettings settings,
      Outbox outbox,
      Exchange exchange,
      SmtpExchange smtp,
      MessageSource messages,
      Words words,
      FoodWords foods,
      RuleCatalogue rules,
      RegionTree regions,
      JsonMapper json) {
    NoticeSettings notices = settings.notices();
    NoticeWords said = new NoticeWords(messages, words, foods, rules, regions, notices.pages());
    Waits waits = new Waits(notices.firstWait(), notices.longestWait(), notices.attempts());
    return new Loops(
        notices.channels().stream()
            .map(
                channel ->
                    new Courier(
                        channel.name(),
                        carrier(channel, said, json, exchange, smtp),
                        outbox,
                        waits,
                        notices.timeout().plus(LOOKING_UP),
                        wall))
            .toList());
  }

  /** How a channel wants to be told. */
  static Carrier carrier(
      Channel channel, NoticeWords words, JsonMapper json, Exchange exchange, SmtpExchange smtp) {
    return switch (channel.kind()) {
      case WEBHOOK -> new PostCarrier(new WebhookForm(channel, words, json), exchange);
      case WECOM, DINGTALK -> new PostCarrier(new RobotForm(channel, words, json), exchange);
      case MAIL -> new MailCarrier(channel, words, smtp);
    };
  }
}
