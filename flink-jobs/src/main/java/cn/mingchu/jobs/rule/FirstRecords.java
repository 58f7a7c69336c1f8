package cn.mingchu.jobs.rule;

import cn.mingchu.connectors.kafka.Newest;
import java.io.Serializable;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What of one kind of reference data a job knows from its first event on: what is broadcast later
 * must not race with the first readings.
 *
 * @param changes what the topic held when the job was started
 * @param end the offset behind them; what lies before it is in them, or was replaced
 */
public record FirstRecords(List<ReferenceChange> changes, long end) implements Serializable {

  /** None. */
  public static final FirstRecords NONE = new FirstRecords(List.of(), 0);

  public FirstRecords {
    changes = List.copyOf(changes);
  }

  /**
   * Those that a topic held.
   *
   * @param change what a record is to the job, at an offset
   */
  public static <R> FirstRecords of(Newest<R> newest, BiFunction<R, Long, ReferenceChange> change) {
    return new FirstRecords(
        newest.records().stream().map(record -> change.apply(record, newest.end())).toList(),
        newest.end());
  }
}
