package cn.mingchu.portal.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the schools of a county paid for one ingredient on some days.
 *
 * @param schools who bought it, the dearest first; at least one
 * @param quote the newest of what an office found on those days; null where it found nothing
 */
record MarketFood(String ingredient, List<SchoolPrice> schools, @Nullable Quote quote) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Comparator<SchoolPrice> DEAREST_FIRST =
      Comparator.comparing(
              SchoolPrice::usualFen, Comparator.nullsLast(Comparator.<Long>reverseOrder()))
          .thenComparing(SchoolPrice::schoolId);

  MarketFood {
    schools = schools.stream().sorted(DEAREST_FIRST).toList();
  }

  /** What an office found that it costs, fen a kilogram, of the dearest grade. */
  record Quote(LocalDate day, long fen) {}

  /** The medians of the schools, the dearest first. */
  private List<Long> usual() {
    return schools.stream().map(SchoolPrice::usualFen).filter(Objects::nonNull).toList();
  }

  /** The school in the middle, the dearer of two; null where all prices look mistyped. */
  public @Nullable Long middleFen() {
    List<Long> usual = usual();
    return usual.isEmpty() ? null : usual.get((usual.size() - 1) / 2);
  }

  /** What the cheapest school pays; null where all prices look mistyped. */
  public @Nullable Long leastFen() {
    List<Long> usual = usual();
    return usual.isEmpty() ? null : usual.get(usual.size() - 1);
  }

  /** What the dearest school pays; null where all prices look mistyped. */
  public @Nullable Long mostFen() {
    List<Long> usual = usual();
    return usual.isEmpty() ? null : usual.get(0);
  }

  /** The dearest school. */
  public SchoolPrice dearest() {
    return schools.get(0);
  }

  /**
   * By how many per cent a school pays more than the one in the middle, to a tenth; null where all
   * prices look mistyped.
   */
  public @Nullable BigDecimal overPercent(SchoolPrice school) {
    Long middle = middleFen();
    Long paid = school.usualFen();
    return middle == null || paid == null
        ? null
        : BigDecimal.valueOf(paid - middle)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(middle), 1, RoundingMode.HALF_UP);
  }

  /** How much was bought. */
  public long grams() {
    return schools.stream().mapToLong(SchoolPrice::grams).sum();
  }

  /** What was paid, where the price does not look mistyped. */
  public long fen() {
    return schools.stream().mapToLong(SchoolPrice::fen).sum();
  }

  /** What was found to be paid above the market. */
  public long tooMuchFen() {
    return schools.stream().mapToLong(SchoolPrice::tooMuchFen).sum();
  }

  /** From the cheapest school to the dearest; null where there is nothing to draw. */
  public @Nullable Spread spread() {
    Long least = leastFen();
    Long most = mostFen();
    Long middle = middleFen();
    return least == null || most == null || middle == null
        ? null
        : Spread.of(least, middle, most, quote == null ? null : quote.fen());
  }
}
