package cn.mingchu.jobs.kitchen.school;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What one lamp reported: of two values of one date the brighter. That it was all dark is kept as a
 * bare date, as it is never evidence.
 */
final class Lamp {

  final NavigableMap<Long, Signal> lit = new TreeMap<>();
  final Dates dark;

  Lamp() {
    this(new Dates());
  }

  Lamp(Dates dark) {
    this.dark = dark;
  }

  void add(Signal reading) {
    if (reading.hundredths() <= 0) {
      dark.add(reading.eventTime());
    } else {
      lit.merge(reading.eventTime(), reading, Lamp::speaking);
    }
  }

  /** Its last report up to a moment; null where that was all dark, or there is none. */
  @Nullable Signal shining(long moment) {
    Map.Entry<Long, Signal> last = lit.floorEntry(moment);
    return last == null || dark.lastUpTo(moment) > last.getKey() ? null : last.getValue();
  }

  /** Forgets what was reported before a moment. */
  void forgetUntil(long moment) {
    lit.headMap(moment).clear();
    dark.removeBefore(moment);
  }

  /** The date from which on no more than so many were reported. */
  long dateOfNewest(int most) {
    long[] dates =
        LongStream.concat(dark.stream(), lit.keySet().stream().mapToLong(Long::longValue))
            .sorted()
            .toArray();
    return dates.length <= most ? Long.MIN_VALUE : dates[dates.length - most];
  }

  /** The date of the first report that is kept. */
  long oldest() {
    long firstDark = dark.size() == 0 ? Long.MAX_VALUE : dark.first();
    return lit.isEmpty() ? firstDark : Math.min(firstDark, lit.firstKey());
  }

  int size() {
    return lit.size() + dark.size();
  }

  Lamp copy() {
    Lamp copy = new Lamp(dark.copy());
    copy.lit.putAll(lit);
    return copy;
  }

  private static Signal speaking(Signal one, Signal other) {
    if (one.hundredths() != other.hundredths()) {
      return one.hundredths() > other.hundredths() ? one : other;
    }
    return other.speaksRatherThan(one) ? other : one;
  }
}
