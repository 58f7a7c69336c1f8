package cn.mingchu.simulator.exposure;

import cn.mingchu.schemas.event.LotNodeKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The same question asked the other way round: what of this move is of that lot? It depends on the
 * moves that came to, and went from, the place before.
 */
final class Backwards {

  private static final MathContext EXACTLY = new MathContext(50);

  /** Grams: of the lot for certain, of the lot likely, and for certain of anything else. */
  private record Part(long least, BigDecimal likely, long others) {}

  private final String lotId;
  private final Map<String, List<Move>> byPlace = new TreeMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<Move, Part> known = new HashMap<>();

  Backwards(String lotId, List<Move> moves) {
    this.lotId = lotId;
    for (Move move : moves) {
      for (Place place : new Place[] {move.from(), move.to()}) {
        if (place != null) {
          places.put(place.nodeId(), place);
          byPlace.computeIfAbsent(place.nodeId(), none -> new ArrayList<>()).add(move);
        }
      }
    }
  }

  /** By place: certain, likely and most of all that came there. */
  Map<String, List<BigDecimal>> came() {
    Map<String, List<BigDecimal>> came = new TreeMap<>();
    byPlace.forEach(
        (node, moves) -> {
          long least = 0;
          BigDecimal likely = BigDecimal.ZERO;
          long most = 0;
          for (Move move : moves) {
            if (move.to() != null && move.to().nodeId().equals(node)) {
              Part part = isOfIt(move.to()) ? whole(move) : of(move);
              least += part.least();
              likely = likely.add(part.likely());
              most += move.grams() - part.others();
            }
          }
          if (most > 0) {
            came.put(node, List.of(BigDecimal.valueOf(least), likely, BigDecimal.valueOf(most)));
          }
        });
    return came;
  }

  private Part of(Move move) {
    Part part = known.get(move);
    if (part == null) {
      part = reckoned(move);
      known.put(move, part);
    }
    return part;
  }

  private Part reckoned(Move move) {
    Place from = move.from();
    if (from == null) {
      return new Part(0, BigDecimal.ZERO, move.grams());
    }
    if (isOfIt(from)) {
      return whole(move);
    }
    long whole = 0;
    long least = 0;
    long others = 0;
    BigDecimal likely = BigDecimal.ZERO;
    for (Move before : byPlace.getOrDefault(from.nodeId(), List.of())) {
      if (before.equals(move)) {
        break;
      }
      Part part = of(before);
      if (before.to() != null && before.to().nodeId().equals(from.nodeId())) {
        whole += before.grams();
        least += part.least();
        others += part.others();
        likely = likely.add(part.likely());
      } else {
        whole -= before.grams();
        least = Math.max(0, least - before.grams());
        others = Math.max(0, others - before.grams());
        likely = likely.subtract(part.likely());
      }
    }
    assertEnough(whole, move);
    return new Part(
        Math.max(0, move.grams() - (whole - least)),
        likely
            .multiply(BigDecimal.valueOf(move.grams()))
            .divide(BigDecimal.valueOf(whole), EXACTLY),
        Math.max(0, move.grams() - (whole - others)));
  }

  private static void assertEnough(long whole, Move move) {
    if (whole < move.grams()) {
      throw new AssertionError("there are only " + whole + " g for " + move);
    }
  }

  private boolean isOfIt(Place place) {
    return place.kind() == LotNodeKind.LOT_AT_PARTY && place.name().equals(lotId);
  }

  private static Part whole(Move move) {
    return new Part(move.grams(), BigDecimal.valueOf(move.grams()), 0);
  }
}
