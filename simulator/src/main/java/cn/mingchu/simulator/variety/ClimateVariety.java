package cn.mingchu.simulator.variety;

/**
 * How warm kitchens are.
 *
 * @param seasonShare how much of the season comes in; 0 keeps one temperature all year
 * @param cookingSwing how far the stoves warm the day, as a share of an average kitchen's
 * @param idleShare of that swing, what is left on a day without cooking
 * @param weatherCelsius standard deviation of one day against the next
 * @param unitSpread how much warmer than the kitchen a unit stands, °C
 */
public record ClimateVariety(
    Range seasonShare,
    Range cookingSwing,
    Range idleShare,
    double weatherCelsius,
    Range unitSpread) {}
