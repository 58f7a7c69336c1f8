package cn.mingchu.jobs.kitchen.judge;

import java.util.ArrayList;
import java.util.List;

/**
 * When a device was caught with a date that cannot be, by the gateway's clock.
 *
 * <p>Moments that lie close together are one spell. Which spells there are is a function of the set
 * of moments: in whatever order they are learnt, the same ones remain.
 */
final class ClockWatch {

  /** From the first to the last moment of each spell; in order, and apart from one another. */
  final List<Spell> spells = new ArrayList<>(0);

  /** A spell, by the gateway's clock, UTC milliseconds. */
  record Spell(long first, long last) {}

  /** Takes in a moment; those less than {@code apartMillis} apart are of one spell. */
  void caught(long ingestTime, long apartMillis) {
    long first = ingestTime;
    long last = ingestTime;
    int place = 0;
    for (int i = 0; i < spells.size(); ) {
      Spell spell = spells.get(i);
      if (spell.last <= first - apartMillis) {
        i++;
        place = i;
      } else if (spell.first >= last + apartMillis) {
        break;
      } else {
        first = Math.min(first, spell.first);
        last = Math.max(last, spell.last);
        spells.remove(i);
      }
    }
    spells.add(place, new Spell(first, last));
  }

  boolean hasBegunAt(long ingestTime) {
    return spells.stream().anyMatch(spell -> spell.first == ingestTime);
  }

  /** Forgets spells that ended before a moment. */
  void forgetUntil(long ingestTime) {
    spells.removeIf(spell -> spell.last < ingestTime);
  }

  ClockWatch copy() {
    ClockWatch copy = new ClockWatch();
    copy.spells.addAll(spells);
    return copy;
  }
}
