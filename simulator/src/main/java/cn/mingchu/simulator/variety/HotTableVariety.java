package cn.mingchu.simulator.variety;

/**
 * How food is kept hot.
 *
 * @param setCelsius what a table holds
 * @param broughtAbove how much hotter than that the food is when it is brought, °C
 * @param settleMinutes time constant of the food against the table
 * @param wander standard deviation of the core around its mean, as dishes come and go, °C
 */
public record HotTableVariety(
    Range setCelsius, Range broughtAbove, Range settleMinutes, Range wander) {}
