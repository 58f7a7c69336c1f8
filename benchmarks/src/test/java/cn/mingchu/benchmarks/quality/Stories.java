package cn.mingchu.benchmarks.quality;

import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.simulator.truth.Certainty;
import cn.mingchu.simulator.truth.ExpectedFinding;
import cn.mingchu.simulator.truth.JudgedFinding;
import java.time.Instant;

/** What is so, and what is told, in minutes after noon, of one device. */
final class Stories {

  static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  static final String RULE = "COLD_HOLD_HIGH";
  static final String DEVICE = "fridge-1";

  private Stories() {}

  static Instant minute(int minutes) {
    return NOON.plusSeconds(60L * minutes);
  }

  static ExpectedFinding certain(int from, int to, int due) {
    return expected(RULE, from, to, due, Certainty.CERTAIN);
  }

  static ExpectedFinding possible(int from, int to) {
    return expected(RULE, from, to, from, Certainty.POSSIBLE);
  }

  static ExpectedFinding expected(String rule, int from, int to, int due, Certainty certainty) {
    return new ExpectedFinding(rule, DEVICE, minute(from), minute(to), minute(due), certainty);
  }

  static ToldFinding told(int from, int to, int toldAt) {
    return told(RULE, from, to, toldAt, FindingStatus.CLOSED);
  }

  static ToldFinding told(String rule, int from, int to, int toldAt, FindingStatus status) {
    return new ToldFinding(
        minute(toldAt),
        Severity.YELLOW,
        new JudgedFinding(rule, DEVICE, minute(from), minute(to), status));
  }
}
