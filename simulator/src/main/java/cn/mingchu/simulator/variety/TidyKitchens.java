package cn.mingchu.simulator.variety;

import static cn.mingchu.simulator.variety.Range.between;
import static cn.mingchu.simulator.variety.Range.only;

import java.util.List;

/** Kitchens that leave room below every limit of the rule catalogue. */
final class TidyKitchens {

  private static final SpotVariety SPOT = new SpotVariety(between(1, 2), only(0), only(0), only(0));

  static final Variety VARIETY =
      new Variety(
          new ClimateVariety(only(0), only(1), only(1), 0, between(-2.5, 2.5)),
          new RhythmVariety(
              between(5.5, 7.5),
              between(20, 40),
              only(1),
              between(20, 60),
              between(50, 75),
              only(1),
              between(10, 40),
              only(0),
              only(0)),
          chilled(between(2.5, 4.2), 1.0),
          chilled(between(1.8, 3.2), 1.5),
          chilled(between(3.0, 4.5), 4.0),
          freezer(),
          new RoomVariety(between(19.5, 22.8), 1, 0, between(10, 20), only(4), between(48, 57), 0),
          new HotTableVariety(between(66, 76), only(0), only(3), only(1.2)),
          new ProgramVariety(
              between(103, 107),
              between(124, 134),
              between(5, 8),
              between(87.5, 91),
              between(88, 130),
              between(165, 178)),
          new AirVariety(between(0, 1.5), only(0), only(0), between(1, 4), only(7)),
          new SensorVariety(only(0), only(1), List.of(10), only(0), between(120, 1_500)),
          TidyScenes.SCENE,
          TidyScenes.CAMERA,
          TidyDishes.DISH,
          TidyDishes.HAND);

  private TidyKitchens() {}

  private static ColdVariety chilled(Range setCelsius, double rarely) {
    return new ColdVariety(
        setCelsius,
        between(0.6, 1.1),
        between(0.2, 0.45),
        only(0),
        only(0),
        between(50, 90),
        between(3.0, 4.5),
        between(8, 14),
        between(60, 130),
        only(rarely),
        new DefrostVariety(1, 0, between(5, 8), only(0), between(8, 14), only(0), only(0)),
        HandlingVariety.none(),
        SPOT);
  }

  private static ColdVariety freezer() {
    return new ColdVariety(
        between(-22.0, -19.5),
        between(0.8, 1.4),
        between(0.2, 0.4),
        only(0),
        only(0),
        between(95, 150),
        between(4.0, 6.0),
        between(8, 12),
        between(110, 200),
        only(3),
        new DefrostVariety(
            1, 0, between(8, 12), only(0), between(12, 18), between(0.2, 0.4), only(0)),
        HandlingVariety.none(),
        SPOT);
  }
}
