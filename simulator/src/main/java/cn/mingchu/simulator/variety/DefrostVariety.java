package cn.mingchu.simulator.variety;

/**
 * How units get rid of their ice. What neither has a timer nor thaws on demand is thawed by hand.
 *
 * @param timerShare of all units, those that thaw by the clock
 * @param demandShare of all units, those that thaw after so much work of the compressor
 * @param everyHours by the clock, from one to the next
 * @param everyRunHours of the compressor, where it is on demand
 * @param heatPerMinute °C a minute that a heater adds to the air; 0 where it thaws by standing
 *     still
 * @param dripMinutes from the end of the thaw until the compressor may run again
 */
public record DefrostVariety(
    double timerShare,
    double demandShare,
    Range everyHours,
    Range everyRunHours,
    Range minutes,
    Range heatPerMinute,
    Range dripMinutes) {}
