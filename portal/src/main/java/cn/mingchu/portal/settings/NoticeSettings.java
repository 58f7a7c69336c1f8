package cn.mingchu.portal.settings;

import cn.mingchu.schemas.event.Severity;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is sent word of alerts, and where the portal may send anything at all. None of the numbers is
 * a law's.
 *
 * @param channels where notices go, each with a name of its own; where there is none, nothing is
 *     sent
 * @param hosts {@code host:port} of what may be sent to, over TLS and at public addresses alone
 * @param insideHosts {@code host:port} of what may be sent to at a private address, too, and
 *     without TLS
 * @param pages where people reach the portal, for links; null where messages have none
 * @param timeout how long one sending may take in all, from 100 ms to 1 min
 * @param attempts after so many a notice is given up, and shown as such; from 1 to 1,000
 * @param firstWait after the first that failed, from 1 ms; twice as long after each further one
 * @param longestWait and never longer; at least {@code firstWait}
 */
public record NoticeSettings(
    @DefaultValue List<Channel> channels,
    @DefaultValue List<String> hosts,
    @DefaultValue List<String> insideHosts,
    @Nullable URI pages,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("24") int attempts,
    @DefaultValue("5s") Duration firstWait,
    @DefaultValue("1h") Duration longestWait) {

  private static final int MOST_ATTEMPTS = 1_000;
  private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(100);
  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);
  private static final Pattern PLACE = Pattern.compile("[^\\s/@]+:[1-9][0-9]{0,4}");

  /** What is so where nothing is set. Made of what stands above. */
  public static final NoticeSettings NONE =
      new NoticeSettings(
          List.of(),
          List.of(),
          List.of(),
          null,
          Duration.ofSeconds(10),
          24,
          Duration.ofSeconds(5),
          Duration.ofHours(1));

  public NoticeSettings {
    channels = List.copyOf(channels);
    hosts = places("hosts", hosts);
    insideHosts = places("inside-hosts", insideHosts);
    pages = pages == null || pages.toString().isBlank() ? null : pages;
    require(
        pages == null || "https".equals(pages.getScheme()) || "http".equals(pages.getScheme()),
        "pages",
        String.valueOf(pages),
        "must begin with http:// or https://");
    require(
        timeout.compareTo(SHORTEST_TIMEOUT) >= 0 && timeout.compareTo(LONGEST_TIMEOUT) <= 0,
        "timeout",
        timeout,
        "must be from " + SHORTEST_TIMEOUT + " to " + LONGEST_TIMEOUT);
    require(
        attempts >= 1 && attempts <= MOST_ATTEMPTS,
        "attempts",
        attempts,
        "must be from 1 to " + MOST_ATTEMPTS);
    require(firstWait.toMillis() >= 1, "first-wait", firstWait, "must be at least 1 ms");
    require(
        longestWait.compareTo(firstWait) >= 0,
        "longest-wait",
        longestWait,
        "must be at least first-wait");
    Set<String> names = new HashSet<>();
    for (Channel channel : channels) {
      String of = "channels." + channel.name();
      require(names.add(channel.name()), of, channel.name(), "must not come twice");
      String place = channel.place();
      boolean inside = insideHosts.contains(place);
      require(
          inside || hosts.contains(place),
          of + ".address",
          place,
          "must be one of hosts or inside-hosts");
      require(
          inside || "https".equals(channel.address().getScheme()),
          of + ".address",
          place,
          "must begin with https:// unless it is one of inside-hosts");
    }
  }

  /** What a channel is read by. */
  public enum Kind {
    /** A program: JSON, signed with HMAC-SHA256. */
    WEBHOOK,
    /** People in a group of 企业微信, where a robot says it. */
    WECOM,
    /** People in a group of 钉钉, where a robot says it. */
    DINGTALK
  }

  /** In which messages are written. */
  public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
      this.locale = locale;
    }

    public Locale locale() {
      return locale;
    }
  }

  /**
   * Where notices go.
   *
   * @param name part of the key of each notice: under another name, it is another channel
   * @param address of robots with their key in it, so that it must not reach a page or a log
   * @param secret a webhook's messages are signed with it, at least 32 characters; of a robot of 钉钉
   *     what it calls 加签; null for a robot of 企业微信, which has none
   * @param region code of the part of the province whose alerts it is for
   * @param leastSeverity of the alerts that it is for
   */
  public record Channel(
      @DefaultValue("") String name,
      Kind kind,
      URI address,
      @Nullable String secret,
      @DefaultValue("") String region,
      @DefaultValue("ORANGE") Severity leastSeverity,
      @DefaultValue("ZH") Language language) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int SHORTEST_SECRET = 32;

    public Channel {
      require(NAME.matcher(name).matches(), "channels.name", name, "must match " + NAME);
      String of = "channels." + name;
      requireSet(kind, of + ".kind");
      requireSet(address, of + ".address");
      require(
          ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
              && address.getHost() != null
              && address.getUserInfo() == null
              && address.getFragment() == null,
          of + ".address",
          String.valueOf(address.getScheme()),
          "must be an address like https://host/path, without a login");
      address = URI.create(address.toASCIIString());
      secret = secret == null || secret.isBlank() ? null : secret;
      int length = secret == null ? 0 : secret.length();
      boolean fits =
          switch (kind) {
            case WEBHOOK -> length >= SHORTEST_SECRET;
            case DINGTALK -> length > 0;
            case WECOM -> length == 0;
          };
      require(
          fits,
          of + ".secret",
          length + " characters",
          "must have at least %d for a webhook, some for dingtalk and none for wecom"
              .formatted(SHORTEST_SECRET));
      require(!region.isBlank(), of + ".region", region, "must be the code of a region");
    }

    /** {@code host:port} of its address. */
    public String place() {
      int port = address.getPort();
      boolean isTls = "https".equals(address.getScheme());
      return address.getHost().toLowerCase(Locale.ROOT)
          + ":"
          + (port >= 0 ? port : isTls ? 443 : 80);
    }

    /** Neither the secret nor the address must reach a log. */
    @Override
    public String toString() {
      return "Channel[" + name + ", " + kind + ", " + region + "]";
    }
  }

  private static List<String> places(String name, List<String> places) {
    List<String> read =
        places.stream().map(place -> place.strip().toLowerCase(Locale.ROOT)).toList();
    for (String place : read) {
      require(PLACE.matcher(place).matches(), name, place, "must be like host:443");
    }
    return read;
  }

  private static void requireSet(@Nullable Object value, String name) {
    require(value != null, name, "nothing", "must be set");
  }

  private static void require(boolean so, String name, Object value, String otherwise) {
    PortalSettings.require(so, "notices." + name, value, otherwise);
  }
}
