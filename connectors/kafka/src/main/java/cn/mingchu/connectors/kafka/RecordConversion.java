package cn.mingchu.connectors.kafka;

import java.io.Serializable;

/**
 * Turns a record of a topic into the job's own type, or back: the one place where the two meet.
 *
 * @param <A> what there is
 * @param <B> what is wanted
 */
@FunctionalInterface
public interface RecordConversion<A, B> extends Serializable {

  /** The same in the wanted type. */
  B convert(A from);
}
