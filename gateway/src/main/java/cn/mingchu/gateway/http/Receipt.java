package cn.mingchu.gateway.http;

import cn.mingchu.gateway.answer.Outcome;
import cn.mingchu.gateway.answer.Refusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a delivery: what became of each line, and how many of each there are.
 *
 * @param unavailable lines that are not known to be stored and should be sent again
 */
record Receipt(int accepted, int duplicate, int refused, int unavailable, List<Line> lines) {

  /**
   * What became of one line; the fields that do not apply are left out.
   *
   * @param line from 1, blank lines not counted
   * @param status accepted, duplicate, refused or unavailable
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      int line,
      String status,
      @Nullable String eventId,
      @Nullable Integer partition,
      @Nullable Long offset,
      @Nullable String field,
      @Nullable String reason,
      @Nullable String message) {

    static Line of(int number, Outcome outcome) {
      if (outcome instanceof Outcome.Accepted accepted) {
        return new Line(
            number,
            "accepted",
            accepted.eventId().toString(),
            accepted.partition(),
            accepted.offset(),
            null,
            null,
            null);
      }
      if (outcome instanceof Outcome.Duplicate duplicate) {
        return new Line(
            number, "duplicate", duplicate.eventId().toString(), null, null, null, null, null);
      }
      if (outcome instanceof Outcome.Refused refused) {
        Refusal refusal = refused.refusal();
        return new Line(
            number,
            "refused",
            refused.eventId(),
            null,
            null,
            refusal.field(),
            refusal.reason().name(),
            refusal.sentence());
      }
      Outcome.Unavailable unavailable = (Outcome.Unavailable) outcome;
      return new Line(
          number,
          "unavailable",
          unavailable.eventId(),
          null,
          null,
          null,
          null,
          unavailable.sentence());
    }
  }

  static Receipt of(List<Outcome> outcomes) {
    List<Line> lines = new ArrayList<>(outcomes.size());
    for (Outcome outcome : outcomes) {
      lines.add(Line.of(lines.size() + 1, outcome));
    }
    return new Receipt(
        count(outcomes, Outcome.Accepted.class),
        count(outcomes, Outcome.Duplicate.class),
        count(outcomes, Outcome.Refused.class),
        count(outcomes, Outcome.Unavailable.class),
        lines);
  }

  private static int count(List<Outcome> outcomes, Class<? extends Outcome> kind) {
    return (int) outcomes.stream().filter(kind::isInstance).count();
  }
}
