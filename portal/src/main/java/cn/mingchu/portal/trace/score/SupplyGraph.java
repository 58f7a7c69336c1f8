package cn.mingchu.portal.trace.score;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who supplied whom with what, and what of it went into what.
 *
 * <p>A station, a lot or a delivery is scored as in FoodChain-Lab: the weights of the cases that
 * goods can have come to from there, by the larger of all positive and all negative weights.
 */
public final class SupplyGraph {

  private final Map<String, Delivery> deliveries = new LinkedHashMap<>();
  private final Set<String> stations = new LinkedHashSet<>();
  private final Map<String, List<Delivery>> arrivals = new HashMap<>();
  private final Map<String, List<Delivery>> sources = new HashMap<>();

  /** Makes a station known that need have no deliveries. */
  public void addStation(String station) {
    stations.add(station);
  }

  /**
   * Makes a delivery known, and its stations.
   *
   * @throws IllegalArgumentException if there is another of this id
   */
  public void add(Delivery delivery) {
    if (deliveries.putIfAbsent(delivery.id(), delivery) != null) {
      throw new IllegalArgumentException("there are two deliveries " + delivery.id());
    }
    stations.add(delivery.from());
    stations.add(delivery.to());
    arrivals.computeIfAbsent(delivery.to(), none -> new ArrayList<>()).add(delivery);
  }

  /**
   * Says that goods of one delivery went into another.
   *
   * @throws IllegalArgumentException if either is not known, or the second does not leave from
   *     where the first came to
   */
  public void goesInto(String earlier, String later) {
    Delivery came = known(earlier);
    Delivery left = known(later);
    if (!came.to().equals(left.from())) {
      throw new IllegalArgumentException(
          "delivery %s comes to %s, and %s leaves from %s"
              .formatted(earlier, came.to(), later, left.from()));
    }
    sources.computeIfAbsent(later, none -> new ArrayList<>()).add(came);
  }

  /**
   * Scores all stations, lots and deliveries.
   *
   * @throws IllegalArgumentException if a case is about a station or a delivery that is not known
   */
  public Scores scores(Collection<OutbreakCase> cases, Practices practices) {
    Tally ofStations = new Tally();
    Tally ofLots = new Tally();
    Tally ofDeliveries = new Tally();
    double positive = 0;
    double negative = 0;
    for (OutbreakCase one : cases) {
      positive += Math.max(0, one.weight());
      negative += Math.max(0, -one.weight());
      Set<Delivery> before = before(one, practices);
      Set<String> suppliers = new HashSet<>();
      Set<String> lots = new HashSet<>();
      if (one.station() != null) {
        suppliers.add(one.station());
      }
      for (Delivery delivery : before) {
        suppliers.add(delivery.from());
        if (delivery.lot() != null) {
          lots.add(delivery.lot());
        }
        ofDeliveries.add(delivery.id(), one.weight());
      }
      suppliers.forEach(station -> ofStations.add(station, one.weight()));
      lots.forEach(lot -> ofLots.add(lot, one.weight()));
    }
    Set<String> allLots = new LinkedHashSet<>();
    for (Delivery delivery : deliveries.values()) {
      if (delivery.lot() != null) {
        allLots.add(delivery.lot());
      }
    }
    double all = Math.max(positive, negative);
    double highest =
        Math.max(ofStations.highest(stations, all), ofDeliveries.highest(deliveries.keySet(), all));
    return new Scores(
        ofStations.scores(stations, all, highest),
        ofLots.scores(allLots, all, highest),
        ofDeliveries.scores(deliveries.keySet(), all, highest));
  }

  /** All deliveries from which something can have come to a case. */
  private Set<Delivery> before(OutbreakCase one, Practices practices) {
    Set<Delivery> before = new HashSet<>();
    Deque<Delivery> waiting = new ArrayDeque<>();
    for (String id : one.deliveries()) {
      Delivery delivery = known(id);
      if (before.add(delivery)) {
        waiting.add(delivery);
      }
    }
    if (one.station() != null) {
      if (!stations.contains(one.station())) {
        throw new IllegalArgumentException("there is no station " + one.station());
      }
      join(arrivals.getOrDefault(one.station(), List.of()), before, waiting, practices);
    }
    while (!waiting.isEmpty()) {
      Delivery left = waiting.remove();
      if (practices.killing().contains(left.from())) {
        continue;
      }
      join(sources.getOrDefault(left.id(), List.of()), before, waiting, practices);
      if (practices.mixing().contains(left.from())) {
        List<Delivery> came =
            arrivals.getOrDefault(left.from(), List.of()).stream()
                .filter(delivery -> delivery.canBeBefore(left))
                .toList();
        join(came, before, waiting, practices);
      }
    }
    return before;
  }

  private static void join(
      List<Delivery> found, Set<Delivery> before, Deque<Delivery> waiting, Practices practices) {
    for (Delivery delivery : found) {
      boolean isAlive = !practices.killingDeliveries().contains(delivery.id());
      if (isAlive && before.add(delivery)) {
        waiting.add(delivery);
      }
    }
  }

  private Delivery known(String id) {
    Delivery delivery = deliveries.get(id);
    if (delivery == null) {
      throw new IllegalArgumentException("there is no delivery " + id);
    }
    return delivery;
  }

  /** Weights of the cases that something explains, by its id. */
  private static final class Tally {

    private final Map<String, Double> positive = new HashMap<>();
    private final Map<String, Double> negative = new HashMap<>();

    void add(String id, double weight) {
      (weight < 0 ? negative : positive).merge(id, Math.abs(weight), Double::sum);
    }

    double highest(Set<String> ids, double all) {
      return ids.stream()
          .mapToDouble(id -> share(positive, id, all) - share(negative, id, all))
          .max()
          .orElse(0);
    }

    Map<String, Score> scores(Set<String> ids, double all, double highest) {
      Map<String, Score> scores = new LinkedHashMap<>();
      for (String id : ids) {
        double forIt = share(positive, id, all);
        double againstIt = share(negative, id, all);
        double normalized = highest > 0 ? (forIt - againstIt) / highest : 0;
        scores.put(id, new Score(forIt, againstIt, normalized));
      }
      return scores;
    }

    private static double share(Map<String, Double> weights, String id, double all) {
      return all == 0 ? 0 : weights.getOrDefault(id, 0.0) / all;
    }
  }
}
