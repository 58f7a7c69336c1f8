package cn.mingchu.simulator.variety;

/**
 * What is in the air near healthy stoves.
 *
 * @param gasPercent of the lower explosive limit, always
 * @param puffsPerHour of unburnt gas while cooks are at the stoves
 * @param puffPercent of the lower explosive limit, the top of a puff
 * @param monoxide mg/m³, stoves off
 * @param monoxideOfStoves mg/m³ more with stoves on
 */
public record AirVariety(
    Range gasPercent,
    Range puffsPerHour,
    Range puffPercent,
    Range monoxide,
    Range monoxideOfStoves) {}
