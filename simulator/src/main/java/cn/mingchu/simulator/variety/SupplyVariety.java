package cn.mingchu.simulator.variety;

import static cn.mingchu.simulator.variety.Range.between;

/**
 * All that differs from seller to seller, from lot to lot and from meal to meal.
 *
 * <p>Whoever uses it makes goods that break no rule: they are in date, cold enough and have their
 * papers, and what is written down late is not too late.
 *
 * @param foreignShare of what a seller buys, that from other parts of the country
 * @param harvestSurplus what is harvested, of what is asked for
 * @param freshSurplus what is bought ahead of what does not keep
 * @param durableSurplus what is bought ahead of what keeps
 * @param yield what is left of what is processed
 * @param packs how many lots are packed of what was processed together
 * @param packedShare of what lies in a silo or on a cutting table, what is packed
 * @param sortedShare of the purchases, those that a distributor sorts together into a new lot
 * @param portionedShare of the lots sold, those that get a name of their own
 * @param shortWeight of what a supplier says, what the canteen's scale does not show
 * @param handTypedShare of the weights, those typed by hand, as long as they are few
 * @param price what is paid on a day, of what a seller asks of a school
 * @param markup what a seller asks of a school, of what the market asks
 * @param marketLevel what the market asks, of the price of many years
 * @param sentBackShare of the lots delivered, those of which some is sent back
 * @param partShare how much of a lot is sent back or thrown away
 * @param soldAgainShare of what is sent back, what is sold again
 * @param spoiltShare of the lots in store, those of which some is thrown away each day
 * @param portion grams, of what children should eat of the recipe
 * @param attendance of the diners
 * @param issueSurplus what is taken from the store, of what is needed
 * @param usedUpShare of what was taken from the store, what is used to the last gram
 * @param used of what was taken from the store otherwise
 * @param left of a dish
 * @param stepLag minutes until a party of the chain has sent its paper
 * @param deliveryLag minutes until a delivery note is sent
 * @param movementLag minutes until a store keeper has typed it in
 * @param mealLag minutes until a meal is written up
 * @param hearing minutes until a party acts upon a recall
 * @param chilledCelsius on the surface of what has to be chilled
 * @param frozenCelsius on the surface of what has to be frozen
 */
public record SupplyVariety(
    double foreignShare,
    Range harvestSurplus,
    Range freshSurplus,
    Range durableSurplus,
    Range yield,
    Range packs,
    Range packedShare,
    double sortedShare,
    double portionedShare,
    Range shortWeight,
    double handTypedShare,
    Range price,
    Range markup,
    Range marketLevel,
    double sentBackShare,
    Range partShare,
    double soldAgainShare,
    double spoiltShare,
    Range portion,
    Range attendance,
    Range issueSurplus,
    double usedUpShare,
    Range used,
    Range left,
    Range stepLag,
    Range deliveryLag,
    Range movementLag,
    Range mealLag,
    Range hearing,
    Range chilledCelsius,
    Range frozenCelsius) {

  /** Goods that are as they should be, in chains as different as we can imagine them to be. */
  public static SupplyVariety lawful() {
    return new SupplyVariety(
        0.25,
        between(1.02, 2.2),
        between(1, 1.7),
        between(1.1, 3),
        between(0.62, 0.98),
        between(1, 4),
        between(0.85, 1),
        0.25,
        0.35,
        between(0, 0.009),
        0.1,
        between(0.985, 1.015),
        between(0.97, 1.03),
        between(0.9, 1.1),
        0.02,
        between(0.02, 0.6),
        0.5,
        0.004,
        between(0.96, 1.04),
        between(0.88, 1),
        between(1, 1.05),
        0.55,
        between(0.9, 1),
        between(0.005, 0.18),
        between(2, 600),
        between(2, 360),
        between(1, 75),
        between(5, 100),
        between(35, 290),
        between(0.5, 4),
        between(-19, -13));
  }
}
