package cn.mingchu.simulator.kitchen;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.simulator.chance.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When equipment that is not always on is used on a day of cooking. */
public enum Use {
  /** Hot tables: hot half an hour before the doors open, off when the last child has eaten. */
  WHILE_SERVING {
    @Override
    List<Session> on(KitchenDay kitchen, long day, Dice dice) {
      List<Session> sessions = new ArrayList<>();
      for (Meal meal : kitchen.meals()) {
        sessions.add(session(day, meal.from() - dice.between(15, 30) * MINUTE, meal.to()));
      }
      return sessions;
    }
  },

  /** Disinfection cabinets: one program once the dishes of a meal are washed. */
  AFTER_MEALS {
    @Override
    List<Session> on(KitchenDay kitchen, long day, Dice dice) {
      List<Session> sessions = new ArrayList<>();
      for (Meal meal : kitchen.meals()) {
        int from = meal.to() + dice.between(45, 70) * MINUTE;
        sessions.add(session(day, from, from + dice.between(38, 46) * MINUTE));
      }
      return sessions;
    }
  },

  /** Dishwashers: cycle after cycle as the dishes of a meal come back. */
  WITH_THE_DISHES {
    @Override
    List<Session> on(KitchenDay kitchen, long day, Dice dice) {
      List<Session> sessions = new ArrayList<>();
      for (Meal meal : kitchen.meals()) {
        int from = meal.to() - dice.between(5, 15) * MINUTE;
        sessions.add(session(day, from, from + dice.between(10, 18) * RINSE_CYCLE));
      }
      return sessions;
    }
  },

  /** Ultraviolet lamps: before cooks enter the special room, which they do an hour before meals. */
  BEFORE_WORK {
    @Override
    List<Session> on(KitchenDay kitchen, long day, Dice dice) {
      int to = kitchen.meals().get(0).from() - dice.between(70, 85) * MINUTE;
      return List.of(session(day, to - dice.between(40, 55) * MINUTE, to));
    }
  },

  /** Fryers: before lunch, on some days. */
  WHILE_COOKING {
    @Override
    List<Session> on(KitchenDay kitchen, long day, Dice dice) {
      if (!dice.chance(0.6)) {
        return List.of();
      }
      Meal meal = dice.pick(kitchen.meals());
      return List.of(
          session(
              day,
              meal.from() - dice.between(80, 110) * MINUTE,
              meal.from() - dice.between(10, 25) * MINUTE));
    }
  };

  /** Seconds from one load of a dishwasher to the next. */
  public static final int RINSE_CYCLE = 180;

  private static final int MINUTE = SchoolTime.MINUTE;

  abstract List<Session> on(KitchenDay kitchen, long day, Dice dice);

  /** Empty for what is always on. */
  public static Optional<Use> of(DeviceKind kind) {
    return switch (kind) {
      case HOT_HOLD -> Optional.of(WHILE_SERVING);
      case STEAM_DISINFECTOR, INFRARED_DISINFECTOR -> Optional.of(AFTER_MEALS);
      case DISHWASHER -> Optional.of(WITH_THE_DISHES);
      case UV_LAMP -> Optional.of(BEFORE_WORK);
      case FRYER -> Optional.of(WHILE_COOKING);
      default -> Optional.empty();
    };
  }

  private static Session session(long day, int from, int to) {
    return new Session(SchoolTime.moment(day, from), SchoolTime.moment(day, to));
  }
}
