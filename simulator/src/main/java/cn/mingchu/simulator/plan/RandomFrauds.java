package cn.mingchu.simulator.plan;

import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.fraud.Fraud;
import cn.mingchu.simulator.fraud.FraudKind;
import cn.mingchu.simulator.fraud.Frauds;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.world.SimulatedSchool;
import cn.mingchu.simulator.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses canteens that cheat, or are late, each in one way, from the second quarter of a run on.
 */
public final class RandomFrauds {

  private static final long FRAUDS = 14;

  /** What is eaten in nearly every lunch, and so can be skimmed in it. */
  private static final List<FoodGroup> SKIMMED =
      List.of(FoodGroup.MEAT, FoodGroup.GRAIN, FoodGroup.VEGETABLE);

  /** So many make a split. */
  private static final int ORDERS = 3;

  private RandomFrauds() {}

  /**
   * Draws frauds, the same for the same world and times.
   *
   * @throws IllegalArgumentException if there are not so many schools
   */
  public static Frauds draw(World world, Instant from, Instant to, List<FaultRequest> requests) {
    Dice dice = Dice.of(world.seed(), FRAUDS);
    List<Integer> schools =
        new ArrayList<>(IntStream.range(0, world.schools().size()).boxed().toList());
    dice.shuffle(schools);
    long first = SchoolTime.day(from.getEpochSecond());
    long quarter = (SchoolTime.day(to.getEpochSecond() - 1) - first + 1) / 4;
    List<Fraud> frauds = new ArrayList<>();
    for (FaultRequest request : requests) {
      FraudKind kind = request.kind().fraud().orElse(null);
      for (int i = 0; kind != null && i < request.count(); i++) {
        Integer school = victim(world, schools, kind, first + quarter);
        if (school == null) {
          throw new IllegalArgumentException(
              "there is no canteen left for another %s; simulate more schools"
                  .formatted(request.kind().slug()));
        }
        schools.remove(school);
        FoodGroup group = kind == FraudKind.SKIMMING ? dice.pick(SKIMMED) : null;
        frauds.add(new Fraud(kind, school, first + quarter, request.percent(), group));
      }
    }
    return new Frauds(frauds);
  }

  /** The next of some schools that can do such a thing; null where none can. */
  private static @Nullable Integer victim(
      World world, List<Integer> schools, FraudKind kind, long fromDay) {
    Stream<Integer> able =
        schools.stream().filter(school -> isAble(world.schools().get(school), kind, fromDay));
    return kind == FraudKind.SPLIT_ORDERS
        ? able.max(Comparator.comparingInt(school -> world.schools().get(school).diners()))
            .orElse(null)
        : able.findFirst().orElse(null);
  }

  /** Who gets goods too seldom has no orders to split, and who gets no subsidy cannot keep it. */
  private static boolean isAble(SimulatedSchool school, FraudKind kind, long fromDay) {
    return switch (kind) {
      case SPLIT_ORDERS ->
          LongStream.range(fromDay, fromDay + Frauds.SPLIT_DAYS)
                  .filter(school.kitchen().day()::getsGoodsOn)
                  .count()
              >= ORDERS;
      case SUBSIDY_SHORT -> school.nutritionProgramme();
      default -> true;
    };
  }
}
