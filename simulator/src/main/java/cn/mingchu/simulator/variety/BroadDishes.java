package cn.mingchu.simulator.variety;

import static cn.mingchu.simulator.variety.Range.between;

import java.util.List;

/**
 * Dishes as they may be: from a portion in a blast chiller to a deep pot in a full cold room, from
 * a table of 82 °C to one that is not hot enough, and hands that measure all or half of what is
 * due.
 *
 * <p>Of 420 American restaurants (Brown and others, J. Food Prot. 75, 2012) four in ten cooled food
 * in pans deeper than three inches and one in seven had a refrigerator above 5 °C. None of the
 * numbers was taken from, or tried against, a detector.
 */
final class BroadDishes {

  static final DishVariety DISH =
      new DishVariety(
          between(1, 5),
          0.15,
          0.06,
          0.15,
          0.1,
          0.25,
          0.05,
          between(84, 102),
          between(3, 40),
          between(1.6, 4.5),
          between(4, 30),
          between(1.6, 4.5),
          between(0, 25),
          between(60, 400),
          between(0, 100),
          between(54, 82),
          between(15, 120),
          between(0, 90),
          between(-5, 6),
          between(20, 220),
          between(180, 420),
          between(1, 6.5),
          between(62, 95),
          between(10, 90),
          between(90, 900));

  static final HandVariety HAND =
      new HandVariety(
          List.of(600, 900, 1_800, 3_600),
          between(0.5, 1),
          between(0, 45),
          between(0, 0.25),
          between(0.05, 0.5),
          0.6,
          between(0, 0.2),
          between(0, 0.05),
          between(0.8, 4));

  private BroadDishes() {}
}
