package cn.mingchu.simulator.supply;

import cn.mingchu.schemas.code.CreditCode;
import cn.mingchu.schemas.code.FoodLicence;
import cn.mingchu.simulator.goods.Trade;

/**
 * A farm, a maker or a distributor. Invented, with numbers that are valid.
 *
 * @param number from 1, one of a kind in its world
 */
record Party(int number, Trade trade) {

  private static final String COUNTY = "511702";

  /** The kind of food on its licence: one for all of it would do. */
  private static final String FOODSTUFF = "101";

  /** Registered by the market office, as a farmers' cooperative or as a company. */
  private static final String COOPERATIVE = "93";

  private static final String COMPANY = "91";

  String partyId() {
    return "supplier-%04d".formatted(number);
  }

  String creditCode() {
    String registered = isFarm() ? COOPERATIVE : COMPANY;
    return CreditCode.of(registered + COUNTY, "MA%06d".formatted(number));
  }

  /** SC and 14 digits, the last of which is a check digit by GB/T 17710. */
  String productionLicence() {
    String digits = "%s%s%04d".formatted(FOODSTUFF, COUNTY, number);
    return "SC" + digits + FoodLicence.checkDigit(digits);
  }

  boolean isFarm() {
    return switch (trade) {
      case VEGETABLE_FARM, ANIMAL_FARM, GRAIN_FARM -> true;
      default -> false;
    };
  }
}
