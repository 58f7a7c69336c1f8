package cn.mingchu.gateway.http;

import cn.mingchu.gateway.answer.Outcome;
import cn.mingchu.gateway.answer.Refusal;
import cn.mingchu.gateway.epcis.Captured;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a document of EPCIS: what became of each event, and what it means for lots.
 *
 * @param accepted events that were taken
 * @param duplicate events that were taken before
 * @param refused events that will never be taken as they are
 * @param unavailable events that are not known to be stored, whole, and should be sent again
 * @param steps how many of them are steps of the supply chain
 */
record CaptureReceipt(
    int accepted, int duplicate, int refused, int unavailable, int steps, List<Line> events) {

  /**
   * What became of one event; the fields that do not apply are left out.
   *
   * @param event from 1; 0 for what stands around the events
   * @param status accepted, duplicate, refused or unavailable
   * @param hash the name of the fact
   * @param step the kind of step that it is
   * @param message why it is none, or what is wrong
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      int event,
      String status,
      @Nullable String hash,
      @Nullable String step,
      @Nullable String field,
      @Nullable String message) {

    static Line of(Captured captured) {
      Outcome step = captured.step();
      if (step instanceof Outcome.Refused refused) {
        return new Line(captured, null, "it is kept, and no step: " + refused.refusal().sentence());
      }
      return step == null
          ? new Line(captured, null, captured.sentence())
          : new Line(captured, captured.sentence(), null);
    }

    private Line(Captured captured, @Nullable String step, @Nullable String message) {
      this(
          captured.told().number(),
          status(captured),
          captured.told().hash(),
          captured.isStored() ? step : null,
          null,
          captured.isStored() ? message : "not known to be stored, send it again");
    }

    static Line of(EpcisProblem problem) {
      Refusal refusal = problem.refusal();
      return new Line(problem.event(), "refused", null, null, refusal.field(), refusal.sentence());
    }

    private static String status(Captured captured) {
      if (!captured.isStored()) {
        return "unavailable";
      }
      return captured.event() instanceof Outcome.Duplicate ? "duplicate" : "accepted";
    }
  }

  static CaptureReceipt of(List<Captured> captured, List<EpcisProblem> problems) {
    List<Line> lines = new ArrayList<>();
    captured.forEach(each -> lines.add(Line.of(each)));
    problems.forEach(each -> lines.add(Line.of(each)));
    lines.sort(Comparator.comparingInt(Line::event));
    return new CaptureReceipt(
        count(lines, "accepted"),
        count(lines, "duplicate"),
        count(lines, "refused"),
        count(lines, "unavailable"),
        (int) lines.stream().filter(line -> line.step() != null).count(),
        lines);
  }

  private static int count(List<Line> lines, String status) {
    return (int) lines.stream().filter(line -> line.status().equals(status)).count();
  }
}
