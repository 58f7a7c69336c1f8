package cn.mingchu.benchmarks.quality;

import cn.mingchu.simulator.truth.ExpectedFinding;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A finding that was not right, or one that is missing, for whoever wants to look at it.
 *
 * @param verdict {@code MISSED}, or what the finding was worth
 * @param dishId null where it is about no dish
 * @param to null while it lasts
 * @param toldAt null where it was missed
 * @param cause what it is put down to; empty where it was missed
 */
record Case(
    String verdict,
    String ruleId,
    String deviceId,
    @Nullable String dishId,
    Instant from,
    @Nullable Instant to,
    @Nullable Instant toldAt,
    String cause) {

  private static final String HEADER = "verdict,rule,device,dish,from,to,told,cause";

  static Case of(DeviceScore.Judged judged, String cause) {
    ToldFinding finding = judged.finding();
    return new Case(
        judged.verdict().name(),
        finding.ruleId(),
        finding.last().subjectId(),
        finding.last().dishId(),
        finding.last().from(),
        finding.last().to(),
        finding.toldAt(),
        cause);
  }

  static Case missed(ExpectedFinding expected) {
    return new Case(
        "MISSED",
        expected.ruleId(),
        expected.subjectId(),
        expected.dishId(),
        expected.from(),
        expected.to(),
        null,
        "");
  }

  /** All of them as a CSV file. */
  static List<String> lines(List<Case> cases) {
    return Stream.concat(Stream.of(HEADER), cases.stream().map(Case::line)).toList();
  }

  private String line() {
    return String.join(
        ",",
        verdict,
        ruleId,
        deviceId,
        dishId == null ? "" : dishId,
        from.toString(),
        to == null ? "" : to.toString(),
        toldAt == null ? "" : toldAt.toString(),
        cause);
  }
}
