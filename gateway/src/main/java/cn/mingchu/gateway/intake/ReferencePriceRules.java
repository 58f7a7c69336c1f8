package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.schemas.event.ReferencePrice;
import cn.mingchu.schemas.region.RegionLevel;
import cn.mingchu.schemas.region.RegionTree;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A reference price is what schools of a county are measured by: only who may speak for all schools
 * may tell it.
 */
final class ReferencePriceRules implements InputRules<ReferencePrice> {

  /** A hundred thousand yuan a kilogram, as of a delivery. */
  private static final long DEAREST_FEN = 10_000_000;

  /** A price list is out a fortnight ahead at most; one for a day long past changes nothing. */
  private static final long MOST_DAYS_AHEAD = 14;

  private static final long MOST_DAYS_BACK = 7;
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final RegionTree regions = RegionTree.sichuan();

  @Override
  public String subjectField() {
    return "regionCode";
  }

  @Override
  public Subject subject(ReferencePrice price) {
    String county = price.getRegionCode();
    return new Subject(county, null, county, Duration.ZERO, binding -> binding.coversEverySchool());
  }

  @Override
  public void check(ReferencePrice price) throws RefusedException {
    Papers.checkRevision(price.getRevision());
    String county = price.getRegionCode();
    if (regions.find(county).stream().noneMatch(one -> one.level() == RegionLevel.COUNTY)) {
      throw Checks.outOfRange(
          "regionCode",
          "regionCode must be the code of a county in Sichuan, was '%s'"
              .formatted(Checks.quote(county)));
    }
    Checks.notBlank("ingredient", price.getIngredient());
    if (price.getGrade() != null) {
      Checks.notBlank("grade", price.getGrade());
    }
    Checks.notBlank("source", price.getSource());
    if (price.getFenPerKilogram() != null) {
      Checks.between("fenPerKilogram", price.getFenPerKilogram(), 1, DEAREST_FEN);
    } else if (price.getRevision() == 1) {
      throw Checks.malformed("fenPerKilogram", "fenPerKilogram is missing, revision is 1");
    }
    checkDay(price.getDay(), LocalDate.ofInstant(price.getHeader().getEventTime(), SHANGHAI));
  }

  private static void checkDay(LocalDate day, LocalDate told) throws RefusedException {
    LocalDate first = told.minusDays(MOST_DAYS_BACK);
    LocalDate last = told.plusDays(MOST_DAYS_AHEAD);
    if (day.isBefore(first) || day.isAfter(last)) {
      throw Checks.outOfRange(
          "day",
          "day must be between %s and %s, as the price was told on %s, was %s"
              .formatted(first, last, told, day));
    }
  }

  @Override
  public Duration lateness() {
    return Papers.LATENESS;
  }
}
