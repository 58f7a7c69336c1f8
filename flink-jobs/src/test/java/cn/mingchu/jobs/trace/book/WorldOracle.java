package cn.mingchu.jobs.trace.book;

import cn.mingchu.schemas.lot.Share;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sees all lots at once and moves all goods in the order of time: what the lots have to find out by
 * telling one another. Shares no code with them.
 */
public final class WorldOracle {

  /** All that is drawn happens before. */
  private static final long AFTER_ALL = 25;

  private static final BigInteger MICRO = BigInteger.valueOf(1_000_000);

  private final Map<String, BigInteger> weights = new TreeMap<>();

  /** Lots that are recalled themselves, and so no siblings. */
  private final Set<String> exempt = new TreeSet<>();

  private final Map<String, Long> releases = new TreeMap<>();
  private final Map<String, String> found = new TreeMap<>();
  private final Map<String, BigInteger> ofLinks = new TreeMap<>();
  private final Map<String, BigInteger> onHand = new TreeMap<>();

  public static Map<String, String> found(Trade trade) {
    WorldOracle oracle = new WorldOracle();
    List<LotLink> links = new ArrayList<>(trade.newestLinks());
    links.sort(
        Comparator.<LotLink>comparingLong(link -> link.time())
            .thenComparing(link -> link.step())
            .thenComparing(link -> link.linkId()));
    oracle.weigh(links);
    trade.newestRecalls().stream()
        .map(Recall::recallId)
        .distinct()
        .filter(id -> !id.startsWith("sibling:"))
        .forEach(
            id -> {
              oracle.follow(id, recallsOf(id, trade), List.of(), links);
              if (!id.startsWith("hold:")) {
                oracle.followSiblings(id, trade, links);
              }
            });
    return oracle.found;
  }

  /**
   * How a recall of some lots ends: by link what of it is likely suspect, and by lot what of what
   * lies there is, in micrograms.
   */
  public record Ending(Map<String, BigInteger> ofLinks, Map<String, BigInteger> onHand) {}

  /** How a recall ends, which no other lots are siblings of. */
  public static Ending ending(Trade trade, String recallId) {
    WorldOracle oracle = new WorldOracle();
    List<LotLink> links = new ArrayList<>(trade.newestLinks());
    links.sort(
        Comparator.<LotLink>comparingLong(link -> link.time())
            .thenComparing(link -> link.step())
            .thenComparing(link -> link.linkId()));
    oracle.follow(recallId, recallsOf(recallId, trade), List.of(), links);
    return new Ending(oracle.ofLinks, oracle.onHand);
  }

  private static List<Recall> recallsOf(String recallId, Trade trade) {
    return trade.newestRecalls().stream()
        .filter(recall -> recall.recallId().equals(recallId))
        .toList();
  }

  /** Goes through all links against the time: who is asked, and until when it is forbidden. */
  private void followSiblings(String recallId, Trade trade, List<LotLink> links) {
    Map<String, Recall> recalled = new TreeMap<>();
    for (Recall recall : recallsOf(recallId, trade)) {
      if (recall.inForce()) {
        recalled.put(recall.lotId(), recall);
      }
    }
    Map<String, Prohibition> sources = new TreeMap<>();
    for (int i = links.size() - 1; i >= 0; i--) {
      LotLink link = links.get(i);
      String from = link.from();
      String to = link.to();
      if (from == null || to == null || link.grams() == 0) {
        continue;
      }
      boolean isOneSource =
          to.startsWith("batch:") || to.split("@", -1)[0].equals(from.split("@", -1)[0]);
      Prohibition asks =
          recalled.containsKey(to)
              ? recalled.get(to).prohibition()
              : isOneSource ? sources.get(to) : null;
      if (asks != null) {
        sources.merge(
            from, asks, (one, other) -> one.releasedAt() > other.releasedAt() ? one : other);
      }
    }
    String siblings = "sibling:" + recallId;
    List<Recall> its = new ArrayList<>();
    Map<String, Long> decided = new TreeMap<>();
    for (Recall release : recallsOf(siblings, trade)) {
      decided.put(release.lotId(), release.prohibition().releasedAt());
      its.add(release);
    }
    sources.keySet().removeAll(recalled.keySet());
    sources.forEach(
        (lot, prohibition) -> {
          long releasedAt =
              Math.min(prohibition.releasedAt(), decided.getOrDefault(lot, Long.MAX_VALUE));
          its.add(
              new Recall(
                  siblings,
                  lot,
                  1,
                  Long.MIN_VALUE,
                  Long.MAX_VALUE,
                  true,
                  new Prohibition(prohibition.knownAt(), releasedAt, 0, 0)));
        });
    follow(siblings, its, recalled.keySet(), links);
  }

