package cn.mingchu.jobs.publication.word;

import org.jspecify.annotations.Nullable;

/**
 * What the register says of a supplier, as a school hears of it that it delivered to.
 *
 * @param name null where it was taken out of the register
 * @param creditCode null where it is not known; likewise the licence and its last day
 * @param licenceUntil the last day, counted from 1970-01-01
 * @param seatCode the county of its seat
 * @param offset its place on the topic of suppliers; the highest counts
 * @param deliveredDay the last day on which it delivered to the school, from 1970-01-01
 */
public record SupplierWord(
    String schoolId,
    String supplierId,
    @Nullable String name,
    boolean isSoleTrader,
    @Nullable String creditCode,
    @Nullable String licence,
    @Nullable Long licenceUntil,
    @Nullable String seatCode,
    long offset,
    long deliveredDay,
    long ingestTime)
    implements PublicationWord {

  @Override
  public @Nullable String regionCode() {
    return null;
  }

  @Override
  public int revision() {
    return 1;
  }

  /** The same, told to a school that it delivered to on a day. */
  public SupplierWord to(String school, long day) {
    return new SupplierWord(
        school,
        supplierId,
        name,
        isSoleTrader,
        creditCode,
        licence,
        licenceUntil,
        seatCode,
        offset,
        day,
        ingestTime);
  }
}
