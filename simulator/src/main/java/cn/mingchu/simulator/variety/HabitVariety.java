package cn.mingchu.simulator.variety;

/**
 * How often something goes on in one zone without being anybody's plan, and how long it lasts.
 *
 * @param perDay in one zone, drawn low: habits are good in most
 * @param minutes drawn low: most are short
 */
public record HabitVariety(Range perDay, Range minutes) {}
