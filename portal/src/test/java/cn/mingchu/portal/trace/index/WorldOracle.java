package cn.mingchu.portal.trace.index;

import cn.mingchu.schemas.event.LotNode;
import cn.mingchu.schemas.event.TraceLink;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Moves all goods of a trade in the order of time, once for every question. Shares no code with the
 * index.
 */
final class WorldOracle {

  private static final BigInteger MICRO = BigInteger.valueOf(1_000_000);

  private final List<TraceLink> links;
  private final Map<String, BigInteger[]> ever = new HashMap<>();
  private final Map<String, BigInteger[]> moved = new HashMap<>();

  private WorldOracle(Trade trade) {
    links = new ArrayList<>(trade.newest());
    links.sort(
        Comparator.comparing(TraceLink::getTime)
            .thenComparing(TraceLink::getStep)
            .thenComparing(TraceLink::getLinkId));
  }

  /** All nodes that something moved to or from. */
  static Set<String> nodes(Trade trade) {
    Set<String> nodes = new TreeSet<>();
    for (TraceLink link : trade.newest()) {
      for (LotNode node : new LotNode[] {link.getFrom(), link.getTo()}) {
        if (node != null) {
          nodes.add(node.getNodeId());
        }
      }
    }
    return nodes;
  }

  /** How many nodes can be met from one, link by link as time goes on. */
  static int reached(Trade trade, String asked) {
    Set<String> met = new HashSet<>(Set.of(asked));
    for (TraceLink link : new WorldOracle(trade).links) {
      if (link.getFrom() != null && link.getTo() != null && met.contains(id(link.getFrom()))) {
        met.add(id(link.getTo()));
      }
    }
    return met.size();
  }

  /** The same, as time goes back. */
  static int reachedBefore(Trade trade, String asked) {
    Set<String> met = new HashSet<>(Set.of(asked));
    List<TraceLink> back = new ArrayList<>(new WorldOracle(trade).links);
    Collections.reverse(back);
    for (TraceLink link : back) {
      if (link.getFrom() != null && link.getTo() != null && met.contains(id(link.getTo()))) {
        met.add(id(link.getFrom()));
      }
    }
    return met.size();
  }

  private static String id(LotNode node) {
    return node.getNodeId();
  }

  /** Nodes and links with what of them is of the lots that are asked for. */
  static Map<String, String> forward(Trade trade, Set<String> asked) {
    WorldOracle oracle = new WorldOracle(trade);
    oracle.follow(asked, null);
    Map<String, String> found = new TreeMap<>();
    oracle.ever.forEach((node, share) -> tell(found, node, share, asked.contains(node)));
    for (TraceLink link : oracle.links) {
      if (link.getFrom() != null) {
        tell(found, link.getLinkId(), oracle.moved.get(link.getLinkId()), false);
      }
    }
    return found;
  }

  /** Nodes and links with what of them came to the lots that are asked for. */
  static Map<String, String> backward(Trade trade, Set<String> asked) {
    Map<String, String> found = new TreeMap<>();
    for (String node : nodes(trade)) {
      WorldOracle oracle = new WorldOracle(trade);
      oracle.follow(Set.of(node), null);
      if (asked.contains(node)) {
        tell(found, node, oracle.ever.get(node), true);
      } else {
        tell(found, node, oracle.arrived(asked), false);
      }
    }
    for (TraceLink link : new WorldOracle(trade).links) {
      if (link.getTo() == null) {
        continue;
      }
      if (asked.contains(link.getTo().getNodeId())) {
        BigInteger grams = BigInteger.valueOf(link.getGrams());
        BigInteger[] all = {grams, grams.multiply(MICRO), grams};
        tell(found, link.getLinkId(), all, false);
      } else {
        WorldOracle oracle = new WorldOracle(trade);
        oracle.follow(Set.of(), link.getLinkId());
        tell(found, link.getLinkId(), oracle.arrived(asked), false);
      }
    }
    return found;
  }

  private BigInteger[] arrived(Set<String> asked) {
    BigInteger[] sum = nothing();
    for (TraceLink link : links) {
      LotNode from = link.getFrom();
      LotNode to = link.getTo();
      if (from != null
          && to != null
          && asked.contains(to.getNodeId())
          && !asked.contains(from.getNodeId())) {
        add(sum, moved.get(link.getLinkId()));
      }
    }
    return sum;
  }

  private void follow(Set<String> sources, @Nullable String sourceLink) {
    Map<String, BigInteger> weights = new HashMap<>();
    Map<String, BigInteger[]> there = new HashMap<>();
    Set<String> all = new HashSet<>(sources);
    for (TraceLink link : links) {
      BigInteger grams = BigInteger.valueOf(link.getGrams());
      BigInteger[] goods = nothing();
      LotNode from = link.getFrom();
      if (from != null) {
        String id = from.getNodeId();
        BigInteger whole = weights.getOrDefault(id, BigInteger.ZERO);
        BigInteger[] here = there.computeIfAbsent(id, none -> nothing());
        BigInteger[] total = ever.computeIfAbsent(id, none -> nothing());
        if (all.contains(id)) {
          BigInteger missing = grams.subtract(whole).max(BigInteger.ZERO);
          add(total, new BigInteger[] {missing, missing.multiply(MICRO), missing});
          goods = new BigInteger[] {grams, grams.multiply(MICRO), grams};
        } else {
          goods = takeOut(here, grams, whole);
        }
        weights.put(id, whole.subtract(grams).max(BigInteger.ZERO));
      }
      moved.put(link.getLinkId(), goods);
      LotNode to = link.getTo();
      if (to != null) {
        String id = to.getNodeId();
        BigInteger[] comes =
            all.contains(id) || link.getLinkId().equals(sourceLink)
                ? new BigInteger[] {grams, grams.multiply(MICRO), grams}
                : goods;
        add(there.computeIfAbsent(id, none -> nothing()), comes);
        add(ever.computeIfAbsent(id, none -> nothing()), comes);
        weights.merge(id, grams, BigInteger::add);
      }
    }
  }

  private static BigInteger[] takeOut(BigInteger[] here, BigInteger grams, BigInteger whole) {
    BigInteger clean = whole.subtract(here[0]);
    BigInteger least = grams.min(whole).subtract(clean).max(BigInteger.ZERO);
    BigInteger likely =
        grams.compareTo(whole) >= 0 ? here[1] : here[1].multiply(grams).divide(whole);
    BigInteger most = grams.min(here[2]);
    here[0] = here[0].subtract(grams).max(BigInteger.ZERO);
    here[1] = here[1].subtract(likely);
    here[2] = here[2].min(whole.subtract(grams).max(BigInteger.ZERO));
    return new BigInteger[] {least, likely, most};
  }

  private static BigInteger[] nothing() {
    return new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO};
  }

  private static void add(BigInteger[] sum, BigInteger @Nullable [] more) {
    if (more != null) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] = sum[i].add(more[i]);
      }
    }
  }

  private static void tell(
      Map<String, String> found, String id, BigInteger @Nullable [] share, boolean always) {
    if (share != null && (always || share[2].signum() > 0)) {
      BigInteger half = MICRO.divide(BigInteger.TWO);
      found.put(id, share[0] + " " + share[1].add(half).divide(MICRO) + " " + share[2]);
    }
  }
}
