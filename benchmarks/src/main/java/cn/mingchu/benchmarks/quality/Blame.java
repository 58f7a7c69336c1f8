package cn.mingchu.benchmarks.quality;

import cn.mingchu.simulator.actual.Circumstances;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.truth.JudgedFinding;
import cn.mingchu.simulator.unit.Circumstance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a finding that was not right is put down to.
 *
 * <p>A fault that is there, or just was, explains most; then what the unit went through in good
 * health; then a fault of the day before.
 */
final class Blame {

  private static final Duration JUST = Duration.ofHours(1);
  private static final Duration A_DAY = Duration.ofDays(1);

  private Blame() {}

  static String of(
      JudgedFinding finding, List<InjectedFault> itsFaults, Circumstances circumstances) {
    Optional<String> present = fault(finding, itsFaults, JUST);
    if (present.isPresent()) {
      return present.get();
    }
    String dishId = finding.dishId();
    Circumstance healthy =
        dishId == null
            ? circumstances.during(finding.from(), end(finding))
            : circumstances.atFirstOf(dishId, finding.from());
    return healthy != Circumstance.ORDINARY
        ? slug(healthy)
        : fault(finding, itsFaults, A_DAY).map(slug -> "after " + slug).orElse("nothing");
  }

  static String slug(Circumstance circumstance) {
    return circumstance.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<String> fault(
      JudgedFinding finding, List<InjectedFault> itsFaults, Duration after) {
    return itsFaults.stream()
        .filter(injected -> isNear(finding, injected, after))
        .map(injected -> injected.fault().kind().slug())
        .findFirst();
  }

  private static boolean isNear(JudgedFinding finding, InjectedFault injected, Duration after) {
    Instant from = Instant.ofEpochSecond(injected.fault().fromSecond());
    Instant to = Instant.ofEpochSecond(injected.fault().toSecond()).plus(after);
    Instant end = finding.to() == null ? Instant.MAX : finding.to();
    return !finding.from().isAfter(to) && !end.isBefore(from);
  }

  /** What lasts is put down to what it began with. */
  private static Instant end(JudgedFinding finding) {
    return finding.to() == null ? finding.from().plus(A_DAY) : finding.to();
  }
}
