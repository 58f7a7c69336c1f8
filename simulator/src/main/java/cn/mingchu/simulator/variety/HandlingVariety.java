package cn.mingchu.simulator.variety;

/**
 * What hands do to a cold store beside opening its door for a grab.
 *
 * @param deliveries to one store on a day on which goods come
 * @param deliveryMinutes its door stands open to put them away
 * @param deliveryShare of the goods inside, what is new
 * @param deliveryAbove how much warmer than the store the new goods are, °C
 * @param warmFoods put in after a meal, the chance of it
 * @param warmFoodMinutes its door stands open for it
 * @param warmFoodShare of the goods inside, what is warm
 * @param cleanings on a day of cooking, the chance of it
 * @param cleaningMinutes it stands open and switched off, its goods elsewhere
 */
public record HandlingVariety(
    double deliveries,
    Range deliveryMinutes,
    Range deliveryShare,
    Range deliveryAbove,
    double warmFoods,
    Range warmFoodMinutes,
    Range warmFoodShare,
    Range warmFoodCelsius,
    double cleanings,
    Range cleaningMinutes) {

  /** Doors open for a grab, and for nothing else. */
  static HandlingVariety none() {
    Range zero = Range.only(0);
    return new HandlingVariety(0, zero, zero, zero, 0, zero, zero, zero, 0, zero);
  }
}
