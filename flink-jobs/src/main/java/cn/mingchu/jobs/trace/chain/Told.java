package cn.mingchu.jobs.trace.chain;

import cn.mingchu.jobs.trace.paper.FaultClaim;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Tells what is new of faults, and takes back what is none any more. */
final class Told {

  private Told() {}

  /**
   * Tells what is new.
   *
   * @param told by its claim, the last word on each; brought up to date
   * @param now by its claim, what is a fault now; their revisions do not matter
   */
  static void tell(
      Map<String, FaultClaim> told, Map<String, FaultClaim> now, Consumer<FaultClaim> voice) {
    for (FaultClaim before : List.copyOf(told.values())) {
      if (before.stands() && !now.containsKey(before.claimId())) {
        say(told, before.takenBack(before.revision() + 1, before.source()), voice);
      }
    }
    for (FaultClaim fault : now.values()) {
      FaultClaim before = told.get(fault.claimId());
      if (before == null) {
        say(told, fault.asRevision(1), voice);
      } else if (!saysTheSame(before, fault)) {
        say(told, fault.asRevision(before.revision() + 1), voice);
      }
    }
  }

  private static void say(
      Map<String, FaultClaim> told, FaultClaim fault, Consumer<FaultClaim> voice) {
    told.put(fault.claimId(), fault);
    voice.accept(fault);
  }

  private static boolean saysTheSame(FaultClaim one, FaultClaim other) {
    return one.stands() == other.stands()
        && one.time() == other.time()
        && Objects.equals(one.until(), other.until())
        && one.numbers().equals(other.numbers());
  }
}