  private void weigh(List<LotLink> links) {
    Map<String, long[]> masses = new TreeMap<>(); // received, left, on hand, uncovered
    for (LotLink link : links) {
      if (link.to() != null) {
        long[] to = masses.computeIfAbsent(link.to(), none -> new long[4]);
        to[0] += link.grams();
        to[2] += link.grams();
      }
      if (link.from() != null) {
        long[] from = masses.computeIfAbsent(link.from(), none -> new long[4]);
        long covered = Math.min(link.grams(), from[2]);
        from[1] += link.grams();
        from[2] -= covered;
        from[3] += link.grams() - covered;
      }
    }
    masses.forEach(
        (lot, mass) -> {
          LotMass its = new LotMass(mass[0], mass[1], mass[2], mass[3]);
          if (!its.equals(LotMass.NOTHING)) {
            found.put(lot, its.toString());
          }
        });
  }

  /** What is suspect in a lot: at least, likely in micrograms, at most; now and all in all. */
  private static final class Stuff {
    BigInteger least = BigInteger.ZERO;
    BigInteger likely = BigInteger.ZERO;
    BigInteger most = BigInteger.ZERO;
    BigInteger leastEver = BigInteger.ZERO;
    BigInteger likelyEver = BigInteger.ZERO;
    BigInteger mostEver = BigInteger.ZERO;
    boolean begun;

    /** When the last of what forbids its use is released; before all time where nothing does. */
    long until = -1;

    /** The first and the last moment after which some of it lay there, the recall being known. */
    long firstThere = -1;

    long lastThere = -1;

    void add(BigInteger atLeast, BigInteger micrograms, BigInteger atMost) {
      least = least.add(atLeast);
      likely = likely.add(micrograms);
      most = most.add(atMost);
      leastEver = leastEver.add(atLeast);
      likelyEver = likelyEver.add(micrograms);
      mostEver = mostEver.add(atMost);
    }

    void becomesAll(BigInteger grams) {
      add(grams.subtract(least), grams.multiply(MICRO).subtract(likely), grams.subtract(most));
    }
  }

  private void follow(
      String recallId, List<Recall> its, Collection<String> spared, List<LotLink> links) {
    weights.clear();
    exempt.clear();
    exempt.addAll(spared);
    Map<String, Stuff> suspect = new TreeMap<>();
    Map<String, Recall> recalls = new TreeMap<>();
    releases.clear();
    for (Recall recall : its) {
      releases.merge(recall.lotId(), recall.prohibition().releasedAt(), Math::min);
      if (recall.inForce()) {
        recalls.put(recall.lotId(), recall);
      }
    }
    long knownAt =
        recalls.values().stream()
            .mapToLong(recall -> recall.prohibition().knownAt())
            .findFirst()
            .orElse(Long.MAX_VALUE);
    recalls.keySet().forEach(lot -> suspect.computeIfAbsent(lot, none -> new Stuff()));
    for (long now = 0; now <= AFTER_ALL; now++) {
      long moment = now;
      move(links.stream().filter(link -> link.time() == moment).toList(), recalls, suspect);
      suspect.forEach(
          (lot, stuff) -> {
            begin(recalls.get(lot), moment, stuff, weight(lot));
            if (stuff.most.signum() > 0 && moment >= knownAt && moment < until(lot, stuff)) {
              stuff.firstThere = stuff.firstThere < 0 ? moment : stuff.firstThere;
              stuff.lastThere = moment;
            }
          });
    }
    suspect.forEach((lot, stuff) -> onHand.put(lot, stuff.likely));
    suspect.forEach(
        (lot, stuff) -> {
          boolean isReleased = until(lot, stuff) != Long.MAX_VALUE;
          Share ever =
              isReleased ? Share.NONE : share(stuff.leastEver, stuff.likelyEver, stuff.mostEver);
          Share now = isReleased ? Share.NONE : share(stuff.least, stuff.likely, stuff.most);
          if (!ever.equals(Share.NONE) || stuff.firstThere >= 0) {
            found.put(recallId + " " + lot, ever + " " + now + " " + presence(stuff));
          }
        });
  }

