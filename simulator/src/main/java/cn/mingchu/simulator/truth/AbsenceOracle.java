package cn.mingchu.simulator.truth;

import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.run.SimulatedObservation;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds where nothing was heard of a camera for too long.
 *
 * <p>Certain where neither the dates of what it said nor their arrivals break the silence; possible
 * where one of them does, and where only a recorder's word makes it long enough.
 */
final class AbsenceOracle {

  /** How much longer than the limit a silence has to be before nobody can overlook it. */
  private static final long MARGIN = 60;

  private final EffectiveRule rule;
  private final SimulatedDevice camera;
  private final Instant until;
  private final long allowed;

  private record Silence(long from, long to, boolean open) {}

  private AbsenceOracle(EffectiveRule rule, SimulatedDevice camera, Instant until) {
    this.rule = rule;
    this.camera = camera;
    this.until = until;
    this.allowed = rule.longestSilence(Duration.ofSeconds(camera.periodSeconds())).toSeconds();
  }

  static List<ExpectedFinding> judge(
      EffectiveRule rule,
      SimulatedDevice camera,
      List<SimulatedObservation> arrived,
      Instant until) {
    AbsenceOracle oracle = new AbsenceOracle(rule, camera, until);
    List<SimulatedObservation> signs =
        arrived.stream().filter(one -> one.kind() != ObservationKind.CAMERA_OFFLINE).toList();
    List<Silence> inDates = oracle.silences(signs, SimulatedObservation::eventTime);
    List<Silence> inArrivals = oracle.silences(signs, SimulatedObservation::arrivalTime);
    List<ExpectedFinding> found = new ArrayList<>();
    for (Silence silence : inDates) {
      boolean heardNothing =
          inArrivals.stream()
              .anyMatch(other -> oracle.shared(silence, other) > oracle.allowed + MARGIN);
      found.add(oracle.finding(silence, heardNothing));
    }
    inArrivals.forEach(silence -> found.add(oracle.finding(silence, false)));
    return found;
  }

  /** Those that are too long by anybody's word. */
  private List<Silence> silences(
      List<SimulatedObservation> signs, Function<SimulatedObservation, Instant> time) {
    List<Instant> moments = signs.stream().map(time).sorted().toList();
    List<Silence> silences = new ArrayList<>();
    for (int i = 0; i < moments.size(); i++) {
      boolean open = i == moments.size() - 1;
      Instant end = open ? until : moments.get(i + 1);
      Silence silence = new Silence(moments.get(i).getEpochSecond(), end.getEpochSecond(), open);
      if (counted(silence.from(), silence.to()) > rule.atLeast().toSeconds()) {
        silences.add(silence);
      }
    }
    return silences;
  }

  private long shared(Silence one, Silence other) {
    return counted(Math.max(one.from(), other.from()), Math.min(one.to(), other.to()));
  }

  /** How much of a time counts: all of it, or what lies in the hours that the rule names. */
  private long counted(long from, long to) {
    if (!rule.has(ParameterName.WORK_FROM)) {
      return Math.max(0, to - from);
    }
    long counted = 0;
    for (long day = SchoolTime.day(from); day <= SchoolTime.day(to); day++) {
      long begins = SchoolTime.moment(day, (int) rule.workFrom().toSeconds());
      long ends = SchoolTime.moment(day, (int) rule.workTo().toSeconds());
      counted += Math.max(0, Math.min(to, ends) - Math.max(from, begins));
    }
    return counted;
  }

  private ExpectedFinding finding(Silence silence, boolean isCertain) {
    @Nullable Instant to = silence.open() ? null : Instant.ofEpochSecond(silence.to());
    return new ExpectedFinding(
        rule.ruleId(),
        camera.deviceId(),
        Instant.ofEpochSecond(silence.from()),
        to,
        decided(silence),
        isCertain ? Certainty.CERTAIN : Certainty.POSSIBLE);
  }

  /** The first moment at which it has been too long. */
  private Instant decided(Silence silence) {
    long low = silence.from();
    long high = silence.to();
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (counted(silence.from(), middle) > allowed) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return Instant.ofEpochSecond(low);
  }
}
