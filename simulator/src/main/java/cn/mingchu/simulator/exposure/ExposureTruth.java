package cn.mingchu.simulator.exposure;

import cn.mingchu.schemas.event.LotNodeKind;
import cn.mingchu.simulator.supply.Recall;
import cn.mingchu.simulator.supply.SupplyChain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All exposures that should be found at the end of a run. */
public record ExposureTruth(List<ExpectedExposure> exposures) {

  public ExposureTruth {
    exposures = List.copyOf(exposures);
  }

  /** The recalls of which there should be any. */
  public Set<String> recallIds() {
    return exposures.stream().map(ExpectedExposure::recallId).collect(Collectors.toSet());
  }

  /** Follows each recalled lot through all that the papers of a run tell. */
  public static ExposureTruth of(SupplyChain chain) {
    if (chain.recalls().isEmpty()) {
      return new ExposureTruth(List.of());
    }
    MoveMap moves = new MoveMap(Moves.of(chain.run()));
    List<ExpectedExposure> all = new ArrayList<>();
    for (Recall recall : chain.recalls()) {
      all.addAll(exposures(recall, moves.reachedBy(recall.lotId())));
    }
    return new ExposureTruth(all);
  }

  /**
   * Follows one lot, which is suspect at every party.
   *
   * @param moves in the order in which they count
   */
  static List<ExpectedExposure> exposures(Recall recall, List<Move> moves) {
    Map<String, Pot> pots = new HashMap<>();
    for (Move move : moves) {
      Portion portion = Portion.NOTHING;
      if (move.from() != null) {
        portion = pot(pots, move.from(), recall).pourOut(move.grams());
      }
      if (move.to() != null) {
        pot(pots, move.to(), recall).pourIn(move.grams(), portion);
      }
    }
    List<ExpectedExposure> found = new ArrayList<>();
    new TreeMap<>(pots)
        .forEach(
            (node, pot) -> {
              ExpectedExposure exposure = pot.exposure(recall.recallId(), node);
              if (!exposure.isNothing()) {
                found.add(exposure);
              }
            });
    return found;
  }

  private static Pot pot(Map<String, Pot> pots, Place place, Recall recall) {
    return pots.computeIfAbsent(
        place.nodeId(),
        none ->
            new Pot(
                place.kind() == LotNodeKind.LOT_AT_PARTY && place.name().equals(recall.lotId())));
  }
}
