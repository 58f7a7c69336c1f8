package cn.mingchu.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * Arrivals as a header of the request tells them, one for so many events after the other: {@code
 * 2026-03-02T03:30:00Z*17,2026-03-02T03:30:10Z*3}.
 */
final class ToldArrivals implements ArrivalTimes {

  static final String HEADER = "Mingchu-Arrivals";

  private final ArrivalTimes untold;

  /**
   * @param untold for requests without the header
   */
  ToldArrivals(ArrivalTimes untold) {
    this.untold = untold;
  }

  @Override
  public List<Instant> of(HttpServletRequest request, int events) {
    String told = request.getHeader(HEADER);
    return told == null ? untold.of(request, events) : read(told, events);
  }

  static List<Instant> read(String told, int events) {
    List<Instant> arrivals = new ArrayList<>(events);
    for (String stretch : told.split(",", -1)) {
      int times = stretch.indexOf('*');
      try {
        Instant arrival = Instant.parse(stretch.substring(0, Math.max(0, times)));
        int count = Integer.parseInt(stretch.substring(times + 1));
        if (count < 1 || count > events - arrivals.size()) {
          throw wrong(told, events);
        }
        arrivals.addAll(Collections.nCopies(count, arrival));
      } catch (DateTimeException | NumberFormatException e) {
        throw wrong(told, events);
      }
    }
    if (arrivals.size() != events) {
      throw wrong(told, events);
    }
    return arrivals;
  }

  private static HttpProblem wrong(String told, int events) {
    return new HttpProblem(
        HttpStatus.BAD_REQUEST,
        "%s must tell of each of %d events when it arrived, such as 2026-03-02T03:30:00Z*%2$d, was %s"
            .formatted(HEADER, events, told));
  }
}
