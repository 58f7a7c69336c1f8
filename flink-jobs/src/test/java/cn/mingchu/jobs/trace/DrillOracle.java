package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.trace.book.LotLink;
import cn.mingchu.jobs.trace.book.Trade;
import cn.mingchu.jobs.trace.book.WorldOracle;
import cn.mingchu.jobs.trace.drill.IssuedDrill;
import cn.mingchu.jobs.trace.drill.Whereabouts;
import cn.mingchu.jobs.trace.paper.Claim;
import cn.mingchu.jobs.trace.paper.Paper;
import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.schemas.event.DeliveryLine;
import cn.mingchu.schemas.event.MovementKind;
import cn.mingchu.schemas.event.StockMovement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a lot with all papers on the table and all goods moved at once: what a drill has to
 * find out by asking. Shares no code with it.
 */
final class DrillOracle {

  static final String COUNTY = "511702";

  /** The other school is known to lie in the county, though no paper of its own says so. */
  static final Map<String, String> REGISTER = Map.of("5117020002", COUNTY);

  private static final Set<String> SCHOOLS = Set.of(Papers.SCHOOL, "5117020002");
  private static final Set<MovementKind> SEEN =
      Set.of(MovementKind.RECEIVED, MovementKind.RETURNED, MovementKind.COUNTED);

  private final Map<String, Long> parts = new TreeMap<>();
  private final Set<String> reached = new TreeSet<>();
  private final Set<String> unreachable = new TreeSet<>();

  private DrillOracle() {}

  static Whereabouts whereabouts(List<Papers.Drawn<?>> drawn, IssuedDrill issued) {
    List<Claim> claims =
        new ArrayList<>(
            PaperOrderTest.lastClaims(drawn.stream().<Paper>map(Papers.Drawn::paper).toList()));
    claims.add(issued.claim());
    List<LotLink> links = PaperOrderTest.links(claims);
    Trade trade = new Trade(links, PaperOrderTest.recalls(claims, links));
    DrillOracle oracle = new DrillOracle();
    oracle.lookAround(
        links, WorldOracle.ending(trade, issued.drill().causeId()), lotsThatSomebodyHasSeen(drawn));
    return oracle.sum();
  }

  private void lookAround(List<LotLink> links, WorldOracle.Ending ending, Set<String> seen) {
    Set<String> told = new TreeSet<>(seen);
    Map<String, Long> passed = new TreeMap<>();
    for (LotLink link : links) {
      String from = link.from();
      if (from != null && isHere(from)) {
        long share = ending.ofLinks().getOrDefault(link.linkId(), BigInteger.ZERO).longValue();
        passed.merge(from, share, Long::sum);
        if (link.grams() > 0) {
          told.add(from);
        }
        if (link.to() == null) {
          add("discarded", share);
        } else if (!isHere(link.to())) {
          add("outside", share);
        }
      }
    }
    ending
        .onHand()
        .forEach(
            (node, grams) -> {
              if (isHere(node)) {
                stays(node, grams.longValue(), passed.getOrDefault(node, 0L), told.contains(node));
              }
            });
  }

  private void stays(String node, long grams, long passed, boolean isTold) {
    if (node.startsWith("meal:")) {
      add("meals", grams);
    } else if (node.contains(":")) {
      add("kitchens", grams);
    } else if (grams + passed > 0) {
      add(isTold ? "stores" : "missing", grams);
      (isTold ? reached : unreachable).add(school(node));
    }
  }

  private Whereabouts sum() {
    reached.removeAll(unreachable);
    return new Whereabouts(
        part("meals"),
        part("kitchens"),
        part("stores"),
        part("discarded"),
        part("outside"),
        parts.values().stream().mapToLong(Long::longValue).sum(),
        new TreeSet<>(reached),
        new TreeSet<>(unreachable));
  }

  private void add(String part, long grams) {
    parts.merge(part, grams, Long::sum);
  }

  private long part(String part) {
    return parts.getOrDefault(part, 0L);
  }

  private static boolean isHere(@Nullable String node) {
    return node != null && SCHOOLS.contains(school(node));
  }

  private static String school(String node) {
    return node.split("@", -1)[1];
  }

  /** By the last revisions of what schools write. */
  private static Set<String> lotsThatSomebodyHasSeen(List<Papers.Drawn<?>> drawn) {
    Map<String, Delivery> deliveries = new TreeMap<>();
    Map<String, StockMovement> movements = new TreeMap<>();
    for (Papers.Drawn<?> one : drawn) {
      if (one.record() instanceof Delivery delivery) {
        deliveries.merge(
            delivery.getDeliveryId(),
            delivery,
            (a, b) -> a.getRevision() > b.getRevision() ? a : b);
      } else if (one.record() instanceof StockMovement movement) {
        movements.merge(
            movement.getMovementId(),
            movement,
            (a, b) -> a.getRevision() > b.getRevision() ? a : b);
      }
    }
    Set<String> seen = new TreeSet<>();
    for (Delivery delivery : deliveries.values()) {
      for (DeliveryLine line : delivery.getLines()) {
        if (!delivery.getReceivers().isEmpty() && line.getWeighedGrams() > 0) {
          seen.add(line.getLotId() + "@" + delivery.getSchoolId());
        }
      }
    }
    for (StockMovement movement : movements.values()) {
      if (SEEN.contains(movement.getKind()) && movement.getGrams() > 0) {
        seen.add(movement.getLotId() + "@" + movement.getSchoolId());
      }
    }
    return seen;
  }
}
