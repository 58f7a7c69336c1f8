package cn.mingchu.portal.publicity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a school in a week.
 *
 * @param people who said something, rounded to five; null for less than five
 * @param ratingTenths tenths of a star, from 10 to 50; null for less than ten people, or while the
 *     week is not over
 * @param replies that were published, without what they answer
 * @param words that were published, in no order that says which of them was answered how
 */
public record WeekOfOpinion(
    LocalDate monday,
    @Nullable Integer people,
    @Nullable Integer ratingTenths,
    List<String> replies,
    List<String> words) {

  /** Such as {@code 4.2}; null where it is not told. */
  public @Nullable String rating() {
    return ratingTenths == null ? null : BigDecimal.valueOf(ratingTenths, 1).toPlainString();
  }
}
