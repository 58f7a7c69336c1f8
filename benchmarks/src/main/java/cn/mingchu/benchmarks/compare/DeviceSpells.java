package cn.mingchu.benchmarks.compare;

import cn.mingchu.schemas.event.Finding;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.Quantity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Kafka Streams keeps of a device: when each quantity was last measured, and the spells that
 * last. Twelve bytes for a device that is well.
 */
final class DeviceSpells {

  final Map<Quantity, Long> lastTimes = new EnumMap<>(Quantity.class);
  final List<Spell> spells = new ArrayList<>(0);

  /** Takes a reading for the newest of its quantity; false if it is not, and cannot be judged. */
  boolean comesInOrder(KitchenReading reading) {
    long eventTime = reading.getHeader().getEventTime().toEpochMilli();
    Long before = lastTimes.get(reading.getQuantity());
    if (before != null && eventTime <= before) {
      return false;
    }
    lastTimes.put(reading.getQuantity(), eventTime);
    return true;
  }

  /**
   * Judges a reading by one threshold on what it measures.
   *
   * @param longestGapMillis readings further apart have a gap between them
   * @return what has to be said; null while nothing new is true
   */
  @Nullable Finding judge(KitchenReading reading, Threshold threshold, long longestGapMillis) {
    boolean broken = threshold.isBrokenBy(reading.getHundredths());
    Spell spell = find(threshold);
    if (spell == null) {
      if (!broken) {
        return null;
      }
      Spell started = Spell.startingAt(reading, threshold);
      spells.add(started);
      return started.news(reading, threshold);
    }
    if (broken) {
      spell.extend(reading, threshold, longestGapMillis);
      return spell.news(reading, threshold);
    }
    if (spell.told != null && !threshold.isRecoveredBy(reading.getHundredths())) {
      return spell.ease(reading, threshold);
    }
    spells.remove(spell);
    return spell.end(reading, threshold);
  }

  private @Nullable Spell find(Threshold threshold) {
    for (Spell spell : spells) {
      if (spell.ruleId.equals(threshold.ruleId())) {
        return spell;
      }
    }
    return null;
  }
}
