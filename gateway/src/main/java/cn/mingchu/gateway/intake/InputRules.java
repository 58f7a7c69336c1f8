package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.RefusedException;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;

/**
 * What must hold for the events of one topic before they enter.
 *
 * @param <T> the record type
 */
public interface InputRules<T extends SpecificRecord> {

  /** The name at the edge of the field that says whom the event is about. */
  String subjectField();

  /**
   * Whom {@code event} is about.
   *
   * @throws RefusedException if nobody of this id is registered
   */
  Subject subject(T event) throws RefusedException;

  /**
   * Looks at the values.
   *
   * @throws RefusedException if one is outside what physics or the field allows
   */
  void check(T event) throws RefusedException;

  /** How long before its ingest time an event may have happened. */
  Duration lateness();
}
