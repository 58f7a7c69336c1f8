package cn.mingchu.simulator.plan;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.exposure.Trails;
import cn.mingchu.simulator.exposure.Trails.SourceLot;
import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.supply.Recall;
import cn.mingchu.simulator.supply.SupplyChain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses lots to be recalled, and when: such as have been eaten, wait in kitchens, lie in stores
 * and are on their way at the same time, as far as a run has any.
 */
public final class RandomRecalls {

  private static final long RECALLS = 12;

  /** So many lots are looked at for each that is chosen. */
  private static final int LOOKED_AT = 400;

  /** While goods come and breakfasts are cooked, or before lunch is. */
  private static final int EARLY_FROM = 6 * SchoolTime.HOUR;

  private static final int LATE_FROM = 10 * SchoolTime.HOUR;
  private static final int LASTS = SchoolTime.HOUR;

  private static final List<String> REASONS =
      List.of("抽检农药残留超标", "抽检兽药残留超标", "抽检菌落总数超标", "标签与实物不符", "原料来源不明");

  /** The county's market office. */
  private static final String OFFICE = "511702";

  private RandomRecalls() {}

  private record Choice(SourceLot lot, long second, int worth) {}

  /**
   * Draws recalls of lots of a chain, the same for the same chain.
   *
   * @param seed of the world
   * @throws IllegalArgumentException if the run has not so many lots
   */
  public static List<Recall> draw(SupplyChain chain, long seed, List<FaultRequest> requests) {
    int count =
        requests.stream()
            .filter(request -> request.kind() == FaultKind.RECALL)
            .mapToInt(FaultRequest::count)
            .sum();
    List<Recall> recalls = new ArrayList<>();
    if (count == 0) {
      return recalls;
    }
    Trails trails = Trails.of(chain);
    List<SourceLot> lots = new ArrayList<>(trails.sourceLots());
    Dice dice = Dice.of(seed, RECALLS);
    dice.shuffle(lots);
    for (int i = 0; i < count; i++) {
      Choice choice = choose(trails, lots, chain.from(), chain.to(), dice);
      lots.removeIf(lot -> lot.lotId().equals(choice.lot().lotId()));
      recalls.add(recall(i + 1, choice, dice));
    }
    return recalls;
  }

  private static Choice choose(
      Trails trails, List<SourceLot> lots, Instant from, Instant to, Dice dice) {
    long firstDay = SchoolTime.day(from.getEpochSecond());
    long days = SchoolTime.day(to.getEpochSecond() - 1) - firstDay;
    List<Choice> choices = new ArrayList<>();
    for (SourceLot lot : lots.subList(0, Math.min(LOOKED_AT, lots.size()))) {
      long day = firstDay + (long) Math.ceil(days * dice.uniform(0.3, 0.8));
      for (int begins : List.of(EARLY_FROM, EARLY_FROM, EARLY_FROM, LATE_FROM)) {
        long second = SchoolTime.moment(day, begins + dice.between(0, LASTS));
        if (lot.millis() < second * 1_000 && second < to.getEpochSecond()) {
          int worth = trails.situation(lot, second * 1_000).worth();
          choices.add(new Choice(lot, second, worth));
        }
      }
    }
    return choices.stream()
        .max(Comparator.comparingInt(Choice::worth))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no lot left for another "
                        + FaultKind.RECALL.slug()
                        + "; simulate more schools or a longer time, or ask for fewer faults"));
  }

  private static Recall recall(int number, Choice choice, Dice dice) {
    String issuer = dice.chance(0.5) ? choice.lot().partyId() : OFFICE;
    return new Recall(
        "recall-%04d".formatted(number),
        choice.lot().lotId(),
        dice.between(1, 3),
        dice.pick(REASONS),
        issuer,
        choice.second());
  }
}
