package cn.mingchu.jobs.kitchen.learned;

import java.util.function.IntToDoubleFunction;

/** What can happen to a store or its sensor, drawn broadly; each as readings from minute 0 on. */
enum InjectedTrouble {
  STUCK {
    @Override
    IntToDoubleFunction readings(SyntheticUnit unit, int begin) {
      double held = unit.read(unit.air(begin));
      return minute -> held;
    }
  },
  NOISY {
    @Override
    IntToDoubleFunction readings(SyntheticUnit unit, int begin) {
      double noise = unit.between(1, 4) * (unit.swing / 2 + 0.3);
      return minute -> unit.read(unit.air(begin + minute) + noise * unit.gaussian());
    }
  },
  DRIFTING {
    @Override
    IntToDoubleFunction readings(SyntheticUnit unit, int begin) {
      double anHour = unit.between(0.04, 0.25) * (unit.between(0, 1) < 0.5 ? -1 : 1);
      return minute -> unit.read(unit.air(begin + minute) + anHour * minute / 60);
    }
  },
  SWAPPED {
    @Override
    IntToDoubleFunction readings(SyntheticUnit unit, int begin) {
      SyntheticUnit other = unit.other();
      return minute -> other.read(other.air(begin + minute));
    }
  },
  FAILED_MACHINE {
    @Override
    IntToDoubleFunction readings(SyntheticUnit unit, int begin) {
      double hours = unit.between(1.5, 12);
      double room = unit.between(18, 30);
      double from = unit.setpoint;
      return minute -> unit.read(from + (room - from) * (1 - Math.exp(-minute / 60.0 / hours)));
    }
  },
  WARM_FOOD {
    @Override
    IntToDoubleFunction readings(SyntheticUnit unit, int begin) {
      double warmer = unit.between(3, 10);
      double rise = unit.between(8, 25);
      double fall = unit.between(90, 300);
      return minute ->
          unit.read(
              unit.air(begin + minute)
                  + warmer * (1 - Math.exp(-minute / rise)) * Math.exp(-minute / fall));
    }
  },
  OPEN_DOOR {
    @Override
    IntToDoubleFunction readings(SyntheticUnit unit, int begin) {
      double warmer = unit.between(4, 12);
      double rise = unit.between(5, 20);
      return minute ->
          unit.read(unit.air(begin + minute) + warmer * (1 - Math.exp(-minute / rise)));
    }
  };

  abstract IntToDoubleFunction readings(SyntheticUnit unit, int begin);
}
