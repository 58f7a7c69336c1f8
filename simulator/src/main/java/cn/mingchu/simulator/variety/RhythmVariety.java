package cn.mingchu.simulator.variety;

/**
 * When kitchens get goods, serve and rest, and how busy their hands are.
 *
 * @param deliveryFromHour local time
 * @param deliveryShare of the days of cooking, those on which goods come
 * @param lunchFromMinutes after 11:00
 * @param lunchMinutes for how long lunch is served
 * @param gapScale time between two openings of a door, against an average kitchen's
 * @param openingSeconds a door stands open for a grab; short ones are the most
 * @param closedShare of the days of cooking, those on which the school is closed after all
 * @param saturdayShare of the Saturdays, those on which a day school cooks
 */
public record RhythmVariety(
    Range deliveryFromHour,
    Range deliveryMinutes,
    Range deliveryShare,
    Range lunchFromMinutes,
    Range lunchMinutes,
    Range gapScale,
    Range openingSeconds,
    Range closedShare,
    Range saturdayShare) {}
