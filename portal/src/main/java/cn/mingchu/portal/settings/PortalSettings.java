package cn.mingchu.portal.settings;

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

  private static void require(boolean so, String name, Object value, String otherwise) {
    if (!so) {
      throw new IllegalArgumentException(
          "mingchu.portal.%s %s, was %s".formatted(name, otherwise, value));
    }
  }
}
