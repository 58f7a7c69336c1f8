package cn.mingchu.portal.notice;

import static cn.mingchu.portal.Records.NOON;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.projection.AlertFollower;
import cn.mingchu.portal.scope.RegionPaths;
import cn.mingchu.portal.settings.NoticeSettings.Channel;
import cn.mingchu.schemas.event.Alert;
import java.net.InetAddress;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
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
    this.exchange =
        new Exchange(
            new Egress(List.of(), List.of(channel.place()), InetAddress::getAllByName),
            tls(),
            TIMEOUT);
    this.outbox = new Outbox(database(source));
  }

  private static SSLContext tls() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has one
    }
  }

  /** Puts the portal's tables into the database at an address. */
  static void migrate(String url) {
    Flyway.configure()
        .dataSource(source(url))
        .locations("classpath:db/portal")
        .schemas("portal")
        .load()
        .migrate();
  }

  static DataSource source(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser("postgres");
    source.setCurrentSchema("portal");
    return source;
  }

  private static UnboundDatabase database(DataSource source) {
    return new UnboundDatabase(JdbcClient.create(new JdbcTemplate(source)));
  }

  /** What writes down what has to be sent over channels that there have been since some time. */
  static AlertFollower writer(DataSource source, List<Channel> channels, Instant now) {
    return new NoticeWriter(
        database(source),
        channels,
        Remits.begin(database(source), Notices.REGIONS, channels, now),
        new RegionPaths(Notices.REGIONS),
        JsonMapper.shared(),
        Clock.fixed(NOON, ZoneOffset.UTC));
  }

  /** The same for one channel of all of Sichuan, which there has been since the day before. */
  public static AlertFollower writer(DataSource source) {
    Channel channel = Notices.webhook("all", URI.create("http://127.0.0.1:1/hook"), "51");
    return writer(source, List.of(channel), NOON.minus(Duration.ofDays(1)));
  }

  /** Writes down what has to be sent of an alert over the channel. */
  void tell(Alert... alerts) {
    writer(source, List.of(channel), NOON.minus(Duration.ofDays(1))).stored(List.of(alerts));
  }

  Outbox outbox() {
    return outbox;
  }

  Exchange exchange() {
    return exchange;
  }

  NoticeForm form() {
    return NoticeConfiguration.form(channel, Notices.words(null), JsonMapper.shared());
  }

  Courier courier() {
    return new Courier(channel.name(), form(), outbox, exchange, WAITS, LEASE, wall);
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
            "select news || ' ' || state || ' ' || attempts from notice where state <> 'SENT'"
                + " order by sequence",
            String.class);
  }

  List<String> errors() {
    return new JdbcTemplate(source)
        .queryForList(
            "select last_error from notice where last_error is not null order by sequence",
            String.class);
  }

  @Override
  public void close() {
    exchange.close();
  }
}
