package cn.mingchu.simulator.kitchen;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.variety.Variety;

/**
 * One kitchen: its rhythm, its climate, and the variety that its equipment is drawn from.
 *
 * <p>Two kitchens of the same rhythm and climate differ in their equipment by the devices' seeds.
 */
public record Kitchen(KitchenDay day, Climate climate, Variety variety) {

  public static Kitchen drawn(Dice dice, boolean breakfast, boolean boarding, Variety variety) {
    KitchenDay day = KitchenDay.drawn(dice, breakfast, boarding, variety.rhythm());
    return new Kitchen(day, Climate.drawn(dice, variety.climate(), day), variety);
  }
}
