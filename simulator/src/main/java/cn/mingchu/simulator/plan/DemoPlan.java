package cn.mingchu.simulator.plan;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.fault.Fault;
import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.kitchen.Session;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The faults of a demo: enough of them, soon enough, for several rules to speak within its hour.
 *
 * <p>Longer demos have such an hour after each other. What does not fit, because the hour is cut
 * off or a small world has no device for it, is left out.
 */
public final class DemoPlan {

  /** One fault of the hour: begins so many minutes into it and lasts so many. */
  private record Act(FaultKind kind, int begins, int lasts) {}

  private static final int ROUND_MINUTES = 60;

  private static final List<Act> HOUR =
      List.of(
          new Act(FaultKind.GATEWAY_OUTAGE, 18, 30),
          new Act(FaultKind.HOT_HOLD_TOO_COLD, 6, 50),
          new Act(FaultKind.WARM_SPECIAL_ROOM, 2, 55),
          new Act(FaultKind.DOOR_LEFT_OPEN, 4, 44),
          new Act(FaultKind.GAS_LEAK, 8, 25),
          new Act(FaultKind.SENSOR_DEAD, 10, 40),
          new Act(FaultKind.CLOCK_AHEAD, 12, 30),
          new Act(FaultKind.CLOCK_BEHIND, 5, 50),
          new Act(FaultKind.DUPLICATED_AND_SHUFFLED, 1, 55),
          new Act(FaultKind.BUFFERED_UPLOAD, 6, 40),
          new Act(FaultKind.UNIT_FAILURE, 1, 150),
          new Act(FaultKind.SENSOR_STUCK, 15, 120),
          new Act(FaultKind.SHORT_DISINFECTION, 0, ROUND_MINUTES),
          new Act(FaultKind.DOOR_LEFT_OPEN, 14, 42),
          new Act(FaultKind.GAS_LEAK, 30, 20),
          new Act(FaultKind.NO_MASK, 3, 9),
          new Act(FaultKind.BIN_UNCOVERED, 4, 35),
          new Act(FaultKind.CAMERA_COVERED, 9, 20),
          new Act(FaultKind.UNDERCOOKED, 2, 13));

  /** Sensors that report more rarely are found dead too late for an hour. */
  private static final int LONGEST_PERIOD = 120;

  private static final long DEMO = 11;

  /** When a demo should begin: the canteens are about to serve lunch. */
  private static final int BEFORE_LUNCH = 11 * SchoolTime.HOUR + 30 * SchoolTime.MINUTE;

  private final long to;
  private final Dice dice;
  private final FaultSchedule schedule = new FaultSchedule();
  private final Victims victims;
  private final FaultDrawing drawing;

  private DemoPlan(World world, Instant to) {
    this.to = to.getEpochSecond();
    this.dice = Dice.of(world.seed(), DEMO);
    this.victims = new Victims(world, schedule, dice);
    this.drawing = new FaultDrawing(FaultVariety.plain(), dice);
  }

  /** Half past eleven in Sichuan on that day or, if it is a weekend, on the Monday after. */
  public static Instant start(LocalDate day) {
    long epochDay = day.toEpochDay();
    while (!SchoolTime.isWeekday(epochDay)) {
      epochDay++;
    }
    return Instant.ofEpochSecond(SchoolTime.moment(epochDay, BEFORE_LUNCH));
  }

  /** The faults of a demo from a moment on; the same for the same world and times. */
  public static List<InjectedFault> faults(World world, Instant from, Duration length) {
    DemoPlan plan = new DemoPlan(world, from.plus(length));
    long round = from.getEpochSecond();
    while (round < plan.to) {
      for (Act act : HOUR) {
        plan.play(act, round);
      }
      round += ROUND_MINUTES * SchoolTime.MINUTE;
    }
    return plan.schedule.faults();
  }

  private void play(Act act, long round) {
    long begins = round + (long) act.begins() * SchoolTime.MINUTE;
    long ends = begins + (long) act.lasts() * SchoolTime.MINUTE;
    if (begins >= to) {
      return;
    }
    victims
        .choose(act.kind(), begins, device -> suits(act, device, begins))
        .ifPresent(hit -> schedule.add(fault(act, hit.get(0), begins, ends), hit));
  }

  private Fault fault(Act act, SimulatedDevice hit, long begins, long ends) {
    return act.kind().mishap().isEmpty()
        ? drawing.fault(act.kind(), hit.kind(), begins, ends)
        : drawing.dishFault(
            act.kind(),
            DishChoice.finished(act.kind(), hit, begins, ends).orElseThrow(),
            mishap -> hit.menu(List.of(mishap)),
            begins);
  }

  private static boolean suits(Act act, SimulatedDevice device, long begins) {
    return switch (act.kind()) {
      case HOT_HOLD_TOO_COLD -> {
        Optional<Session> session = Victims.session(device, begins);
        yield session.isPresent()
            && session.get().from() <= begins
            && session.get().to() >= begins + 25L * SchoolTime.MINUTE;
      }
      case SHORT_DISINFECTION ->
          Victims.session(device, begins)
              .map(session -> session.from() > begins && session.from() < begins + SchoolTime.HOUR)
              .orElse(false);
      case DOOR_LEFT_OPEN ->
          device.kind() != DeviceKind.SAMPLE_CABINET && device.periodSeconds() <= LONGEST_PERIOD;
      case UNDERCOOKED ->
          DishChoice.finished(
                  act.kind(), device, begins, begins + (long) act.lasts() * SchoolTime.MINUTE)
              .isPresent();
      case NO_MASK, BIN_UNCOVERED -> device.school().kitchen().day().isStaffed(begins);
      default -> device.periodSeconds() <= LONGEST_PERIOD;
    };
  }
}
