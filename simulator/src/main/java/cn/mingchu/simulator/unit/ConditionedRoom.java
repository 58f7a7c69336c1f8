package cn.mingchu.simulator.unit;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.Kitchen;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.RoomVariety;

/** A special room where meals are portioned, or a dry store; with air conditioning, or without. */
final class ConditionedRoom implements Equipment {

  private static final double MINUTES_TO_COOL = 8;
  private static final double HUMIDITY_MINUTES = 60;
  private static final int STEP = 30;
  private static final double STEP_MINUTES = 0.5;

  /** What a room that follows the weather has of its day's humidity, per °C above average. */
  private static final double DAMP_PER_DEGREE = 0.4;

  private static final double AVERAGE_CELSIUS = 25;

  private static final long HUMIDITY = 1;

  private final Kitchen kitchen;
  private final Troubles troubles;
  private final Dice dice;
  private final boolean conditioned;
  private final boolean offAtNight;
  private final double setCelsius;
  private final double warmMinutes;
  private final double warmerBy;
  private final double meanHumidity;
  private final double humidityWander;
  private final long seed;
  private long second;
  private boolean inUse;
  private double todaysHumidity;
  private double outsideCelsius;
  private double celsius;
  private double humidity;

  ConditionedRoom(DeviceKind kind, Kitchen kitchen, Troubles troubles, Dice dice, long fromSecond) {
    RoomVariety variety = kitchen.variety().room();
    this.kitchen = kitchen;
    this.troubles = troubles;
    this.dice = dice;
    this.conditioned =
        kind == DeviceKind.SPECIAL_ROOM || dice.chance(variety.dryStoresConditioned());
    this.offAtNight = kind == DeviceKind.SPECIAL_ROOM && dice.chance(variety.offAtNight());
    this.setCelsius = variety.setCelsius().draw(dice);
    this.warmMinutes = variety.warmMinutes().draw(dice);
    this.warmerBy =
        variety.warmerThanKitchen().draw(dice)
            + Math.max(0, kitchen.variety().climate().unitSpread().draw(dice));
    this.meanHumidity = variety.humidityPercent().draw(dice);
    this.humidityWander = variety.humidityWander();
    this.seed = dice.next();
    this.second = Math.floorDiv(fromSecond, (long) STEP) * STEP;
    look();
    this.celsius = conditioned ? setCelsius : outsideCelsius;
    this.humidity = todaysHumidity;
  }

  @Override
  public long nextReport(long previous, int periodSeconds) {
    return previous + periodSeconds;
  }

  @Override
  public double measure(long epochSecond, Quantity quantity) {
    return actual(epochSecond, quantity).value();
  }

  @Override
  public Actual actual(long epochSecond, Quantity quantity) {
    while (second + STEP <= epochSecond) {
      step();
    }
    double value = quantity == Quantity.HUMIDITY ? humidity : celsius;
    return new Actual(
        value, value, offAtNight && !inUse ? Circumstance.AT_REST : Circumstance.ORDINARY);
  }

  private void step() {
    if (second % (5 * SchoolTime.MINUTE) == 0) {
      look();
    }
    if (cools()) {
      celsius += ((setCelsius - celsius) / MINUTES_TO_COOL + dice.bell(0.15)) * STEP_MINUTES;
    } else {
      celsius += (outsideCelsius - celsius) / warmMinutes * STEP_MINUTES;
    }
    humidity += ((todaysHumidity - humidity) / HUMIDITY_MINUTES + dice.bell(0.12)) * STEP_MINUTES;
    second += STEP;
  }

  /** What changes slowly is looked at every few minutes. */
  private void look() {
    long day = SchoolTime.day(second);
    inUse = kitchen.day().cooksAt(second);
    outsideCelsius = kitchen.climate().celsius(second) + warmerBy;
    todaysHumidity = meanHumidity;
    if (humidityWander > 0) {
      double season = kitchen.climate().meanOf(day) - AVERAGE_CELSIUS;
      todaysHumidity +=
          Dice.of(seed, HUMIDITY, day).bell(humidityWander) + DAMP_PER_DEGREE * season;
    }
  }

  /** Conditioning that only cools lets a room be that is cool by itself. */
  private boolean cools() {
    boolean on = conditioned && (inUse || !offAtNight);
    return on
        && !troubles.has(second, TroubleKind.ROOM_WARMS)
        && !troubles.has(second, TroubleKind.POWER_OFF);
  }
}
