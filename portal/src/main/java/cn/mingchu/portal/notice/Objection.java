package cn.mingchu.portal.notice;

import java.io.IOException;
import java.util.List;

/**
 * Why a notice has not arrived.
 *
 * @param detail for whoever looks into it; with no secret in it
 * @param isFinal whether it would be in vain to try again
 * @param reached whom of several recipients it has reached all the same
 */
record Objection(Trouble trouble, String detail, boolean isFinal, List<String> reached) {

  Objection {
    reached = List.copyOf(reached);
  }

  /** One after which it is tried again. */
  static Objection passing(Trouble trouble, String detail) {
    return new Objection(trouble, detail, false, List.of());
  }

  /** What a failure to talk to a receiver comes to. */
  static Objection of(IOException failure) {
    String message = failure.getMessage();
    return passing(
        Trouble.of(failure), message == null ? failure.getClass().getSimpleName() : message);
  }
}
