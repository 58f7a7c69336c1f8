package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the judging of a device has come, after some of its readings in canonical order.
 *
 * <p>A function of those readings, the rules and the register alone: what depends on the order in
 * which they arrived MUST NOT be kept here.
 */
final class Course {

  static final long NEVER = Long.MIN_VALUE;

  /** The first reading that counted. */
  long firstTime = NEVER;

  /** The last reading that counted, on both clocks. */
  long lastTime = NEVER;

  long lastIngest = NEVER;

  final List<Channel> channels;
  final Map<String, Excursion> excursions;
  final Map<String, Harm> harms;
  final Map<String, Cycle> cycles;

  /** Rule to what is known of the time over which it takes a mean; for such rules only. */
  final Map<String, Mean> means = new HashMap<>(0);

  /** Rule to the spells that it has seen on this device; for rules that heed what is usual. */
  final Map<String, UsualSpells> usual;

  /** What is known of its door; null where no sensor tells. */
  @Nullable Door door;

  Course() {
    this(
        new ArrayList<>(1), new HashMap<>(2), new HashMap<>(2), new HashMap<>(2), new HashMap<>(2));
  }

  private Course(
      List<Channel> channels,
      Map<String, Excursion> excursions,
      Map<String, Harm> harms,
      Map<String, Cycle> cycles,
      Map<String, UsualSpells> usual) {
    this.channels = channels;
    this.excursions = excursions;
    this.harms = harms;
    this.cycles = cycles;
    this.usual = usual;
  }

  boolean hasBegun() {
    return lastTime != NEVER;
  }

  Channel channel(Quantity quantity) {
    for (Channel channel : channels) {
      if (channel.quantity == quantity) {
        return channel;
      }
    }
    Channel fresh = new Channel(quantity);
    channels.add(fresh);
    return fresh;
  }

  /** Whether anything lasts that a rule looks after. */
  boolean isQuiet() {
    return excursions.isEmpty() && harms.isEmpty() && cycles.isEmpty() && means.isEmpty();
  }

  /** What was told of readings so far and may still change, by finding id. */
  Map<String, KitchenFinding> told() {
    Map<String, KitchenFinding> told = new HashMap<>();
    excursions.values().forEach(excursion -> put(told, excursion.told));
    harms.values().forEach(harm -> put(told, harm.told));
    means.values().forEach(mean -> put(told, mean.told));
    return told;
  }

  /** Takes in that what was told of something that lasts was told in another way. */
  void tells(KitchenFinding finding, KitchenFinding otherwise) {
    excursions.values().stream()
        .filter(excursion -> finding.equals(excursion.told))
        .forEach(excursion -> excursion.told = otherwise);
    harms.values().stream()
        .filter(harm -> finding.equals(harm.told))
        .forEach(harm -> harm.told = otherwise);
    means.values().stream()
        .filter(mean -> finding.equals(mean.told))
        .forEach(mean -> mean.told = otherwise);
  }

  private static void put(Map<String, KitchenFinding> findings, @Nullable KitchenFinding finding) {
    if (finding != null) {
      findings.put(finding.findingId(), finding);
    }
  }

  /** An independent copy; what never changes is shared. */
  Course copy() {
    Course copy =
        new Course(
            new ArrayList<>(channels.size()),
            new HashMap<>(excursions.size() * 2),
            new HashMap<>(harms.size() * 2),
            new HashMap<>(cycles.size() * 2),
            new HashMap<>(usual.size() * 2));
    copy.firstTime = firstTime;
    copy.lastTime = lastTime;
    copy.lastIngest = lastIngest;
    channels.forEach(channel -> copy.channels.add(channel.copy()));
    excursions.forEach((rule, excursion) -> copy.excursions.put(rule, excursion.copy()));
    harms.forEach((rule, harm) -> copy.harms.put(rule, harm.copy()));
    cycles.forEach((rule, cycle) -> copy.cycles.put(rule, cycle.copy()));
    means.forEach((rule, mean) -> copy.means.put(rule, mean.copy()));
    usual.forEach((rule, spells) -> copy.usual.put(rule, spells.copy()));
    copy.door = door == null ? null : door.copy();
    return copy;
  }

  /** The last reading of one quantity that is believed, and one after it that has yet to be. */
  static final class Channel {

    final Quantity quantity;
    long lastTime = NEVER;
    int lastHundredths;
    long lastSequence = Reading.NO_SEQUENCE;
    @Nullable Jump jump;

    Channel(Quantity quantity) {
      this.quantity = quantity;
    }

    Channel copy() {
      Channel copy = new Channel(quantity);
      copy.lastTime = lastTime;
      copy.lastHundredths = lastHundredths;
      copy.lastSequence = lastSequence;
      copy.jump = jump;
      return copy;
    }
  }
}
