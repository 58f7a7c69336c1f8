package cn.mingchu.simulator.unit;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.Kitchen;
import cn.mingchu.simulator.variety.ColdVariety;
import org.jspecify.annotations.Nullable;

/**
 * A fridge, cold room, sample cabinet or freezer: air and goods that exchange heat, a compressor
 * with hysteresis, defrosts, hands, and a door that opens to the kitchen's rhythm.
 *
 * <p>Stepped every {@value #STEP} seconds with Euler's rule, far below the shortest time constant
 * (half a minute), so no exponential is needed and every machine gets the same bits.
 */
final class ColdStore implements Equipment {

  /** Seconds; all openings and defrosts are whole numbers of it. */
  static final int STEP = 10;

  private static final double STEP_MINUTES = STEP / 60.0;
  private static final int SECONDS_OF_A_MINUTE = 60;

  /** So long after a trouble nothing is the doing of healthy life. */
  private static final long RECOVERY = 4 * 3_600;

  private final ColdMake make;
  private final Kitchen kitchen;
  private final Troubles troubles;
  private final Dice dice;
  private final Defroster defroster;
  private final Spot spot;
  private final Handlings handlings;
  private final Compressor compressor;
  private final Door door;
  private final Goods goods;
  private final HealthyLife healthy;

  private long second;
  private double airCelsius;
  private double outsideCelsius;
  private @Nullable Handling handling;

  ColdStore(
      ColdMake make,
      ColdVariety variety,
      Kitchen kitchen,
      Troubles troubles,
      Dice dice,
      long fromSecond) {
    this.make = make;
    this.kitchen = kitchen;
    this.troubles = troubles;
    this.dice = dice;
    this.defroster = Defroster.drawn(variety.defrost(), dice);
    this.spot = Spot.drawn(variety.spot(), dice);
    this.handlings =
        new Handlings(kitchen.day(), variety.handling(), make.setCelsius(), dice.next());
    this.compressor = new Compressor(make, dice);
    this.door =
        new Door(
            kitchen.day(), make.rarely(), kitchen.variety().rhythm().openingSeconds(), STEP, dice);
    this.goods = new Goods(make);
    this.healthy = new HealthyLife(make);
    begin(fromSecond);
  }

  @Override
  public long nextReport(long previous, int periodSeconds) {
    return previous + periodSeconds;
  }

  @Override
  public double measure(long epochSecond, Quantity quantity) {
    live(epochSecond);
    return spot.celsius();
  }

  @Override
  public Actual actual(long epochSecond, Quantity quantity) {
    live(epochSecond);
    boolean sick = troubles.anySince(second, RECOVERY);
    return new Actual(
        airCelsius, goods.celsius(), sick ? Circumstance.SICK : healthy.circumstance());
  }

  private void live(long until) {
    while (second + STEP <= until) {
      step();
    }
  }

  private void begin(long fromSecond) {
    second = Math.floorDiv(fromSecond, (long) STEP) * STEP;
    airCelsius = make.setCelsius() + dice.uniform(-make.swing(), make.swing());
    outsideCelsius = kitchen.climate().celsius(second) + make.warmerBy();
    spot.begin(airCelsius);
    defroster.begin(second, dice);
    door.begin(second);
  }

  private void step() {
    if (second % SECONDS_OF_A_MINUTE == 0) {
      outsideCelsius = kitchen.climate().celsius(second) + make.warmerBy();
    }
    takeInHand();
    boolean powered = !troubles.has(second, TroubleKind.POWER_OFF);
    boolean open =
        door.isOpen(second) || handling != null || troubles.has(second, TroubleKind.DOOR_OPEN);
    boolean thaws = powered && defroster.isThawing(second);
    if (!powered || thaws || isCleaned()) {
      compressor.stop(second);
    } else {
      compressor.heed(second, airCelsius);
    }
    double heat = powered ? defroster.heat(second) : 0;
    double capacity = compressor.runs() ? capacity() : 0;
    double change =
        (isCleaned() ? 0 : goods.exchange(airCelsius, STEP_MINUTES))
            + (outsideCelsius - airCelsius) / make.wallMinutes()
            + (open ? (outsideCelsius - airCelsius) / make.doorMinutes() : 0)
            + heat
            - compressor.cold(outsideCelsius) * capacity;
    spot.feel(airCelsius, outsideCelsius, Spot.coil(capacity, heat > 0), open, STEP_MINUTES);
    healthy.see(second, handling, thaws, airCelsius);
    airCelsius += change * STEP_MINUTES;
    defroster.count(second, STEP, compressor.runs(), open);
    second += STEP;
  }

  private void takeInHand() {
    Handling now = handlings.at(second);
    if (now != null && !now.equals(handling)) {
      goods.putIn(now.share(), now.celsius());
    }
    handling = now;
  }

  private boolean isCleaned() {
    return handling != null && handling.circumstance() == Circumstance.CLEANING;
  }

  /** What is left of the cooling, from 0 to 1. */
  private double capacity() {
    if (troubles.has(second, TroubleKind.COOLING_FAILS)) {
      return 0;
    }
    Trouble fading = troubles.at(second, TroubleKind.COOLING_FADES);
    return fading == null
        ? 1
        : Math.max(0, 1 - (second - fading.fromSecond()) / (fading.level() * 3_600));
  }
}
