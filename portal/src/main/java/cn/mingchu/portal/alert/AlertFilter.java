package cn.mingchu.portal.alert;

import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Which alerts of a part of the province are asked for.
 *
 * @param states not empty
 * @param severity null for any
 * @param level the highest that has been told; null for any
 * @param clock null for whatever clocks say
 * @param from the first day, in Shanghai, on which they were raised; null for any
 * @param to the last such day; null for any
 */
public record AlertFilter(
    List<AlertState> states,
    @Nullable Severity severity,
    @Nullable OfficeLevel level,
    @Nullable ClockState clock,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** What the clocks of an alert say. */
  public enum ClockState {
    /** One of them runs. */
    RUNNING,
    /** One of them has run out. */
    OVERDUE
  }

  private static final List<AlertState> OPEN =
      List.of(
          AlertState.NEW,
          AlertState.REOPENED,
          AlertState.ACKNOWLEDGED,
          AlertState.IN_PROGRESS,
          AlertState.SUBMITTED,
          AlertState.VERIFIED);

  public AlertFilter {
    states = List.copyOf(states);
  }

  /**
   * As in addresses; what is empty asks for nothing.
   *
   * @param state {@code open}, {@code any} or a state; open where it is empty
   * @param from a day such as {@code 2026-01-05}
   * @param to likewise
   * @throws ResponseStatusException 400 that names what cannot be read
   */
  static AlertFilter of(
      String state, String severity, String level, String clock, String from, String to) {
    return new AlertFilter(
        states(state),
        named("severity", severity, Severity.values()),
        named("level", level, OfficeLevel.values()),
        named("clock", clock, ClockState.values()),
        day("from", from),
        day("to", to));
  }

  private static @Nullable LocalDate day(String field, String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "%s must be a day, was '%s'".formatted(field, text), e);
    }
  }

  private static List<AlertState> states(String text) {
    if (text.isEmpty() || text.equals("open")) {
      return OPEN;
    }
    if (text.equals("any")) {
      return List.of(AlertState.values());
    }
    AlertState one = named("state", text, AlertState.values());
    return one == null ? OPEN : List.of(one);
  }

  private static <E extends Enum<E>> @Nullable E named(String field, String text, E[] values) {
    if (text.isEmpty()) {
      return null;
    }
    return Arrays.stream(values)
        .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "%s must be one of %s, was '%s'".formatted(field, List.of(values), text)));
  }
}
