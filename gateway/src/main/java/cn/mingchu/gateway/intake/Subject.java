package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.key.Binding;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whom an event is about.
 *
 * @param id the device, school, supplier or office that the event's topic is about
 * @param schoolId its school; null where there is none
 * @param regionCode the school's county; null where there is no school
 * @param clockAhead how far the clock that dates its events is known to be ahead; negative where it
 *     is behind
 * @param tellers who may tell of it
 */
public record Subject(
    String id,
    @Nullable String schoolId,
    @Nullable String regionCode,
    Duration clockAhead,
    Tellers tellers) {

  /** Those whose keys are bound to somebody who may tell of the subject. */
  @FunctionalInterface
  public interface Tellers {

    /** Whether a key with {@code binding} is one of them. */
    boolean include(Binding binding);
  }
}
