package cn.mingchu.simulator.unit;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.variety.ColdVariety;
import cn.mingchu.simulator.variety.Variety;

/**
 * How one cold store is built and set. Times are the time constants of first-order exchange.
 *
 * @param swing the compressor starts this much above the set point and stops this much below
 * @param coolingPerMinute °C a minute that the running compressor takes from the air, at {@link
 *     #RATED_CELSIUS}
 * @param weakerPerDegree share of that lost for each °C of the kitchen above
 * @param warmerBy how much warmer than its kitchen it stands
 * @see ColdVariety
 */
record ColdMake(
    double setCelsius,
    double swing,
    double coolingPerMinute,
    double weakerPerDegree,
    int restSeconds,
    double wallMinutes,
    double doorMinutes,
    double loadMinutes,
    double inertiaMinutes,
    double rarely,
    double warmerBy) {

  /** Makers state the duty for a kitchen of this warmth. */
  static final double RATED_CELSIUS = 30;

  static ColdMake drawn(ColdVariety variety, Variety kitchens, Dice dice) {
    double setCelsius = variety.setCelsius().draw(dice);
    double wallMinutes = variety.wallMinutes().draw(dice);
    double leaksPerMinute = (RATED_CELSIUS - setCelsius) / wallMinutes;
    return new ColdMake(
        setCelsius,
        variety.swing().draw(dice),
        leaksPerMinute / variety.duty().draw(dice),
        variety.weakerPerDegree().draw(dice),
        variety.restMinutes().drawMinutes(dice),
        wallMinutes,
        variety.doorMinutes().draw(dice),
        variety.loadMinutes().draw(dice),
        variety.inertiaMinutes().draw(dice),
        variety.rarely().draw(dice),
        kitchens.climate().unitSpread().draw(dice));
  }

  static ColdVariety variety(DeviceKind kind, Variety kitchens) {
    return switch (kind) {
      case FRIDGE -> kitchens.fridge();
      case COLD_ROOM -> kitchens.coldRoom();
      case SAMPLE_CABINET -> kitchens.sampleCabinet();
      case FREEZER -> kitchens.freezer();
      default -> throw new IllegalArgumentException(kind + " is not a cold store");
    };
  }

  /** The air is as cold as the compressor keeps it. */
  boolean isCold(double airCelsius) {
    return airCelsius <= setCelsius + swing;
  }
}
