package cn.mingchu.launcher.feed;

import cn.mingchu.simulator.run.SimulatedEvent;
import cn.mingchu.simulator.supply.SimulatedPaper;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What arrives next: an event of a device, or a paper.
 *
 * @param event null where it is a paper
 * @param paper null where it is an event
 */
record Arrival(Instant time, @Nullable SimulatedEvent event, @Nullable SimulatedPaper paper) {

  /** Merges events and papers, both in order of arrival; as they are asked for. */
  static Iterator<Arrival> merged(
      Iterator<SimulatedEvent> events, Iterator<SimulatedPaper> papers) {
    return new Iterator<>() {
      private @Nullable SimulatedEvent event = following(events);
      private @Nullable SimulatedPaper paper = following(papers);

      @Override
      public boolean hasNext() {
        return event != null || paper != null;
      }

      @Override
      public Arrival next() {
        SimulatedEvent nextEvent = event;
        SimulatedPaper nextPaper = paper;
        if (nextEvent != null
            && (nextPaper == null || !nextPaper.arrivalTime().isBefore(nextEvent.arrivalTime()))) {
          event = following(events);
          return new Arrival(nextEvent.arrivalTime(), nextEvent, null);
        }
        if (nextPaper == null) {
          throw new NoSuchElementException("all has arrived");
        }
        paper = following(papers);
        return new Arrival(nextPaper.arrivalTime(), null, nextPaper);
      }
    };
  }

  private static <T> @Nullable T following(Iterator<T> iterator) {
    return iterator.hasNext() ? iterator.next() : null;
  }
}
