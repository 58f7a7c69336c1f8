package cn.mingchu.gateway.epcis;

import cn.mingchu.schemas.event.EpcisEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The events that were told, in the order in which they happened, for whoever asks. Safe for use by
 * many threads, of which one adds.
 *
 * <p>It lies in memory, and holds the last so many: an event that happened before all of them is
 * kept on its topic only.
 */
public final class EventIndex {

  private final int most;
  private final NavigableMap<Place, Entry> entries = new ConcurrentSkipListMap<>();

  /** Of the entries, which do not know it themselves; for the one who adds. */
  private int size;

  /**
   * An index that knows nothing yet.
   *
   * @param most how many events it holds
   */
  public EventIndex(int most) {
    this.most = most;
  }

  /**
   * Some of the events that were asked for.
   *
   * @param contents as JSON-LD
   * @param nextToken where the next page begins; null where there is none
   */
  public record Page(List<String> contents, @Nullable String nextToken) {

    public Page {
      contents = List.copyOf(contents);
    }
  }

  /** Whoever tells a fact again is noted, and changes nothing else. */
  void add(EpcisEvent event) {
    Place place = Place.of(event);
    Entry known = entries.get(place);
    if (known != null) {
      known.parties().add(event.getPartyId());
      return;
    }
    Set<String> parties = ConcurrentHashMap.newKeySet();
    parties.add(event.getPartyId());
    entries.put(place, new Entry(event, parties));
    if (size == most) {
      entries.pollFirstEntry();
    } else {
      size++;
    }
  }

  /**
   * One page of what is asked for.
   *
   * @param open whether who asks may see what this supplier told
   */
  public Page page(EventQuery query, Predicate<String> open) {
    NavigableMap<Place, Entry> rest =
        query.after() == null ? entries : entries.tailMap(query.after(), false);
    List<String> contents = new ArrayList<>();
    Place last = null;
    for (Entry entry : rest.values()) {
      if (!query.asksFor(entry.event()) || entry.parties().stream().noneMatch(open)) {
        continue;
      }
      if (last != null && contents.size() == query.perPage()) {
        return new Page(contents, last.token());
      }
      contents.add(entry.event().getContent());
      last = Place.of(entry.event());
    }
    return new Page(contents, null);
  }

  private record Entry(EpcisEvent event, Set<String> parties) {}
}
