package cn.mingchu.portal.settings;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What everybody sees without signing in, and what they may send. None of the numbers is a law's.
 *
 * @param address by which people reach the portal, such as {@code https://canteens.city.example};
 *     null where it is the one that they asked by
 * @param secret signs forms and draws tracking codes, at least 32 characters; null for one that is
 *     drawn at each start. Several portals need the same
 * @param freshFor so long a page may be shown again before it is made anew, from 1 s to 1 h
 * @param answerWithin so long after it came an answer to feedback is in time; positive
 * @param keepOriginal so long the words of feedback are kept as they were written; positive
 * @param postsPerAddress so many forms are taken from one address in ten minutes, from 1. Many
 *     parents have the same address at their carrier
 * @param licence under which menus are given away
 * @param licenceUrl where that can be read
 */
public record PublicitySettings(
    @Nullable URI address,
    @Nullable String secret,
    @DefaultValue("60s") Duration freshFor,
    @DefaultValue("24h") Duration answerWithin,
    @DefaultValue("30d") Duration keepOriginal,
    @DefaultValue("60") int postsPerAddress,
    @DefaultValue("CC BY 4.0") String licence,
    @DefaultValue("https://creativecommons.org/licenses/by/4.0/") URI licenceUrl) {

  private static final int SHORTEST_SECRET = 32;
  private static final Duration LONGEST_FRESH = Duration.ofHours(1);

  /** What is so where nothing is set. */
  public static final PublicitySettings DEFAULTS =
      new PublicitySettings(
          null,
          null,
          Duration.ofSeconds(60),
          Duration.ofHours(24),
          Duration.ofDays(30),
          60,
          "CC BY 4.0",
          URI.create("https://creativecommons.org/licenses/by/4.0/"));

  public PublicitySettings {
    address = address == null || address.toString().isBlank() ? null : address;
    require(
        address == null || isOfWeb(address),
        "address",
        String.valueOf(address),
        "must begin with http:// or https://");
    secret = secret == null || secret.isBlank() ? null : secret;
    if (secret != null && secret.length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "mingchu.portal.publicity.secret must have at least %d characters, had %d"
              .formatted(SHORTEST_SECRET, secret.length()));
    }
    require(
        freshFor.compareTo(Duration.ofSeconds(1)) >= 0 && freshFor.compareTo(LONGEST_FRESH) <= 0,
        "fresh-for",
        freshFor,
        "must be from 1 s to 1 h");
    require(isPositive(answerWithin), "answer-within", answerWithin, "must be positive");
    require(isPositive(keepOriginal), "keep-original", keepOriginal, "must be positive");
    require(postsPerAddress >= 1, "posts-per-address", postsPerAddress, "must be at least 1");
    require(!licence.isBlank(), "licence", "nothing", "must not be blank");
    require(isOfWeb(licenceUrl), "licence-url", licenceUrl, "must begin with http:// or https://");
  }

  private static boolean isOfWeb(URI address) {
    return "http".equals(address.getScheme()) || "https".equals(address.getScheme());
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }

  private static void require(boolean so, String name, Object value, String otherwise) {
    PortalSettings.require(so, "publicity." + name, value, otherwise);
  }

  /** The secret must not reach a log. */
  @Override
  public String toString() {
    return "PublicitySettings[address=" + address + "]";
  }
}
