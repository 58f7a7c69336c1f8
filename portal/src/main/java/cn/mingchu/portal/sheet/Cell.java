package cn.mingchu.portal.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in one cell of a sheet. */
public sealed interface Cell {

  /** Digits after the point of a mass in kilograms: it is known to the gram. */
  int KILOGRAM_DIGITS = 3;

  /** Digits after the point of an amount in yuan: it is known to the fen. */
  int YUAN_DIGITS = 2;

  /** Words, or a number that nobody calculates with, such as that of a lot. */
  record Text(String text) implements Cell {}

  /** So many kilograms, to the gram. */
  record Kilograms(BigDecimal value) implements Cell {}

  /** So many yuan, to the fen. */
  record Yuan(BigDecimal value) implements Cell {}

  /** How many there are of something. */
  record Count(long value) implements Cell {}

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

  /** An amount of money; nothing for null. */
  static Cell fen(@Nullable Long fen) {
    return fen == null ? text(null) : new Yuan(BigDecimal.valueOf(fen, YUAN_DIGITS));
  }

  /** A number of people or things. */
  static Cell count(long number) {
    return new Count(number);
  }

  /** A day; nothing for null. */
  static Cell day(@Nullable LocalDate date) {
    return date == null ? text(null) : new Day(date);
  }
}