  private static @Nullable Presence presence(Stuff stuff) {
    if (stuff.firstThere < 0) {
      return null;
    }
    boolean stillThere = stuff.lastThere == AFTER_ALL;
    return new Presence(stuff.firstThere, stillThere ? Long.MAX_VALUE : stuff.lastThere + 1);
  }

  private void move(List<LotLink> links, Map<String, Recall> recalls, Map<String, Stuff> suspect) {
    for (LotLink link : links) {
      BigInteger grams = BigInteger.valueOf(link.grams());
      BigInteger[] moved = {BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO};
      long until = -1;
      if (link.from() != null) {
        Stuff from = suspect.computeIfAbsent(link.from(), none -> new Stuff());
        begin(recalls.get(link.from()), link.time(), from, weight(link.from()));
        moved = take(recalls.get(link.from()), link, from);
        until = until(link.from(), from);
        ofLinks.put(link.linkId(), moved[1]);
        weights.put(link.from(), weight(link.from()).subtract(grams).max(BigInteger.ZERO));
      }
      if (link.to() != null) {
        Stuff to = suspect.computeIfAbsent(link.to(), none -> new Stuff());
        Recall recall = recalls.get(link.to());
        begin(recall, link.time(), to, weight(link.to()));
        if (exempt.contains(link.to())) {
          moved = new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO};
        }
        to.until = moved[2].signum() > 0 ? Math.max(to.until, until) : to.until;
        if (holds(recall, link.time())) {
          to.add(grams, grams.multiply(MICRO), grams);
        } else {
          to.add(moved[0], moved[1], moved[2]);
        }
        weights.put(link.to(), weight(link.to()).add(grams));
      }
    }
  }

  /** Who releases a lot releases all that lies there, whatever it came from. */
  private long until(String lot, Stuff stuff) {
    return Math.min(stuff.until, releases.getOrDefault(lot, Long.MAX_VALUE));
  }

  private BigInteger weight(String lot) {
    return weights.getOrDefault(lot, BigInteger.ZERO);
  }

  private static void begin(@Nullable Recall recall, long time, Stuff stuff, BigInteger weight) {
    if (recall != null && !stuff.begun && time >= recall.since()) {
      stuff.begun = true;
      stuff.until = Math.max(stuff.until, recall.prohibition().releasedAt());
      stuff.becomesAll(weight);
    }
  }

  private static boolean holds(@Nullable Recall recall, long time) {
    return recall != null && recall.since() <= time && time < recall.until();
  }

  private BigInteger[] take(@Nullable Recall recall, LotLink link, Stuff from) {
    BigInteger grams = BigInteger.valueOf(link.grams());
    BigInteger whole = weight(String.valueOf(link.from()));
    if (holds(recall, link.time())) {
      BigInteger missing = grams.subtract(whole).max(BigInteger.ZERO);
      from.add(missing, missing.multiply(MICRO), missing);
      from.least = from.least.subtract(grams);
      from.likely = from.likely.subtract(grams.multiply(MICRO));
      from.most = from.most.subtract(grams);
      return new BigInteger[] {grams, grams.multiply(MICRO), grams};
    }
    BigInteger clean = whole.subtract(from.least);
    BigInteger least = grams.min(whole).subtract(clean).max(BigInteger.ZERO);
    BigInteger likely =
        grams.compareTo(whole) >= 0 ? from.likely : from.likely.multiply(grams).divide(whole);
    BigInteger most = grams.min(from.most);
    from.least = from.least.subtract(grams).max(BigInteger.ZERO);
    from.likely = from.likely.subtract(likely);
    from.most = from.most.min(whole.subtract(grams).max(BigInteger.ZERO));
    return new BigInteger[] {least, likely, most};
  }

  private static Share share(BigInteger least, BigInteger likely, BigInteger most) {
    return new Share(least.longValueExact(), likely.longValueExact(), most.longValueExact());
  }
}
