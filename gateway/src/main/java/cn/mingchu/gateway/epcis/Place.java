package cn.mingchu.gateway.epcis;

import cn.mingchu.schemas.event.EpcisEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an event stands among all: by when it happened, and then by what it tells.
 *
 * @param declared when the fact was declared wrong, in milliseconds since 1970; 0 for the fact
 *     itself
 */
record Place(long eventMillis, String hash, long declared) implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparingLong(Place::eventMillis)
          .thenComparing(Place::hash)
          .thenComparingLong(Place::declared);
  private static final Pattern TOKEN = Pattern.compile("(-?\\d{1,18}) (\\S{1,200}) (-?\\d{1,18})");

  static Place of(EpcisEvent event) {
    Instant declared = event.getDeclaredWrongTime();
    return new Place(
        event.getEventTime().toEpochMilli(),
        event.getHash(),
        declared == null ? 0 : declared.toEpochMilli());
  }

  /** The place that a token names; empty where it names none. */
  static Optional<Place> ofToken(String token) {
    try {
      Matcher parts =
          TOKEN.matcher(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
      return parts.matches()
          ? Optional.of(
              new Place(
                  Long.parseLong(parts.group(1)), parts.group(2), Long.parseLong(parts.group(3))))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String token() {
    String text = eventMillis + " " + hash + " " + declared;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
