package cn.mingchu.portal.publicity;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Pages that are shown again for a while instead of being made anew. When the while is over one who
 * asks makes the page anew, and others are still shown the old one meanwhile. Safe for many
 * threads.
 */
final class PageShelf {

  private final long mostBytes;
  private final Duration freshFor;
  private final Duration makingTakes;
  private final Map<String, Place> places = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * An empty shelf.
   *
   * @param mostBytes of what is on it; what nobody has asked for the longest has to go
   * @param makingTakes whoever makes a page anew and has not done so by then is not waited for
   */
  PageShelf(long mostBytes, Duration freshFor, Duration makingTakes) {
    this.mostBytes = mostBytes;
    this.freshFor = freshFor;
    this.makingTakes = makingTakes;
  }

  private record Place(StoredPage page, Instant freshUntil) {

    long bytes() {
      return (long) page.plain().length + (page.isPacked() ? page.packed().length : 0);
    }
  }

  /** The page, if it is fresh, or made anew by somebody else; empty if it has to be made. */
  synchronized Optional<StoredPage> find(String key, Instant now) {
    Place place = places.get(key);
    if (place == null) {
      return Optional.empty();
    }
    if (now.isBefore(place.freshUntil())) {
      return Optional.of(place.page());
    }
    places.put(key, new Place(place.page(), now.plus(makingTakes)));
    return Optional.empty();
  }

  synchronized void put(String key, StoredPage page, Instant now) {
    Place place = new Place(page, now.plus(freshFor));
    Place before = places.put(key, place);
    bytes += place.bytes() - (before == null ? 0 : before.bytes());
    Iterator<Map.Entry<String, Place>> eldest = places.entrySet().iterator();
    while (bytes > mostBytes && eldest.hasNext()) {
      bytes -= eldest.next().getValue().bytes();
      eldest.remove();
    }
  }

  /** What is on it, in bytes. */
  synchronized long bytes() {
    return bytes;
  }
}
