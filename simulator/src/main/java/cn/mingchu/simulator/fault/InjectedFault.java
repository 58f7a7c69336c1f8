package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.dish.Mishap;
import cn.mingchu.simulator.scene.Happening;
import cn.mingchu.simulator.scene.ViewSpell;
import cn.mingchu.simulator.unit.Trouble;
import java.util.ArrayList;
import java.util.List;

/**
 * A fault that happens to certain devices of a school: the injected half of the ground truth.
 *
 * @param deviceIds in the order of the school's devices
 */
public record InjectedFault(String faultId, Fault fault, String schoolId, List<String> deviceIds) {

  public InjectedFault {
    deviceIds = List.copyOf(deviceIds);
    if (deviceIds.isEmpty()) {
      throw new IllegalArgumentException("fault " + faultId + " hits no device");
    }
  }

  /** What such faults do to a piece of equipment that has all of them. */
  public static List<Trouble> troubles(List<InjectedFault> faults) {
    List<Trouble> troubles = new ArrayList<>(0);
    for (InjectedFault injected : faults) {
      if (injected.fault() instanceof KitchenFault inTheKitchen) {
        troubles.addAll(inTheKitchen.troubles());
      }
    }
    return troubles;
  }

  /** What such faults do on the way from a device to us. */
  public static List<SignalFault> signalFaults(List<InjectedFault> faults) {
    return faults.stream()
        .map(InjectedFault::fault)
        .filter(SignalFault.class::isInstance)
        .map(SignalFault.class::cast)
        .toList();
  }

  /** What goes on in front of a camera because of such faults. */
  public static List<Happening> happenings(List<InjectedFault> faults) {
    return faults.stream()
        .map(InjectedFault::fault)
        .filter(SceneFault.class::isInstance)
        .map(fault -> ((SceneFault) fault).happening())
        .toList();
  }

  /** What goes wrong with the dishes that a probe measures because of such faults. */
  public static List<Mishap> mishaps(List<InjectedFault> faults) {
    return faults.stream()
        .map(InjectedFault::fault)
        .filter(DishFault.class::isInstance)
        .map(fault -> ((DishFault) fault).mishap())
        .toList();
  }

  /** When a camera does not see its zone because of such faults. */
  public static List<ViewSpell> spells(List<InjectedFault> faults) {
    List<ViewSpell> spells = new ArrayList<>(0);
    for (InjectedFault injected : faults) {
      Fault fault = injected.fault();
      if (fault instanceof ViewFault view) {
        spells.add(view.spell());
      } else if (fault instanceof PowerLoss) {
        spells.add(new ViewSpell(ViewSpell.Reason.AWAY, fault.fromSecond(), fault.toSecond()));
      }
    }
    return spells;
  }
}
