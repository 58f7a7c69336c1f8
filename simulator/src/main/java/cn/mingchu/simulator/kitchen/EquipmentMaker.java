package cn.mingchu.simulator.kitchen;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.simulator.chance.Dice;
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
   */
  public static Equipment make(
      DeviceKind kind, KitchenDay kitchen, long seed, List<Trouble> troubles) {
    Dice dice = Dice.of(seed, EQUIPMENT);
    return switch (kind) {
      case FRIDGE, COLD_ROOM, FREEZER, SAMPLE_CABINET ->
          new ColdStore(ColdMake.drawn(kind, dice), kitchen, troubles, dice);
      case HOT_HOLD -> new HotTable(sessions(kind, kitchen, seed), troubles, dice);
      case DRY_STORE, SPECIAL_ROOM -> new ConditionedRoom(troubles, dice);
      case STEAM_DISINFECTOR, INFRARED_DISINFECTOR ->
          new DisinfectionCabinet(kind, sessions(kind, kitchen, seed), troubles, dice);
      case DISHWASHER -> new DishwasherRinse(sessions(kind, kitchen, seed), dice);
      case UV_LAMP -> new UvLamp(sessions(kind, kitchen, seed), troubles, dice);
      case FRYER -> new Fryer(sessions(kind, kitchen, seed), dice);
      case GAS_DETECTOR, CO_DETECTOR -> new Air(kitchen, troubles, dice);
      case CAMERA, OTHER_DEVICE ->
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
