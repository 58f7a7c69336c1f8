package cn.mingchu.simulator.run;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.dish.Dish;
import cn.mingchu.simulator.dish.Look;
import cn.mingchu.simulator.dish.Menu;
import cn.mingchu.simulator.dish.ProbeHand;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What arrives from one probe.
 *
 * <p>Holds what was measured within some hours, or what a fault keeps back; never the whole run.
 */
final class ProbeStream extends ReadingStream {

  private static final int SHIFT = 6 * SchoolTime.HOUR;
  private static final Comparator<Look> BY_TIME =
      Comparator.comparingLong(Look::second).thenComparing(look -> look.dish().dishId());

  private final Menu menu;
  private final ProbeHand hand;
  private final Probe probe;
  private final double lostShare;

  ProbeStream(SimulatedDevice device, List<InjectedFault> faults, long fromSecond, long endSecond) {
    super(device, faults, endSecond);
    this.menu = device.menu(InjectedFault.mishaps(faults));
    this.hand = device.hand();
    this.probe = Probe.drawn(device.kind(), variety, dice);
    this.lostShare = variety.lostShare().drawLow(dice);
    this.nextSecond = fromSecond;
  }

  @Override
  void measure() {
    long until = Math.min(endSecond, nextSecond + SHIFT);
    List<Look> looks = new ArrayList<>();
    for (Dish dish : menu.between(nextSecond, until)) {
      for (Look look : hand.looks(dish)) {
        if (look.second() >= nextSecond && look.second() < until) {
          looks.add(look);
        }
      }
    }
    looks.sort(BY_TIME);
    looks.forEach(this::send);
    nextSecond = until;
  }

  private void send(Look look) {
    long latency = (long) variety.latencyMillis().drawLow(dice);
    boolean lost = lostShare > 0 && dice.chance(lostShare);
    send(
        look.second(),
        Quantity.TEMPERATURE,
        probe.shown(Quantity.TEMPERATURE, look.celsius(), dice),
        lost ? Optional.empty() : Optional.of(latency),
        OptionalInt.empty(),
        Optional.of(new DishMark(look.dish().dishId(), look.stage())));
  }
}
