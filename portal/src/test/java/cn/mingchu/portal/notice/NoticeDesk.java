package cn.mingchu.portal.notice;

import static cn.mingchu.portal.Records.NOON;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.food.FoodNames;
import cn.mingchu.portal.projection.AlertFollower;
import cn.mingchu.portal.roster.Roster;
import cn.mingchu.portal.scope.RegionPaths;
import cn.mingchu.portal.settings.NoticeSettings;
import cn.mingchu.portal.settings.NoticeSettings.Channel;
import cn.mingchu.portal.settings.RosterSettings;
import cn.mingchu.schemas.event.Alert;
import java.net.InetAddress;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A portal's part in sending notices, on a database of its own, without all the rest. */
public final class NoticeDesk implements AutoCloseable {

  static final Duration TIMEOUT = Duration.ofSeconds(3);
  static final Duration LEASE = Duration.ofMinutes(2);
  static final Waits WAITS = new Waits(Duration.ofSeconds(5), Duration.ofMinutes(1), 5);

  private final DataSource source;
  private final ManualClock wall;
  private final Channel channel;
  private final Exchange exchange;
  private final SmtpExchange smtp;
  private final Outbox outbox;

  /**
   * Sends from a database.
   *
   * @param wall by which it sends
   */
  NoticeDesk(DataSource source, Channel channel, ManualClock wall) {
    this.source = source;
    this.wall = wall;
    this.channel = channel;
    Egress egress = new Egress(List.of(), List.of(channel.place()), InetAddress::getAllByName);
    this.exchange = new Exchange(egress, tls(), TIMEOUT);
    this.smtp = new SmtpExchange(egress, tls(), TIMEOUT);
    this.outbox = new Outbox(database(source), new FoodNames(database(source)));
  }

  private static SSLContext tls() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has one
    }
  }

  private static UnboundDatabase database(DataSource source) {
    return new UnboundDatabase(JdbcClient.create(new JdbcTemplate(source)));
  }

  /** What writes down what has to be sent over channels that there have been since some time. */
  static AlertFollower writer(DataSource source, List<Channel> channels, Instant now) {
    return writer(source, channels, now, Clock.fixed(NOON, ZoneOffset.UTC));
  }

  /**
   * The same.
   *
   * @param clock of the kitchens, when something is stored
   */
  static AlertFollower writer(DataSource source, List<Channel> channels, Instant now, Clock clock) {
    return writer(source, channels, List.of(), now, clock);
  }

  /** The same with offices that work from Monday to Friday. */
  static AlertFollower writer(
      DataSource source,
      List<Channel> channels,
      List<RosterSettings> rosters,
      Instant now,
      Clock clock) {
    UnboundDatabase database = database(source);
    NoticeSettings settings = Notices.settings(channels, rosters);
    Remits remits = Remits.begin(database, Notices.REGIONS, settings.standing(), rosters, now);
    return new NoticeWriter(
        database,
        settings,
        remits,
        new OfficeHearing(
            database,
            rosters.stream().map(one -> new Roster(one, NoticeDesk::isWeekday)).toList(),
            channels.stream().map(Channel::name).toList(),
            remits),
        new RegionPaths(Notices.REGIONS),
        JsonMapper.shared(),
        clock,
        Clock.fixed(NOON, ZoneOffset.UTC));
  }

  private static boolean isWeekday(String region, LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  /** The same for one channel of all of Sichuan, which there has been since the day before. */
  public static AlertFollower writer(DataSource source) {
    Channel channel = Notices.webhook("all", URI.create("http://127.0.0.1:1/hook"), "51");
    return writer(source, List.of(channel), NOON.minus(Duration.ofDays(1)));
  }

  /** Writes down what has to be sent of an alert over the channel. */
  void tell(Alert... alerts) {
    writer(source, List.of(channel), NOON.minus(Duration.ofDays(1)), wall).stored(List.of(alerts));
  }

  /** Makes the digests that are due. */
  void makeDigests() {
    new Digests(database(source)).make(wall.instant(), wall.instant());
  }

  Outbox outbox() {
    return outbox;
  }

  Carrier carrier() {
    return NoticeConfiguration.carrier(
        channel, Notices.words(null), JsonMapper.shared(), exchange, smtp);
  }

  Courier courier() {
    return new Courier(channel.name(), carrier(), outbox, WAITS, LEASE, wall);
  }

  /** Sends all whose turn it is, and says how many attempts that were. */
  int sendAll() {
    Courier courier = courier();
    int attempts = 0;
    while (courier.sendNext()) {
      attempts++;
    }
    return attempts;
  }

  /** Everything that is not sent, as {@code news state attempts}, in the order of its coming. */
  List<String> unsent() {
    return new JdbcTemplate(source)
        .queryForList(
            "select news || ' ' || state || ' ' || attempts from notice"
                + " where state not in ('SENT', 'IN_DIGEST')"
                + " order by sequence",
            String.class);
  }

  /** Why those have not arrived that have not, as {@code TROUBLE detail}. */
  List<String> errors() {
    return new JdbcTemplate(source)
        .queryForList(
            "select trouble || ' ' || last_error from notice where last_error is not null order by sequence",
            String.class);
  }

  @Override
  public void close() {
    exchange.close();
    smtp.close();
  }
}
