package cn.mingchu.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** When the events of a request arrived. */
@FunctionalInterface
public interface ArrivalTimes {

  /**
   * The arrival of each event, in the order of the request.
   *
   * @param events how many there are
   */
  List<Instant> of(HttpServletRequest request, int events);

  /** All of them now. */
  static ArrivalTimes byClock(Clock clock) {
    return (request, events) -> Collections.nCopies(events, clock.instant());
  }

  /**
   * As the sender says, and now where he does not: only for who sends the past again, as everybody
   * could date their events as they like.
   */
  static ArrivalTimes toldBySenders(Clock clock) {
    return new ToldArrivals(byClock(clock));
  }
}
