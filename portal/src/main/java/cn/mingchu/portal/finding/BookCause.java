package cn.mingchu.portal.finding;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a school's books a finding rests on, as its cause names it: {@code burst SCHOOL
 * 2026-03-06}.
 *
 * @param day the last one that it rests on
 */
public record BookCause(Matter matter, String schoolId, LocalDate day) {

  private static final int PARTS = 3;

  /** What it is about. */
  public enum Matter {
    /** Written down long after it happened. */
    BACKDATED,
    /** Many entries of several days at once. */
    BURST,
    /** Days that are copies of one another. */
    COPIED,
    /** Numbers that are round. */
    ROUND,
    /** An order that cannot have been. */
    SEQUENCE
  }

  /** What a cause names; empty where it names no books. */
  static Optional<BookCause> in(@Nullable String causeId) {
    String[] parts = causeId == null ? new String[0] : causeId.split(" ", PARTS + 1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    return Arrays.stream(Matter.values())
        .filter(matter -> word(matter).equals(parts[0]))
        .findFirst()
        .flatMap(matter -> day(parts[2]).map(day -> new BookCause(matter, parts[1], day)));
  }

  /** How causes begin that name books. */
  static List<String> matters() {
    return Arrays.stream(Matter.values()).map(BookCause::word).toList();
  }

  private static String word(Matter matter) {
    return matter.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // another cause of three words
    }
  }

  /** The page of the books. */
  public String path() {
    return "/school/" + schoolId + "/records";
  }
}
