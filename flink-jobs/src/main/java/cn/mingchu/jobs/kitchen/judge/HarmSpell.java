package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.EvidenceRole;
import java.util.NavigableMap;
import java.util.TreeMap;

/** One spell beyond a limit, as long as it lasts: what harm it has done so far. */
final class HarmSpell {

  /** Hour since 1970 to its harm, in hundredths of the unit times milliseconds. */
  final NavigableMap<Long, Long> byHour;

  EvidenceItem worst;
  EvidenceItem last;

  /** When the newest of its readings came in, by the gateway's clock. */
  long ingestTime;

  /** Whether a limit has told of it, no less gravely. */
  boolean toldByLimit;

  /** Whether, so far, it is usual for the device. */
  boolean usual;

  HarmSpell(
      NavigableMap<Long, Long> byHour, EvidenceItem worst, EvidenceItem last, long ingestTime) {
    this.byHour = byHour;
    this.worst = worst;
    this.last = last;
    this.ingestTime = ingestTime;
  }

  static HarmSpell startingAt(Reading reading) {
    return new HarmSpell(
        new TreeMap<>(),
        EvidenceItem.of(EvidenceRole.WORST, reading),
        EvidenceItem.of(EvidenceRole.DECIDING, reading),
        reading.ingestTime());
  }

  HarmSpell copy() {
    HarmSpell copy = new HarmSpell(new TreeMap<>(byHour), worst, last, ingestTime);
    copy.toldByLimit = toldByLimit;
    copy.usual = usual;
    return copy;
  }

  /** Takes in the time that led to a reading beyond the limit. */
  void add(Reading reading, HarmRule rule, long harm) {
    byHour.merge(Harm.hour(reading.eventTime()), harm, Long::sum);
    ingestTime = Math.max(ingestTime, reading.ingestTime());
    last = EvidenceItem.of(EvidenceRole.DECIDING, reading);
    if (rule.isWorse(reading.hundredths(), worst.hundredths())) {
      worst = EvidenceItem.of(EvidenceRole.WORST, reading);
    }
  }

  /** Whether nobody else has told of it, and it is unusual. */
  boolean counts() {
    return !toldByLimit && !usual;
  }
}
