package cn.mingchu.simulator.variety;

/**
 * How special rooms and dry stores are kept.
 *
 * @param setCelsius what the conditioning is set to
 * @param dryStoresConditioned share of dry stores with conditioning; others follow the weather
 * @param offAtNight share of special rooms whose conditioning rests while nobody works there
 * @param warmMinutes time constant against the kitchen without conditioning
 * @param warmerThanKitchen where a closed room ends up without it, °C above the kitchen
 * @param humidityPercent mean relative humidity
 * @param humidityWander standard deviation of one day's mean against the next
 */
public record RoomVariety(
    Range setCelsius,
    double dryStoresConditioned,
    double offAtNight,
    Range warmMinutes,
    Range warmerThanKitchen,
    Range humidityPercent,
    double humidityWander) {}
