package cn.mingchu.gateway.reference;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.schemas.event.RejectReason;
import java.util.Optional;
import java.util.regex.Pattern;

/** The checks that several kinds of reference data share. */
final class Checks {

  /** May be a level of an MQTT topic, a part of a path and a file name. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private Checks() {}

  static void id(String field, String id) throws RefusedException {
    if (!ID.matcher(id).matches()) {
      throw new RefusedException(
          RejectReason.MALFORMED,
          field,
          field + " must be 1 to 64 letters, digits, '-', '_' or '.', was '" + id + "'");
    }
  }

  static void notBlank(String field, String text) throws RefusedException {
    if (text.isBlank()) {
      throw new RefusedException(RejectReason.MALFORMED, field, field + " must not be blank");
    }
  }

  static void between(String field, long value, long min, long max) throws RefusedException {
    if (value < min || value > max) {
      throw new RefusedException(
          RejectReason.OUT_OF_RANGE,
          field,
          "%s must be between %d and %d, was %d".formatted(field, min, max, value));
    }
  }

  /**
   * @param problem of the code in {@code field}, as its validator says
   */
  static void code(String field, Optional<String> problem) throws RefusedException {
    if (problem.isPresent()) {
      throw new RefusedException(RejectReason.MALFORMED, field, field + ": " + problem.get());
    }
  }
}
