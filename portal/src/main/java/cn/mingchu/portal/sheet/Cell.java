package cn.mingchu.portal.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in one cell of a sheet. */
public sealed interface Cell {

  /** Digits after the point of a mass in kilograms: it is known to the gram. */
  int KILOGRAM_DIGITS = 3;

  /** Words, or a number that nobody calculates with, such as that of a lot. */
  record Text(String text) implements Cell {}

  /** So many kilograms, to the gram. */
  record Kilograms(BigDecimal value) implements Cell {}

  /** A day of the calendar. */
  record Day(LocalDate date) implements Cell {}

  /** Words; nothing for null. */
  static Cell text(@Nullable String text) {
    return new Text(text == null ? "" : text);
  }

  /** A mass; nothing for null. */
  static Cell grams(@Nullable Long grams) {
    return grams == null ? text(null) : new Kilograms(BigDecimal.valueOf(grams, KILOGRAM_DIGITS));
  }

  /** A day; nothing for null. */
  static Cell day(@Nullable LocalDate date) {
    return date == null ? text(null) : new Day(date);
  }
}
