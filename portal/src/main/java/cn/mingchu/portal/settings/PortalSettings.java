package cn.mingchu.portal.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Every setting of the portal that is its own; server and database are Spring Boot's.
 *
 * @param simulated whether the clock is a simulation's; the pages say so
 * @param speed simulated seconds in a second; 1 unless simulated
 */
@ConfigurationProperties(prefix = "mingchu.portal", ignoreUnknownFields = false)
public record PortalSettings(
    @DefaultValue Kafka kafka,
    @DefaultValue Readings readings,
    @DefaultValue Rejects rejects,
    @DefaultValue Live live,
    @DefaultValue Access access,
    @DefaultValue Series series,
    @DefaultValue NoticeSettings notices,
    @DefaultValue PublicitySettings publicity,
    @DefaultValue ReportSettings reports,
    @DefaultValue("false") boolean simulated,
    @DefaultValue("1") double speed) {

  public PortalSettings {
    require(speed > 0, "speed", speed, "must be positive");
  }

  /**
   * Where the log is.
   *
   * @param schemaRegistryUrl address of the schema registry; null or blank where there is none
   * @param properties handed to the Kafka consumer as they are, such as {@code security.protocol}
   */
  public record Kafka(
      @DefaultValue("127.0.0.1:9092") String bootstrapServers,
      @Nullable String schemaRegistryUrl,
      @DefaultValue Map<String, String> properties) {

    public Kafka {
      require(!bootstrapServers.isBlank(), "kafka.bootstrap-servers", "", "must not be blank");
      properties = Map.copyOf(properties);
    }
  }

  /**
   * How long a device's minutes stay.
   *
   * @param keep at least as long as the longest chart
   */
  public record Readings(@DefaultValue("48h") Duration keep) {

    private static final Duration LONGEST_CHART = Duration.ofDays(2);

    public Readings {
      require(
          keep.compareTo(LONGEST_CHART) >= 0,
          "readings.keep",
          keep,
          "must be at least " + LONGEST_CHART);
    }
  }

  /**
   * How many of the newest rejects can be looked at one by one.
   *
   * @param keep at least 1
   */
  public record Rejects(@DefaultValue("1000") int keep) {

    public Rejects {
      require(keep >= 1, "rejects.keep", keep, "must be at least 1");
    }
  }

  /**
   * How open pages are told of changes.
   *
   * @param pushesPerSecond at most so many a page; what happens between two is told in one
   * @param heartbeat how often a silent connection is proved alive
   * @param pages at most so many open at once; the next one is asked to come back later
   */
  public record Live(
      @DefaultValue("4") int pushesPerSecond,
      @DefaultValue("15s") Duration heartbeat,
      @DefaultValue("5000") int pages) {

    public Live {
      require(
          pushesPerSecond >= 1 && pushesPerSecond <= 50,
          "live.pushes-per-second",
          pushesPerSecond,
          "must be from 1 to 50");
      require(
          heartbeat.compareTo(Duration.ofSeconds(1)) >= 0,
          "live.heartbeat",
          heartbeat,
          "must be at least 1 s");
      require(pages >= 1, "live.pages", pages, "must be at least 1");
    }
  }

  /**
   * Who is let in. None of the numbers is a law's.
   *
   * @param machineToken lets in programs of whoever runs the portal, which read everything; null or
   *     blank for none, else at least 32 characters
   * @param dashboardToken lets in the server of the dashboards, which says for whom it asks; null
   *     or blank for none, else at least 32 characters
   * @param https whether people reach the portal over TLS, its own or a proxy's; cookies are for
   *     TLS alone then
   * @param passwordLength the least number of characters, from 8 to 128
   * @param passwordKinds of how many of the four kinds of characters a password has some, 1 to 4
   * @param attempts so many wrong passwords in a row lock an account, from 1
   * @param lockedFor for so long
   * @param longestSession after so long a person signs in anew, however busy they are
   */
  public record Access(
      @Nullable String machineToken,
      @Nullable String dashboardToken,
      @DefaultValue("false") boolean https,
      @DefaultValue("12") int passwordLength,
      @DefaultValue("3") int passwordKinds,
      @DefaultValue("5") int attempts,
      @DefaultValue("15m") Duration lockedFor,
      @DefaultValue("12h") Duration longestSession) {

    private static final int SHORTEST_TOKEN = 32;
    private static final int KINDS = 4;

    /** What is so where nothing is set. */
    public static final Access DEFAULTS =
        new Access(null, null, false, 12, 3, 5, Duration.ofMinutes(15), Duration.ofHours(12));

    public Access {
      machineToken = token("machine-token", machineToken);
      dashboardToken = token("dashboard-token", dashboardToken);
      require(
          passwordLength >= 8 && passwordLength <= 128,
          "access.password-length",
          passwordLength,
          "must be from 8 to 128");
      require(
          passwordKinds >= 1 && passwordKinds <= KINDS,
          "access.password-kinds",
          passwordKinds,
          "must be from 1 to " + KINDS);
      require(attempts >= 1, "access.attempts", attempts, "must be at least 1");
      require(
          !lockedFor.isNegative() && !lockedFor.isZero(),
          "access.locked-for",
          lockedFor,
          "must be positive");
      require(
          !longestSession.isNegative() && !longestSession.isZero(),
          "access.longest-session",
          longestSession,
          "must be positive");
    }

    private static @Nullable String token(String name, @Nullable String token) {
      if (token == null || token.isBlank()) {
        return null;
      }
      if (token.length() < SHORTEST_TOKEN) {
        throw new IllegalArgumentException(
            "mingchu.portal.access.%s must have at least %d characters, had %d"
                .formatted(name, SHORTEST_TOKEN, token.length()));
      }
      return token;
    }

    /** The tokens must not reach a log. */
    @Override
    public String toString() {
      return "Access[https=" + https + "]";
    }
  }

  /**
   * Where the time series are that dashboards ask for.
   *
   * @param url of an InfluxDB; null where there is none, and nobody can ask
   * @param username null where it asks for none
   * @param timeout how long a question may take; a setting
   */
  public record Series(
      @Nullable URI url,
      @DefaultValue("mingchu") String database,
      @Nullable String username,
      @Nullable String password,
      @DefaultValue("30s") Duration timeout) {

    /** What is so where nothing is set. */
    public static final Series NONE =
        new Series(null, "mingchu", null, null, Duration.ofSeconds(30));

    public Series {
      url = url == null || url.toString().isBlank() ? null : url;
      require(
          url == null || "http".equals(url.getScheme()) || "https".equals(url.getScheme()),
          "series.url",
          String.valueOf(url),
          "must begin with http:// or https://");
      require(!database.isBlank(), "series.database", database, "must not be blank");
      require(
          !timeout.isNegative() && !timeout.isZero(),
          "series.timeout",
          timeout,
          "must be positive");
    }

    /** The password must not reach a log. */
    @Override
    public String toString() {
      return "Series[url=" + url + ", database=" + database + "]";
    }
  }

  static void require(boolean so, String name, Object value, String otherwise) {
    if (!so) {
      throw new IllegalArgumentException(
          "mingchu.portal.%s %s, was %s".formatted(name, otherwise, value));
    }
  }
}
