package cn.mingchu.simulator.plan;

import cn.mingchu.schemas.event.Delivery;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.fraud.Misdelivery;
import cn.mingchu.simulator.fraud.MisdeliveryKind;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.supply.SimulatedPaper;
import cn.mingchu.simulator.supply.SupplyChain;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Chooses who is cheated by whom, and which prices are mistyped, in the second half of a run: of
 * what a supplier brings to a school only one thing is wrong.
 */
public final class RandomMisdeliveries {

  private static final long MISDELIVERIES = 13;

  /** What is brought of what is due by who gives short weight, in per cent. */
  private static final int LEAST_BROUGHT = 90;

  private static final int MOST_BROUGHT = 96;

  private static final int WHOLE = 100;
  private static final int TEN_TIMES = 1_000;
  private static final int A_TENTH = 10;
  private static final int TWICE = 200;
  private static final int HALF = 50;

  private final Dice dice;
  private final List<Bringing> bringings;
  private final long lastDay;
  private final List<Misdelivery> misdeliveries = new ArrayList<>();

  private RandomMisdeliveries(Dice dice, List<Bringing> bringings, long lastDay) {
    this.dice = dice;
    this.bringings = bringings;
    this.lastDay = lastDay;
  }

  /** What a supplier brought to a school on a day. */
  private record Bringing(String schoolId, String partyId, long day, int lines) {}

  /**
   * Draws misdeliveries on deliveries of a chain, the same for the same chain.
   *
   * @param honest in which nobody cheats
   * @param seed of the world
   * @throws IllegalArgumentException if the run has not so many deliveries
   */
  public static List<Misdelivery> draw(SupplyChain honest, long seed, List<FaultRequest> requests) {
    List<FaultRequest> asked =
        requests.stream().filter(request -> request.kind().misdelivery().isPresent()).toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    long firstDay = SchoolTime.day(honest.from().getEpochSecond());
    long lastDay = SchoolTime.day(honest.to().getEpochSecond() - 1);
    long middle = firstDay + (lastDay - firstDay + 1) / 2;
    List<Bringing> bringings = new ArrayList<>();
    Iterator<SimulatedPaper> run = honest.run();
    while (run.hasNext()) {
      if (run.next().record() instanceof Delivery delivery) {
        long day = SchoolTime.day(delivery.getHeader().getEventTime().getEpochSecond());
        if (day >= middle) {
          bringings.add(
              new Bringing(
                  delivery.getSchoolId(),
                  delivery.getSupplierId(),
                  day,
                  delivery.getLines().size()));
        }
      }
    }
    RandomMisdeliveries drawing =
        new RandomMisdeliveries(Dice.of(seed, MISDELIVERIES), bringings, lastDay);
    drawing.dice.shuffle(bringings);
    for (FaultRequest request : asked) {
      for (int i = 0; i < request.count(); i++) {
        drawing.add(request.kind().misdelivery().orElseThrow(), request);
      }
    }
    return drawing.misdeliveries;
  }

  private void add(MisdeliveryKind kind, FaultRequest request) {
    Bringing bringing = take(request);
    boolean isSlip = kind == MisdeliveryKind.DECIMAL_SLIP || kind == MisdeliveryKind.UNIT_SLIP;
    boolean isDearer = dice.chance(0.5);
    int percent =
        switch (kind) {
          case PRICE_PADDING, PRICE_DRIFT -> WHOLE + request.percent();
          case SHORT_WEIGHT -> dice.between(LEAST_BROUGHT, MOST_BROUGHT);
          case DECIMAL_SLIP -> isDearer ? TEN_TIMES : A_TENTH;
          case UNIT_SLIP -> isDearer ? TWICE : HALF;
        };
    misdeliveries.add(
        new Misdelivery(
            "misdelivery-%04d".formatted(misdeliveries.size() + 1),
            kind,
            percent,
            bringing.schoolId(),
            bringing.partyId(),
            bringing.day(),
            isSlip ? bringing.day() : lastDay,
            isSlip ? dice.between(0, bringing.lines() - 1) : Misdelivery.ALL_LINES));
  }

  private static Predicate<Misdelivery> hits(Bringing bringing) {
    return wrong ->
        wrong.schoolId().equals(bringing.schoolId()) && wrong.partyId().equals(bringing.partyId());
  }

  private Bringing take(FaultRequest request) {
    return bringings.stream()
        .filter(one -> misdeliveries.stream().noneMatch(hits(one)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no supplier left for another "
                        + request.kind().slug()
                        + "; simulate more schools, or ask for fewer faults"));
  }
}
