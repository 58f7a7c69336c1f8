package cn.mingchu.simulator.kitchen;

import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.variety.ClimateVariety;
import java.time.LocalDate;

/**
 * How warm one kitchen is: cool at dawn, hot at the stoves before lunch and dinner, and as much of
 * the season and the weather as its walls let in.
 *
 * <p>What a moment brings depends on the seed and the moment alone.
 */
public record Climate(
    long seed,
    double seasonShare,
    double cookingSwing,
    double idleShare,
    double weatherCelsius,
    KitchenDay rhythm) {

  /** Celsius at each full hour of the local day, in a kitchen of average warmth. */
  private static final double[] BY_HOUR = {
    22.5, 22.2, 22.0, 21.8, 21.7, 22.0, 23.2, 24.5, 26.0, 27.8, 29.4, 30.4,
    30.0, 28.4, 27.2, 27.4, 28.6, 29.4, 28.6, 26.8, 25.2, 24.2, 23.4, 22.9
  };

  /** The mean of those. */
  private static final double AVERAGE = 25.65;

  /** Outdoors in Dazhou in the middle of each month, rounded from its climate normals, Celsius. */
  private static final double[] BY_MONTH = {6, 8, 13, 18, 22, 25, 28, 28, 23, 18, 13, 8};

  /** A kitchen that lets the whole season in is this much warmer than the street. */
  private static final double ABOVE_OUTDOORS = 3;

  /** How much of a day's weather is left after one day, two, three. */
  private static final double[] MEMORY = {0.80, 0.48, 0.29, 0.17};

  public static Climate drawn(Dice dice, ClimateVariety variety, KitchenDay rhythm) {
    return new Climate(
        dice.next(),
        variety.seasonShare().draw(dice),
        variety.cookingSwing().draw(dice),
        variety.idleShare().draw(dice),
        variety.weatherCelsius(),
        rhythm);
  }

  /** The kitchen's air. */
  public double celsius(long epochSecond) {
    long day = SchoolTime.day(epochSecond);
    int time = SchoolTime.secondOfDay(epochSecond);
    int hour = time / SchoolTime.HOUR;
    double share = (time % SchoolTime.HOUR) / (double) SchoolTime.HOUR;
    double byDay = BY_HOUR[hour] * (1 - share) + BY_HOUR[(hour + 1) % 24] * share - AVERAGE;
    double swing = rhythm.cooksOn(day) ? cookingSwing : cookingSwing * idleShare;
    return meanOf(day) + byDay * swing;
  }

  /** The mean of a day, of its season and its weather. */
  public double meanOf(long day) {
    double season = seasonShare * (outdoors(day) + ABOVE_OUTDOORS - AVERAGE);
    return AVERAGE + season + weatherCelsius * weather(day);
  }

  private static double outdoors(long day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    double month = date.getMonthValue() - 1 + (date.getDayOfMonth() - 15) / 30.0 + 12;
    int before = (int) month;
    double share = month - before;
    return BY_MONTH[before % 12] * (1 - share) + BY_MONTH[(before + 1) % 12] * share;
  }

  /** A bell of standard deviation one that is much like the day before's. */
  private double weather(long day) {
    if (weatherCelsius == 0) {
      return 0;
    }
    double weather = 0;
    for (int back = 0; back < MEMORY.length; back++) {
      weather += MEMORY[back] * Dice.of(seed, day - back).bell(1);
    }
    return weather;
  }
}
