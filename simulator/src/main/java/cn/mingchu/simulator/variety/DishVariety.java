package cn.mingchu.simulator.variety;

/**
 * What is cooked, and with what it is kept hot and cold.
 *
 * <p>Cores follow what is around them with a time constant: a wok's portion within minutes, a deep
 * pot within hours.
 *
 * @param dishesPerMeal how many there are
 * @param preparedShare of the dishes, those cooked a day ahead and heated again
 * @param coldShare of the dishes, those eaten cold
 * @param satelliteShare of the kitchens, those whose dishes come from another one
 * @param bareNameShare of the kitchens, those that give a dish the same name each time
 * @param secondBatchShare of the dishes cooked for a meal, those cooked while it is served
 * @param staleShare of the dishes cooked ahead, those cooked a day too early
 * @param potCelsius what a dish is heated in
 * @param cookingMinutes time constant on the stove
 * @param cookingShare how many time constants a dish is cooked for
 * @param reheatingMinutes time constant when it is heated again
 * @param reheatingShare how many time constants that lasts
 * @param standMinutes from the stove to the hot table
 * @param standingMinutes time constant in the air of the kitchen
 * @param waitMinutes it is ready so long before its meal
 * @param hotCelsius what hot tables hold
 * @param hotMinutes time constant in one
 * @param counterMinutes what is cooled stands about so long before
 * @param coolingCelsius the air of a chiller, or of a cold room
 * @param coolingMinutes time constant in it
 * @param coolingLasts minutes until it counts as cold
 * @param coldCelsius what it is kept in then
 * @param packedCelsius what is brought from another kitchen is packed so hot
 * @param tripMinutes how long it is on its way
 * @param boxMinutes time constant in its box
 */
public record DishVariety(
    Range dishesPerMeal,
    double preparedShare,
    double coldShare,
    double satelliteShare,
    double bareNameShare,
    double secondBatchShare,
    double staleShare,
    Range potCelsius,
    Range cookingMinutes,
    Range cookingShare,
    Range reheatingMinutes,
    Range reheatingShare,
    Range standMinutes,
    Range standingMinutes,
    Range waitMinutes,
    Range hotCelsius,
    Range hotMinutes,
    Range counterMinutes,
    Range coolingCelsius,
    Range coolingMinutes,
    Range coolingLasts,
    Range coldCelsius,
    Range packedCelsius,
    Range tripMinutes,
    Range boxMinutes) {}
