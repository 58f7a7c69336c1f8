package cn.mingchu.portal.inspection;

import org.jspecify.annotations.Nullable;

/**
 * What two inspectors found of a thing.
 *
 * @param note in their words; null where they wrote none
 */
public record Answer(Kind kind, @Nullable String note) {

  /** Whether it was as it must be. */
  public enum Kind {
    CONFORMS,
    FAILS,
    NOT_APPLICABLE
  }
}
