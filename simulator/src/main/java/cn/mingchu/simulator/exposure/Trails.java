package cn.mingchu.simulator.exposure;

import cn.mingchu.schemas.event.LinkStep;
import cn.mingchu.schemas.event.LotNodeKind;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.supply.SupplyChain;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which ways the lots of a chain go, as long as nobody calls them back. */
public final class Trails {

  /** What is cooked or comes so soon has left the store by now, and nobody stops it. */
  private static final long SOON = 30L * SchoolTime.MINUTE * 1_000;

  /**
   * A lot where it came into being.
   *
   * @param millis when that was, UTC
   */
  public record SourceLot(String lotId, String partyId, long millis) {}

  private final List<Move> moves;

  private Trails(List<Move> moves) {
    this.moves = moves;
  }

  /** Reads all papers of a chain. */
  public static Trails of(SupplyChain chain) {
    return new Trails(Moves.of(chain.run()));
  }

  /** All lots that were grown or made, in the order in which they came into being. */
  public List<SourceLot> sourceLots() {
    return moves.stream()
        .filter(move -> move.step() == LinkStep.HARVEST || isOfABatch(move))
        .map(
            move -> {
              Place place = Objects.requireNonNull(move.to());
              return new SourceLot(place.name(), place.partyId(), move.millis());
            })
        .toList();
  }

  private static boolean isOfABatch(Move move) {
    Place from = move.from();
    return move.step() == LinkStep.PACK && from != null && from.kind() == LotNodeKind.BATCH;
  }

  /** Where a lot has come to at a moment, UTC milliseconds. */
  public Situation situation(SourceLot lot, long millis) {
    Set<Place> reached = new HashSet<>();
    Map<Place, Long> inStore = new HashMap<>();
    Set<String> schools = new HashSet<>();
    boolean isEaten = false;
    boolean isInTheKitchen = false;
    boolean isOnTheWay = false;
    for (Move move : moves) {
      if (move.millis() >= millis + SOON) {
        break;
      }
      Place from = move.from();
      Place to = move.to();
      boolean isOfIt =
          (from != null && reached.contains(from)) || isThere(lot, from) || isThere(lot, to);
      if (!isOfIt) {
        continue;
      }
      if (move.millis() >= millis) {
        isInTheKitchen |= move.step() == LinkStep.COOK;
        isOnTheWay |= move.step() == LinkStep.RECEIVE;
        continue;
      }
      isEaten |= move.step() == LinkStep.SERVE;
      if (from != null) {
        inStore.computeIfPresent(from, (place, grams) -> grams - move.grams());
      }
      if (to != null) {
        reached.add(to);
        if (move.step() == LinkStep.RECEIVE) {
          inStore.merge(to, move.grams(), Long::sum);
          schools.add(to.partyId());
        }
      }
    }
    boolean isInStore = inStore.values().stream().anyMatch(grams -> grams > 0);
    return new Situation(isEaten, isInTheKitchen, isInStore, isOnTheWay, schools.size());
  }

  private static boolean isThere(SourceLot lot, @Nullable Place place) {
    return place != null
        && place.kind() == LotNodeKind.LOT_AT_PARTY
        && place.name().equals(lot.lotId());
  }
}
