package cn.mingchu.simulator.variety;

/**
 * How cold stores of one kind are built, set and used. Minutes of exchange are time constants.
 *
 * @param swing the compressor starts this much above the set point and stops this much below
 * @param duty share of the time that the compressor works in a kitchen of 30 °C, door shut: makers
 *     fit it to the walls, so it is drawn, and not the cooling itself
 * @param weakerPerDegree share of the cooling lost for each °C of the kitchen above 30
 * @param restMinutes that a compressor stays off before it starts again
 * @param wallMinutes air against the kitchen, door shut
 * @param doorMinutes air against the kitchen, door open
 * @param loadMinutes air against the goods inside
 * @param inertiaMinutes goods against the air
 * @param rarely how many times rarer than the kitchen's rhythm its door opens
 */
public record ColdVariety(
    Range setCelsius,
    Range swing,
    Range duty,
    Range weakerPerDegree,
    Range restMinutes,
    Range wallMinutes,
    Range doorMinutes,
    Range loadMinutes,
    Range inertiaMinutes,
    Range rarely,
    DefrostVariety defrost,
    HandlingVariety handling,
    SpotVariety spot) {}
