package cn.mingchu.simulator.variety;

import static cn.mingchu.simulator.variety.Range.between;
import static cn.mingchu.simulator.variety.Range.only;

import java.util.List;

/** Dishes that are cooked through, cooled fast and kept as they should be, and always measured. */
final class TidyDishes {

  static final DishVariety DISH =
      new DishVariety(
          between(2, 5),
          0.15,
          0,
          0.15,
          0,
          0.4,
          0,
          between(96, 100),
          between(5, 12),
          between(2.5, 3.5),
          between(5, 10),
          between(2.5, 3.5),
          between(1, 4),
          between(180, 300),
          between(10, 40),
          between(68, 76),
          between(15, 30),
          only(5),
          between(-2, 0),
          between(15, 25),
          between(150, 210),
          between(2, 4),
          between(82, 92),
          between(15, 30),
          between(400, 700));

  static final HandVariety HAND =
      new HandVariety(
          List.of(600, 900),
          only(1),
          between(0, 2),
          only(0),
          only(0),
          1,
          between(0, 0.1),
          only(0),
          only(1));

  private TidyDishes() {}
}
