package cn.mingchu.simulator.exposure;

import cn.mingchu.schemas.event.LotNodeKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The moves of a run, by the places that they touch. */
final class MoveMap {

  private final List<Move> moves;

  /** By place, where in the list the moves into it and out of it stand. */
  private final Map<Place, List<Integer>> touching = new HashMap<>();

  /** By lot, all parties that had it. */
  private final Map<String, Set<Place>> parties = new HashMap<>();

  /**
   * A map.
   *
   * @param moves in the order in which they count
   */
  MoveMap(List<Move> moves) {
    this.moves = List.copyOf(moves);
    for (int at = 0; at < this.moves.size(); at++) {
      note(this.moves.get(at).from(), at);
      note(this.moves.get(at).to(), at);
    }
  }

  /**
   * All moves into and out of places that something of a lot can have come to, in the order in
   * which they count. What happens elsewhere moves nothing of it.
   */
  List<Move> reachedBy(String lotId) {
    BitSet reached = new BitSet();
    Set<Place> known = new HashSet<>(parties.getOrDefault(lotId, Set.of()));
    Deque<Place> next = new ArrayDeque<>(known);
    while (!next.isEmpty()) {
      Place place = next.remove();
      for (int at : touching.getOrDefault(place, List.of())) {
        reached.set(at);
        Move move = moves.get(at);
        if (place.equals(move.from()) && move.to() != null && known.add(move.to())) {
          next.add(move.to());
        }
      }
    }
    return reached.stream().mapToObj(moves::get).toList();
  }

  private void note(@Nullable Place place, int at) {
    if (place != null) {
      touching.computeIfAbsent(place, none -> new ArrayList<>()).add(at);
      if (place.kind() == LotNodeKind.LOT_AT_PARTY) {
        parties.computeIfAbsent(place.name(), none -> new HashSet<>()).add(place);
      }
    }
  }
}
