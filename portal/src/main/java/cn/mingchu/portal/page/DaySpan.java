package cn.mingchu.portal.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Days of the calendar in China, one after the other, both ends included. */
public record DaySpan(LocalDate from, LocalDate to) {

  private static final int USUAL = 14;
  private static final int MOST = 366;

  /** The fourteen days up to one, itself included. */
  public static DaySpan upTo(LocalDate to) {
    return new DaySpan(to.minusDays(USUAL - 1), to);
  }

  /**
   * The days that somebody asks for: fourteen up to today where nothing is said.
   *
   * @throws ResponseStatusException 400 if they are none, or too many at once
   */
  public static DaySpan asked(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
    DaySpan usual = upTo(to == null ? today : to);
    DaySpan asked = from == null ? usual : new DaySpan(from, usual.to());
    if (asked.from().isAfter(asked.to())) {
      throw badRequest("from %s must not be after to %s".formatted(asked.from(), asked.to()));
    }
    if (ChronoUnit.DAYS.between(asked.from(), asked.to()) >= MOST) {
      throw badRequest(
          "from %s to %s is more than %d days".formatted(asked.from(), asked.to(), MOST));
    }
    return asked;
  }

  private static ResponseStatusException badRequest(String reason) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
  }
}
