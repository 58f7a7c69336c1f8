package cn.mingchu.jobs.kitchen.school;

import cn.mingchu.schemas.event.Zone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is kept of one school: its devices, what is wrong with them, and what was told. */
public final class School {

  /** Of an alarm that is not set, and of what never happens. */
  static final long NEVER = Long.MAX_VALUE;

  /** By the gateway's clock: so long after the last late signal, no more are expected. */
  private static final long LATE_QUIET_MILLIS = Duration.ofSeconds(5).toMillis();

  /** By the gateway's clock: none waits longer than this for its place. */
  private static final long LATE_LONGEST_MILLIS = Duration.ofMinutes(1).toMillis();

  final Map<String, Member> members = new TreeMap<>();

  /** What is wrong with its devices, by the id of the finding. */
  final Map<String, Trouble> troubles = new TreeMap<>();

  /** What its monitors of the mains showed, by the id of the finding. */
  final Map<String, MainsLoss> losses = new TreeMap<>();

  /** Devices that a loss explains by troubles that are forgotten, by the id of its finding. */
  final Map<String, SortedSet<String>> longExplained = new TreeMap<>();

  /** Those that began before {@link #settledUntil} and are not long over. */
  final List<Hush> lasting = new ArrayList<>();

  /** No silence that begins before this moment can become another one any more. */
  long settledUntil = Long.MIN_VALUE;

  final ToldInSchool toldOfTroubles = new ToldInSchool();

  final Map<String, Lamp> lamps = new TreeMap<>();

  final NavigableSet<Signal> sights = new TreeSet<>(Signal.BY_DATE);

  /** How far the exposures had come before the oldest sight that is kept. */
  final Map<Zone, Exposure> exposures = new EnumMap<>(Zone.class);

  /** Sights before this moment cannot come any more. */
  long sightsFrom = Long.MIN_VALUE;

  final ToldInSchool toldOfExposures = new ToldInSchool();

  /** The furthest that the gateway's clock is known to have come. */
  long now = Long.MIN_VALUE;

  /** When on the gateway's clock something else is to be said. */
  long nextOfTroubles = NEVER;

  long nextOfExposures = NEVER;

  /** Late signals that wait for others like them, as they came. */
  final List<Signal> late = new ArrayList<>();

  /** Where the alarm clock of this school stands, by the gateway's clock; for its operator. */
  private long alarmAt = NEVER;

  /** Where the alarm clock stands, UTC milliseconds by the gateway's clock. */
  public long alarmAt() {
    return alarmAt;
  }

  /** Remembers where the alarm clock was set. */
  public void setAlarmAt(long ingestTime) {
    alarmAt = ingestTime;
  }

  /** Remembers that the alarm clock has rung. */
  public void clearAlarm() {
    alarmAt = NEVER;
  }

  /** Whether nothing is known of it. */
  public boolean isForgotten() {
    return members.isEmpty()
        && troubles.isEmpty()
        && losses.isEmpty()
        && lamps.isEmpty()
        && sights.isEmpty()
        && late.isEmpty();
  }

  /** A device of it, now or a short while ago; null where it is none. */
  @Nullable Member member(String deviceId) {
    return members.get(deviceId);
  }

  /** When late signals are to be put to their place, by the gateway's clock. */
  long lateDueAt() {
    return late.isEmpty()
        ? NEVER
        : Math.min(
            late.get(late.size() - 1).ingestTime() + LATE_QUIET_MILLIS,
            late.get(0).ingestTime() + LATE_LONGEST_MILLIS);
  }

  /** Puts a signal to its place. */
  void place(Signal signal) {
    if (signal.source() == Signal.Source.LAMP) {
      lamps.computeIfAbsent(signal.deviceId(), none -> new Lamp()).add(signal);
      return;
    }
    if (signal.eventTime() < sightsFrom) {
      return;
    }
    Signal copy = sights.floor(signal);
    boolean isKnown = copy != null && Signal.BY_DATE.compare(copy, signal) == 0;
    if (isKnown && signal.speaksRatherThan(copy)) {
      sights.remove(copy);
    }
    sights.add(signal);
  }

  /** Forgets all of it but the time. */
  void forgetAll() {
    members.clear();
    troubles.clear();
    losses.clear();
    longExplained.clear();
    lasting.clear();
    toldOfTroubles.clear();
    lamps.clear();
    sights.clear();
    exposures.clear();
    toldOfExposures.clear();
    nextOfTroubles = NEVER;
    nextOfExposures = NEVER;
    late.clear();
  }

  /** An independent copy; what never changes is shared. */
  School copy() {
    School copy = new School();
    copy.members.putAll(members);
    copy.troubles.putAll(troubles);
    copy.losses.putAll(losses);
    longExplained.forEach((id, devices) -> copy.longExplained.put(id, new TreeSet<>(devices)));
    copy.lasting.addAll(lasting);
    copy.settledUntil = settledUntil;
    toldOfTroubles.told().forEach(copy.toldOfTroubles::keep);
    lamps.forEach((id, lamp) -> copy.lamps.put(id, lamp.copy()));
    copy.sights.addAll(sights);
    copy.exposures.putAll(exposures);
    copy.sightsFrom = sightsFrom;
    toldOfExposures.told().forEach(copy.toldOfExposures::keep);
    copy.now = now;
    copy.nextOfTroubles = nextOfTroubles;
    copy.nextOfExposures = nextOfExposures;
    copy.late.addAll(late);
    copy.alarmAt = alarmAt;
    return copy;
  }
}
