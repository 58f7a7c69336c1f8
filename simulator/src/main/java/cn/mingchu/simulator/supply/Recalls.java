package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.event.RecallNotice;
import cn.mingchu.schemas.event.RecallStatus;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.Range;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The recalls of a run, and when who acts upon them. */
final class Recalls {

  private static final long HEARING = 65;

  private final long seed;
  private final Range hearing;
  private final List<Recall> all;

  Recalls(long seed, Range hearing, List<Recall> all) {
    this.seed = seed;
    this.hearing = hearing;
    this.all = List.copyOf(all);
  }

  /** The recalls that a new lot has goods of. */
  Set<String> of(String lotId, List<Taken> inputs) {
    Set<String> recallIds = new HashSet<>();
    all.stream()
        .filter(one -> one.lotId().equals(lotId))
        .forEach(one -> recallIds.add(one.recallId()));
    inputs.forEach(input -> recallIds.addAll(input.lot().recallIds()));
    return recallIds;
  }

  /** Whether a party knows by then that a lot must not be used. */
  boolean isHeld(Lot lot, String partyId, long second) {
    return !lot.recallIds().isEmpty() && heard(lot, partyId) <= second;
  }

  /** Such stocks as a party may give away at a moment. */
  Predicate<Shelf.Stock> usable(String partyId, long day, long second) {
    return stock ->
        stock.since() < second
            && stock.lot().usableUntil() >= day
            && !isHeld(stock.lot(), partyId, second);
  }

  /** When a party first hears that a lot is recalled, UTC seconds; it MUST be. */
  long heard(Lot lot, String partyId) {
    return all.stream()
        .filter(recall -> lot.recallIds().contains(recall.recallId()))
        .mapToLong(recall -> heard(recall, partyId))
        .min()
        .orElseThrow();
  }

  private long heard(Recall recall, String partyId) {
    Dice dice = Dice.of(seed, HEARING, recall.second(), partyId.hashCode());
    return recall.second() + (long) (hearing.draw(dice) * SchoolTime.MINUTE);
  }

  /** Issues the notices of a day. */
  void issue(long day, Desk desk) {
    for (Recall recall : all) {
      if (SchoolTime.day(recall.second()) == day) {
        desk.notice(
            recall.second(),
            recall.issuer(),
            header ->
                new RecallNotice(
                    header,
                    recall.recallId(),
                    1,
                    recall.level(),
                    List.of(recall.lotId()),
                    recall.reason(),
                    recall.issuer(),
                    RecallStatus.IN_FORCE));
      }
    }
  }
}
