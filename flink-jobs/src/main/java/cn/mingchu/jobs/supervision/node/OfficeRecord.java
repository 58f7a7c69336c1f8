package cn.mingchu.jobs.supervision.node;

import cn.mingchu.jobs.supervision.diligence.DailyClocks;
import cn.mingchu.jobs.supervision.diligence.DiligenceTerms;
import cn.mingchu.jobs.supervision.diligence.MissedClock;
import cn.mingchu.jobs.supervision.diligence.OfficeDiligence;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The clocks of one office over a period, day by day. */
final class OfficeRecord {

  final SortedMap<Long, DailyClocks> days = new TreeMap<>();
  final NavigableSet<MissedClock> missed = new TreeSet<>();

  void add(long day, DailyClocks clocks, List<MissedClock> details) {
    change(day, days.getOrDefault(day, DailyClocks.NONE).plus(clocks));
    missed.addAll(details);
  }

  void takeAway(long day, DailyClocks clocks, List<MissedClock> details) {
    change(day, days.getOrDefault(day, DailyClocks.NONE).minus(clocks));
    details.forEach(missed::remove);
  }

  OfficeDiligence diligence(DiligenceTerms terms) {
    return OfficeDiligence.of(days.values(), terms);
  }

  boolean isEmpty() {
    return days.isEmpty() && missed.isEmpty();
  }

  OfficeRecord copy() {
    OfficeRecord copy = new OfficeRecord();
    copy.days.putAll(days);
    copy.missed.addAll(missed);
    return copy;
  }

  private void change(long day, DailyClocks clocks) {
    if (clocks.equals(DailyClocks.NONE)) {
      days.remove(day);
    } else {
      days.put(day, clocks);
    }
  }
}
