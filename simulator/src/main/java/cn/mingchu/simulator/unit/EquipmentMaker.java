package cn.mingchu.simulator.unit;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.Kitchen;
import cn.mingchu.simulator.kitchen.KitchenDay;
import cn.mingchu.simulator.kitchen.Sessions;
import cn.mingchu.simulator.kitchen.Use;
import cn.mingchu.simulator.variety.ColdVariety;
import cn.mingchu.simulator.variety.Variety;
import java.util.List;

/** Builds the equipment that a device watches, broken where it is told to be. */
public final class EquipmentMaker {

  /** Places in the tree of chances below a device's seed. */
  private static final long EQUIPMENT = 1;

  private static final long SESSIONS = 2;

  private EquipmentMaker() {}

  /**
   * The equipment that a device watches.
   *
   * @param seed the device's own: the same seed is the same equipment with the same fate
   * @param fromSecond when its life begins
   */
  public static Equipment make(
      DeviceKind kind, Kitchen kitchen, long seed, List<Trouble> all, long fromSecond) {
    Dice dice = Dice.of(seed, EQUIPMENT);
    Troubles troubles = new Troubles(all);
    Variety variety = kitchen.variety();
    return switch (kind) {
      case FRIDGE, COLD_ROOM, FREEZER, SAMPLE_CABINET -> {
        ColdVariety cold = ColdMake.variety(kind, variety);
        ColdMake make = ColdMake.drawn(cold, variety, dice);
        yield new ColdStore(make, cold, kitchen, troubles, dice, fromSecond);
      }
      case HOT_HOLD ->
          new HotTable(sessions(kind, kitchen.day(), seed), variety.hotTable(), troubles, dice);
      case DRY_STORE, SPECIAL_ROOM ->
          new ConditionedRoom(kind, kitchen, troubles, dice, fromSecond);
      case STEAM_DISINFECTOR, INFRARED_DISINFECTOR ->
          new DisinfectionCabinet(
              kind, sessions(kind, kitchen.day(), seed), variety.program(), troubles, dice);
      case DISHWASHER ->
          new DishwasherRinse(
              sessions(kind, kitchen.day(), seed), variety.program(), troubles, dice);
      case UV_LAMP ->
          new UvLamp(sessions(kind, kitchen.day(), seed), variety.program(), troubles, dice);
      case FRYER -> new Fryer(sessions(kind, kitchen.day(), seed), variety.program(), dice);
      case GAS_DETECTOR, CO_DETECTOR -> new Air(kitchen, troubles, dice, fromSecond);
      default ->
          throw new IllegalArgumentException("nothing is known about equipment of kind " + kind);
    };
  }

  /** When equipment that is not always on is used. */
  public static Sessions sessions(DeviceKind kind, KitchenDay kitchen, long seed) {
    Use use =
        Use.of(kind).orElseThrow(() -> new IllegalArgumentException(kind + " is always in use"));
    return new Sessions(use, kitchen, Dice.mixed(seed, SESSIONS));
  }
}
