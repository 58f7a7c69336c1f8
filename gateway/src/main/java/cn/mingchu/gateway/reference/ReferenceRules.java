package cn.mingchu.gateway.reference;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.key.Binding;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * What must hold for one kind of reference data.
 *
 * @param <T> the record type
 */
interface ReferenceRules<T extends SpecificRecord> {

  /** The field that holds the id of the path. */
  String idField();

  /** What is known under {@code id} now. */
  Optional<T> current(String id);

  /** Whether a key with {@code binding} may write or erase {@code value}. */
  boolean mayWrite(Binding binding, T value);

  /**
   * Looks at a new value.
   *
   * @throws RefusedException if it is not sound
   */
  void check(T value) throws RefusedException;

  /** The school that {@code value} is about, for its header; empty where none applies. */
  Optional<String> schoolId(T value);

  /** The region that {@code value} is about, for its header; empty where none applies. */
  Optional<String> regionCode(T value);

  /** Why {@code id} cannot be erased now, in a sentence; empty if it can. */
  default Optional<String> hindranceToErase(String id) {
    return Optional.empty();
  }
}
