package cn.mingchu.simulator.world;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Zone;
import cn.mingchu.simulator.dish.Menu;
import cn.mingchu.simulator.dish.Mishap;
import cn.mingchu.simulator.dish.ProbeHand;
import cn.mingchu.simulator.kitchen.Sessions;
import cn.mingchu.simulator.scene.CameraEye;
import cn.mingchu.simulator.scene.Happening;
import cn.mingchu.simulator.scene.Scene;
import cn.mingchu.simulator.scene.View;
import cn.mingchu.simulator.scene.ViewSpell;
import cn.mingchu.simulator.unit.Equipment;
import cn.mingchu.simulator.unit.EquipmentMaker;
import cn.mingchu.simulator.unit.Trouble;
import java.util.List;
import java.util.OptionalInt;

/**
 * A device in a school's kitchen.
 *
 * @param number counts the devices of its kind in its school, from 1
 * @param seed its place in the tree of chances: same seed, same equipment, same fate
 */
public record SimulatedDevice(
    SimulatedSchool school,
    String deviceId,
    DeviceKind kind,
    int number,
    Zone zone,
    int periodSeconds,
    String gatewayId,
    OptionalInt labelMaxHundredths,
    OptionalInt batteryPercent,
    long seed) {

  private static final List<Quantity> TEMPERATURE = List.of(Quantity.TEMPERATURE);
  private static final List<Quantity> CLIMATE = List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY);
  private static final List<Quantity> GAS = List.of(Quantity.COMBUSTIBLE_GAS);
  private static final List<Quantity> MONOXIDE = List.of(Quantity.CARBON_MONOXIDE);
  private static final List<Quantity> ULTRAVIOLET = List.of(Quantity.UV_IRRADIANCE);

  public String schoolId() {
    return school.schoolId();
  }

  /** As people in the kitchen call it: 冷藏柜 2号. */
  public String name() {
    return DeviceNames.of(kind) + number + "号";
  }

  /** What it measures, all of it at each report. */
  public List<Quantity> quantities() {
    return switch (kind) {
      case DRY_STORE -> CLIMATE;
      case GAS_DETECTOR -> GAS;
      case CO_DETECTOR -> MONOXIDE;
      case UV_LAMP -> ULTRAVIOLET;
      case CAMERA -> List.of();
      default -> TEMPERATURE;
    };
  }

  /**
   * What it watches, broken where it is told to be.
   *
   * @param fromSecond when its life begins
   */
  public Equipment equipment(List<Trouble> troubles, long fromSecond) {
    return EquipmentMaker.make(kind, school.kitchen(), seed, troubles, fromSecond);
  }

  /** What goes on in front of it, and what besides. */
  public Scene scene(List<Happening> planned) {
    return new Scene(
        school.kitchen().variety().scene(), zone, school.kitchen().day(), seed, planned);
  }

  /** When it does not see that, and when besides. */
  public View view(List<ViewSpell> planned) {
    return new View(school.kitchen().variety().camera(), seed, planned);
  }

  /** What it makes of it. */
  public CameraEye eye(List<Happening> happenings, List<ViewSpell> spells) {
    return new CameraEye(
        school.kitchen().variety().camera(),
        scene(happenings),
        view(spells),
        school.kitchen().day(),
        zone,
        seed,
        periodSeconds);
  }

  /** What is cooked and served where it is used; only for a probe. */
  public Menu menu(List<Mishap> mishaps) {
    return new Menu(school.kitchen(), seed, mishaps);
  }

  /** Who uses it; only for a probe. */
  public ProbeHand hand() {
    return new ProbeHand(school.kitchen().variety().hand(), seed, periodSeconds);
  }

  /** When what it watches is used; only for what is not always on. */
  public Sessions sessions() {
    return EquipmentMaker.sessions(kind, school.kitchen().day(), seed);
  }
}
