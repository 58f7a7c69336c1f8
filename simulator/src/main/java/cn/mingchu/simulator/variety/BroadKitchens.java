package cn.mingchu.simulator.variety;

import static cn.mingchu.simulator.variety.Range.between;
import static cn.mingchu.simulator.variety.Range.only;

import java.util.List;

/**
 * Kitchens as they may be.
 *
 * <p>Upright air-cooled units thaw by a timer or on demand, static-cooled ones and chests by hand;
 * small fridges thaw by standing still, freezers by a heater; cheap probes are off by up to a
 * degree and hang where there was a hook. None of the numbers was taken from, or tried against, a
 * detector.
 */
final class BroadKitchens {

  private static final SpotVariety SPOT =
      new SpotVariety(between(0.5, 10), between(0, 0.3), between(0, 0.3), between(-0.8, 0.8));

  static final Variety VARIETY =
      new Variety(
          new ClimateVariety(
              between(0.2, 1), between(0.5, 1.6), between(0.2, 0.6), 1.5, between(-3, 4)),
          new RhythmVariety(
              between(4, 9),
              between(15, 60),
              between(0.3, 1),
              between(0, 90),
              between(30, 90),
              between(0.4, 2.5),
              between(4, 150),
              between(0, 0.06),
              between(0, 0.3)),
          new ColdVariety(
              between(1.5, 5.5),
              between(0.4, 2.2),
              between(0.2, 0.7),
              between(0.005, 0.025),
              between(2, 6),
              between(35, 130),
              between(2, 8),
              between(6, 20),
              between(40, 240),
              between(0.7, 4),
              new DefrostVariety(
                  0.5,
                  0.2,
                  between(3, 12),
                  between(2, 8),
                  between(6, 35),
                  between(0, 0.35),
                  between(0, 4)),
              handling(
                  0.6,
                  between(2, 20),
                  between(0.05, 0.5),
                  between(0, 14),
                  0.25,
                  between(0.02, 0.12)),
              SPOT),
          new ColdVariety(
              between(1, 4),
              between(0.5, 2),
              between(0.2, 0.7),
              between(0.005, 0.02),
              between(3, 8),
              between(70, 260),
              between(4, 15),
              between(8, 25),
              between(90, 400),
              between(0.7, 3),
              new DefrostVariety(
                  0.85,
                  0.1,
                  between(3, 12),
                  between(2, 8),
                  between(10, 40),
                  between(0, 0.4),
                  between(1, 5)),
              handling(
                  0.9,
                  between(5, 30),
                  between(0.05, 0.5),
                  between(0, 14),
                  0.1,
                  between(0.01, 0.05)),
              SPOT),
          new ColdVariety(
              between(2, 5.5),
              between(0.4, 2),
              between(0.2, 0.7),
              between(0.005, 0.025),
              between(2, 6),
              between(35, 110),
              between(2, 8),
              between(6, 20),
              between(30, 150),
              between(3, 10),
              new DefrostVariety(
                  0.4,
                  0.1,
                  between(4, 12),
                  between(2, 8),
                  between(6, 25),
                  between(0, 0.2),
                  between(0, 3)),
              handling(0, only(0), only(0), only(0), 1, between(0.01, 0.08)),
              SPOT),
          new ColdVariety(
              between(-25, -17),
              between(0.8, 3),
              between(0.2, 0.7),
              between(0.005, 0.02),
              between(3, 8),
              between(70, 220),
              between(3, 12),
              between(6, 16),
              between(90, 420),
              between(2, 10),
              new DefrostVariety(
                  0.45,
                  0.2,
                  between(4, 24),
                  between(3, 12),
                  between(12, 45),
                  between(0.1, 1.2),
                  between(1, 6)),
              handling(0.4, between(2, 15), between(0.05, 0.4), between(0, 12), 0, only(0)),
              SPOT),
          new RoomVariety(
              between(18, 24.5), 0.3, 0.6, between(8, 90), between(-1, 4), between(40, 72), 4),
          new HotTableVariety(between(61, 82), between(-2, 16), between(8, 45), between(0.3, 2)),
          new ProgramVariety(
              between(101.5, 112),
              between(122, 150),
              between(4, 12),
              between(86, 94),
              between(76, 160),
              between(155, 184)),
          new AirVariety(
              between(0, 2.5), between(0, 6), between(1, 7.5), between(0.5, 6), between(2, 18)),
          new SensorVariety(
              between(-4, 4),
              between(0.3, 2.5),
              List.of(1, 10, 10, 50),
              between(0, 0.02),
              between(80, 6_000)),
          BroadScenes.SCENE,
          BroadScenes.CAMERA,
          BroadDishes.DISH,
          BroadDishes.HAND);

  private BroadKitchens() {}

  private static HandlingVariety handling(
      double deliveries,
      Range deliveryMinutes,
      Range deliveryShare,
      Range deliveryAbove,
      double warmFoods,
      Range warmFoodShare) {
    return new HandlingVariety(
        deliveries,
        deliveryMinutes,
        deliveryShare,
        deliveryAbove,
        warmFoods,
        between(0.5, 4),
        warmFoodShare,
        between(25, 65),
        0.06,
        between(10, 45));
  }
}
