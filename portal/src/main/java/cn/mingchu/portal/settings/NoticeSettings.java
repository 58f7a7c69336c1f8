package cn.mingchu.portal.settings;

import cn.mingchu.schemas.event.Severity;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
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
 * @param rosters who of an office is on duty; a channel of one hears at its hours alone
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
    @DefaultValue List<RosterSettings> rosters,
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
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final Pattern PLACE = Pattern.compile("[^\\s/@]+:[1-9][0-9]{0,4}");

  /** What is so where nothing is set. Made of what stands above. */
  public static final NoticeSettings NONE =
      new NoticeSettings(
          List.of(),
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
    rosters = List.copyOf(rosters);
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
          inside || channel.isTls(),
          of + ".address",
          place,
          channel.kind() == Kind.MAIL
              ? "must begin with smtps://, or have starttls, unless it is one of inside-hosts"
              : "must begin with https:// unless it is one of inside-hosts");
    }
    requireWhoHearsWhat(channels, rosters, names);
  }

  /** Each channel is for a region, or for what the offices hear of in whose rosters it is. */
  private static void requireWhoHearsWhat(
      List<Channel> channels, List<RosterSettings> rosters, Set<String> names) {
    Set<String> ofOffices = new HashSet<>();
    Set<String> offices = new HashSet<>();
    for (RosterSettings roster : rosters) {
      String of = "rosters." + roster.name();
      require(offices.add(roster.name()), of, roster.name(), "must not come twice");
      for (String channel : roster.channels()) {
        require(names.contains(channel), of, channel, "must name channels that there are");
        ofOffices.add(channel);
      }
    }
    for (Channel channel : channels) {
      boolean isOfOffice = ofOffices.contains(channel.name());
      require(
          isOfOffice == channel.region().isBlank(),
          "channels." + channel.name() + ".region",
          channel.region(),
          isOfOffice
              ? "must not be set, as a roster with the channel says it"
              : "must be the code of a region");
    }
  }

  /** Those that hear at every hour, and are in no roster. */
  public List<Channel> standing() {
    return channels.stream().filter(channel -> !channel.region().isBlank()).toList();
  }

  /** What a channel is read by. */
  public enum Kind {
    /** A program: JSON, signed with HMAC-SHA256. */
    WEBHOOK,
    /** People in a group of 企业微信, where a robot says it. */
    WECOM,
    /** People in a group of 钉钉, where a robot says it. */
    DINGTALK,
    /** People who read mail. */
    MAIL
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
   * @param address of robots with their key in it, so that it must not reach a page or a log; of
   *     mail that of the server: {@code smtps://} for TLS from the first byte, {@code smtp://} for
   *     STARTTLS
   * @param secret a webhook's messages are signed with it, at least 32 characters; of a robot of 钉钉
   *     what it calls 加签; of mail the password of its login; null for a robot of 企业微信, which has
   *     none
   * @param region code of the part of the province whose alerts it is for; blank for a channel of a
   *     roster
   * @param leastSeverity of the alerts that it is for
   * @param mail from whom to whom; null for all that is no mail
   * @param digest what waits to be told once a day; null where nothing does
   */
  public record Channel(
      @DefaultValue("") String name,
      Kind kind,
      URI address,
      @Nullable String secret,
      @DefaultValue("") String region,
      @DefaultValue("ORANGE") Severity leastSeverity,
      @DefaultValue("ZH") Language language,
      @Nullable Mail mail,
      @Nullable Digest digest) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int SHORTEST_SECRET = 32;
    private static final Set<String> WEB_SCHEMES = Set.of("https", "http");
    private static final Set<String> MAIL_SCHEMES = Set.of("smtps", "smtp");

    public Channel {
      require(NAME.matcher(name).matches(), "channels.name", name, "must match " + NAME);
      String of = "channels." + name;
      requireSet(kind, of + ".kind");
      requireSet(address, of + ".address");
      boolean isMail = kind == Kind.MAIL;
      require(
          (isMail ? MAIL_SCHEMES : WEB_SCHEMES).contains(String.valueOf(address.getScheme()))
              && address.getHost() != null
              && address.getUserInfo() == null
              && address.getFragment() == null
              && (!isMail || isBare(address)),
          of + ".address",
          String.valueOf(address.getScheme()),
          isMail
              ? "must be an address like smtps://host:465 or smtp://host:587, without a login"
              : "must be an address like https://host/path, without a login");
      address = URI.create(address.toASCIIString());
      secret = secret == null || secret.isBlank() ? null : secret;
      require(
          isMail == (mail != null),
          of + ".mail",
          mail == null ? "nothing" : "set",
          "must be set for mail and for nothing else");
      boolean hasLogin = mail != null && mail.login() != null;
      int length = secret == null ? 0 : secret.length();
      boolean fits =
          switch (kind) {
            case WEBHOOK -> length >= SHORTEST_SECRET;
            case DINGTALK -> length > 0;
            case WECOM -> length == 0;
            case MAIL -> hasLogin == (length > 0);
          };
      require(
          fits,
          of + ".secret",
          length + " characters",
          "must have at least %d for a webhook, some for dingtalk, none for wecom and some for mail"
                  .formatted(SHORTEST_SECRET)
              + " with a login");
      require(
          !hasLogin || isTls(address, mail),
          of + ".mail.login",
          hasLogin ? "set" : "nothing",
          "must not be sent without TLS");
    }

    /** {@code host:port} of its address. */
    public String place() {
      return address.getHost().toLowerCase(Locale.ROOT) + ":" + port();
    }

    /** The port of its address, or that of the scheme. */
    public int port() {
      int port = address.getPort();
      return port >= 0
          ? port
          : switch (address.getScheme()) {
            case "https" -> 443;
            case "smtps" -> 465;
            case "smtp" -> 587;
            default -> 80;
          };
    }

    /** Whether nothing is sent before the receiver has shown who it is. */
    public boolean isTls() {
      return isTls(address, mail);
    }

    private static boolean isTls(URI address, @Nullable Mail mail) {
      return switch (address.getScheme()) {
        case "https", "smtps" -> true;
        case "smtp" -> mail != null && mail.starttls();
        default -> false;
      };
    }

    private static boolean isBare(URI address) {
      return (address.getRawPath() == null || address.getRawPath().isEmpty())
          && address.getRawQuery() == null;
    }

    /** Neither the secret nor the address must reach a log. */
    @Override
    public String toString() {
      return "Channel[" + name + ", " + kind + ", " + region + "]";
    }
  }

  /**
   * From whom to whom a mail goes.
   *
   * @param sender its address; of a mailbox that somebody reads, as servers write there, too
   * @param recipients their addresses, from 1 to 100, each once
   * @param login with the password that is the channel's secret; null where the server asks for
   *     none
   * @param starttls whether {@code smtp://} MUST turn to TLS; without it, only inside
   */
  public record Mail(
      @DefaultValue("") String sender,
      @DefaultValue List<String> recipients,
      @Nullable String login,
      @DefaultValue("true") boolean starttls) {

    private static final Pattern MAILBOX =
        Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int MOST_RECIPIENTS = 100;

    public Mail {
      recipients = recipients.stream().map(String::strip).toList();
      login = login == null || login.isBlank() ? null : login;
      require(
          MAILBOX.matcher(sender).matches(),
          "channels.mail.sender",
          sender,
          "must be like name@example.com");
      for (String recipient : recipients) {
        require(
            MAILBOX.matcher(recipient).matches(),
            "channels.mail.recipients",
            recipient,
            "must be like name@example.com");
      }
      require(
          !recipients.isEmpty()
              && recipients.size() <= MOST_RECIPIENTS
              && Set.copyOf(recipients).size() == recipients.size(),
          "channels.mail.recipients",
          recipients.size(),
          "must be from 1 to " + MOST_RECIPIENTS + ", each once");
    }
  }

  /**
   * What a channel is told once a day.
   *
   * @param at hour and minute in China, such as {@code 17:00}
   * @param below what is less grave than this waits: {@code YELLOW} or {@code ORANGE}, as what is
   *     {@code ORANGE} or {@code RED} never does
   */
  public record Digest(@DefaultValue("") String at, @DefaultValue("ORANGE") Severity below) {

    public Digest {
      require(
          TIME.matcher(at).matches(),
          "channels.digest.at",
          at,
          "must be like \"17:00\", in quotes");
      require(
          below == Severity.YELLOW || below == Severity.ORANGE,
          "channels.digest.below",
          below,
          "must be yellow or orange");
    }

    /** When it is told, in China. */
    public LocalTime time() {
      return LocalTime.parse(at);
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
