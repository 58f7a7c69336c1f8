package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.calendar.SchoolDays;
import cn.mingchu.schemas.rule.QuantityRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Judges the readings of a device in whatever order they come.
 *
 * <p>What stands in the end is what {@link CourseJudge} finds in the set of readings, in canonical
 * order: a reading that comes in order is judged at once, one that comes late is put to its place
 * and what follows it is judged again. It asks no clock: all it knows is in the {@link
 * DeviceMemory} and the {@link Dossier} that it is given, which belong together.
 *
 * <p>The name of a finding is rule, device and first moment. When a late reading gives an episode
 * another first moment, the old finding is withdrawn and a new one is told.
 */
public final class DeviceJudge {

  /** Half a day of a device that reports once a minute. */
  static final int MOST_WAITING = 720;

  /** How old a reading may be, both when it comes in and beside the newest of its device. */
  public static final Duration LATENESS_BOUND = Duration.ofDays(2);

  private static final long BOUND_MILLIS = LATENESS_BOUND.toMillis();

  /** As long as anybody can remember, events could be delivered. */
  public static final long ALWAYS_THERE = Long.MIN_VALUE;

  private final RuleDesk desk;
  private final long thereSince;

  public DeviceJudge(RuleDesk desk) {
    this(desk, ALWAYS_THERE);
  }

  /**
   * A judge that knows since when events can be delivered.
   *
   * @param thereSince by the gateway's clock, UTC milliseconds; {@link #ALWAYS_THERE} where no
   *     outage is known
   */
  public DeviceJudge(RuleDesk desk, long thereSince) {
    this.desk = desk;
    this.thereSince = thereSince;
  }

  /** The same judge, by other rules. */
  public DeviceJudge by(RuleDesk other) {
    return new DeviceJudge(other, thereSince);
  }

  /** The same judge, after an outage that ended at {@code gatewayTime}, or a later one. */
  public DeviceJudge backSince(long gatewayTime) {
    return new DeviceJudge(desk, Math.max(thereSince, gatewayTime));
  }

  /** Since when events can be delivered; see the constructor. */
  public long thereSince() {
    return thereSince;
  }

  /** Judges one reading, and says what is new. */
  public Verdict observe(
      DeviceMemory memory, Dossier dossier, Reading asDated, Consumer<KitchenFinding> say) {
    if (!QuantityRange.isPossible(asDated.quantity(), asDated.hundredths())) {
      return Verdict.OUT_OF_RANGE;
    }
    DeviceProfile device = memory.profile;
    if (device == null) {
      if (memory.waiting.size() >= MOST_WAITING) {
        return Verdict.UNKNOWN_DEVICE;
      }
      memory.waiting.add(asDated);
      return Verdict.WAITING;
    }
    Reading reading = device.setRight(asDated);
    Ledger ledger = new Ledger(dossier, say);
    DeviceRules rules = rules(memory, device, dossier, ledger);
    ClockRule clock = rules.at(reading.eventTime()).clock();
    if (clock != null && clock.isAhead(reading)) {
      new ClockJudge(memory, device, rules, ledger).caught(reading.ingestTime());
      return Verdict.CLOCK_AHEAD;
    }
    if (isTooOld(reading)) {
      new ClockJudge(memory, device, rules, ledger).caught(reading.ingestTime());
      return Verdict.LATE;
    }
    if (memory.lags.heard(reading.ingestTime(), reading.ingestTime() - reading.eventTime())) {
      new ClockJudge(memory, device, rules, ledger).tellLags();
    }
    if (memory.open != null && reading.eventTime() < memory.newestTime() - BOUND_MILLIS) {
      return Verdict.LATE;
    }
    long newestBefore = memory.newestTime();
    Verdict verdict = place(memory, device, dossier, ledger, reading);
    if (memory.newestTime() > newestBefore) {
      endSilence(memory, dossier, ledger);
      new ClockJudge(memory, device, rules, ledger).tellSpells(newestBefore);
      if (memory.newestTime() >= memory.learnAt) {
        learn(memory, device, dossier, ledger);
      }
    }
    return verdict;
  }

  /**
   * Takes in what the register says of the device, now or anew. If it says something else than
   * before, all that is kept is judged again by it.
   *
   * @param verdicts hears what became of each reading that waited for this
   */
  public void register(
      DeviceMemory memory,
      Dossier dossier,
      DeviceProfile profile,
      Consumer<KitchenFinding> say,
      BiConsumer<Reading, Verdict> verdicts) {
    DeviceProfile before = memory.profile;
    memory.profile = profile;
    memory.desk = null;
    Ledger ledger = new Ledger(dossier, say);
    DeviceRules rules = rules(memory, profile, dossier, ledger);
    if (before != null && !before.equals(profile) && memory.open != null) {
      Rejudge rejudge = rejudge(memory, profile, dossier, ledger);
      long later = before.clockAheadMillis() - profile.clockAheadMillis();
      if (later == 0) {
        rejudge.everything();
      } else {
        rejudge.redated(later, rules);
      }
      new ClockJudge(memory, profile, rules, ledger).tellLags();
    }
    List<Reading> waiting = new ArrayList<>(memory.waiting);
    memory.waiting.clear();
    for (Reading reading : waiting) {
      verdicts.accept(reading, observe(memory, dossier, reading, say));
    }
  }

  /** Takes in that the register no longer has the device: what is still open ends where it was. */
  public void deregister(DeviceMemory memory, Dossier dossier, Consumer<KitchenFinding> say) {
    new Ledger(dossier, say).endAll(new Moment(memory.course.lastTime, memory.course.lastIngest));
  }

  /** Takes in that the gateway refused a record of the device because of its date. */
  public void complain(
      DeviceMemory memory,
      Dossier dossier,
      ClockComplaint complaint,
      Consumer<KitchenFinding> say) {
    DeviceProfile device = memory.profile;
    if (device != null) { // the gateway knows its devices; this one was deleted meanwhile
      Ledger ledger = new Ledger(dossier, say);
      DeviceRules rules = rules(memory, device, dossier, ledger);
      new ClockJudge(memory, device, rules, ledger).caught(complaint.ingestTime());
    }
  }

  /** Takes in that the gateway's clock has reached {@code ingestTime} for everybody. */
  public void timePasses(
      DeviceMemory memory, Dossier dossier, long ingestTime, Consumer<KitchenFinding> say) {
    DeviceProfile device = memory.profile;
    if (device == null || memory.open == null) {
      return;
    }
    Ledger ledger = new Ledger(dossier, say);
    DeviceRules rules = rules(memory, device, dossier, ledger);
    if (!memory.late.isEmpty() && memory.late.dueAt() <= ingestTime) {
      rejudge(memory, device, dossier, ledger).settle();
    }
    if (!memory.course.hasBegun()) {
      return; // all that it measured, it measured before it was to count
    }
    SilenceRule rule = rules.at(memory.course.lastTime).silence();
    long silentMillis = ingestTime - silentSince(memory);
    if (rule != null && silentMillis >= rule.longestMillis()) {
      Moment lastHeard = new Moment(memory.course.lastTime, memory.course.lastIngest);
      long awayMillis = silentSince(memory) - memory.course.lastIngest;
      memory.silence = rule.open(device, lastHeard, awayMillis, silentMillis);
      ledger.tell(memory.silence, Told.Cause.CLOCK);
    }
  }

  /** Takes in that nothing more will come: late readings need not wait for others any longer. */
  public void settle(DeviceMemory memory, Dossier dossier, Consumer<KitchenFinding> say) {
    DeviceProfile device = memory.profile;
    if (device != null && !memory.late.isEmpty()) {
      Ledger ledger = new Ledger(dossier, say);
      rules(memory, device, dossier, ledger);
      rejudge(memory, device, dossier, ledger).settle();
    }
  }

  /**
   * When, by the gateway's clock, time alone will next change what is said of the device; null for
   * never.
   */
  public @Nullable Long nextAlarm(DeviceMemory memory) {
    Long silent = nextOfSilence(memory);
    if (memory.late.isEmpty()) {
      return silent;
    }
    long due = memory.late.dueAt();
    return silent == null ? (Long) due : (Long) Math.min(silent, due);
  }

  private @Nullable Long nextOfSilence(DeviceMemory memory) {
    DeviceProfile device = memory.profile;
    if (device == null || !memory.course.hasBegun()) {
      return null;
    }
    DeviceRules rules = memory.desk == desk ? memory.rules : desk.rulesFor(device);
    SilenceRule rule = Objects.requireNonNull(rules).at(memory.course.lastTime).silence();
    if (rule == null) {
      return null;
    }
    KitchenFinding silence = memory.silence;
    if (silence == null) {
      return silentSince(memory) + rule.longestMillis();
    }
    long raise = rule.raiseAfterMillis();
    return raise < Long.MAX_VALUE && silence.severity() != rule.severityAfter(raise)
        ? silentSince(memory) + raise
        : null;
  }

  /** Whether a reading was so old when it came in that it is not judged. */
  static boolean isTooOld(Reading reading) {
    return reading.ingestTime() - reading.eventTime() > BOUND_MILLIS;
  }

  /** Nobody is silent while nobody can deliver: what lies before a comeback does not count. */
  private long silentSince(DeviceMemory memory) {
    return Math.max(memory.course.lastIngest, thereSince);
  }

  /** The rules of a device; if they are not those it was judged by, it is judged again. */
  private DeviceRules rules(
      DeviceMemory memory, DeviceProfile device, Dossier dossier, Ledger ledger) {
    DeviceRules known = memory.rules;
    if (known != null && memory.desk == desk) {
      return known;
    }
    DeviceRules rules = desk.rulesFor(device);
    memory.desk = desk;
    memory.rules = rules;
    SchoolDays days = desk.daysFor(device);
    memory.judge = new CourseJudge(device, rules, days);
    long edition = rules.edition(days);
    if (memory.edition != edition) {
      memory.edition = edition;
      if (memory.open != null) {
        rejudge(memory, device, dossier, ledger).everything();
        new ClockJudge(memory, device, rules, ledger).tellLags();
      }
    }
    return rules;
  }

  private static Verdict place(
      DeviceMemory memory, DeviceProfile device, Dossier dossier, Ledger ledger, Reading reading) {
    Chunk open = memory.open;
    if (open != null && open.readings().compareToLast(reading) <= 0) {
      Rejudge rejudge = rejudge(memory, device, dossier, ledger);
      Verdict verdict = rejudge.take(reading);
      if (memory.late.dueAt() <= reading.ingestTime()) {
        rejudge.settle();
      }
      return verdict;
    }
    boolean full = open != null && open.isFullFor(reading);
    if (!memory.late.isEmpty() && (full || memory.late.dueAt() <= reading.ingestTime())) {
      rejudge(memory, device, dossier, ledger).settle(); // before their places are forgotten
      open = memory.open;
    }
    if (open == null) {
      open = Chunk.startingAt(Chunk.BEGINNING, memory.course);
      memory.open = open;
    } else if (open.isFullFor(reading)) {
      dossier.keep(open.copy());
      forget(dossier, ledger, reading.eventTime() - BOUND_MILLIS);
      open = Chunk.startingAt(reading.eventTime(), memory.course);
      memory.open = open;
    }
    CourseJudge judge = Objects.requireNonNull(memory.judge);
    open.append(reading, judge.judge(memory.course, reading, ledger));
    return Verdict.ACCEPTED;
  }

  private static Rejudge rejudge(
      DeviceMemory memory, DeviceProfile device, Dossier dossier, Ledger ledger) {
    return new Rejudge(
        memory,
        device,
        Objects.requireNonNull(memory.judge),
        dossier,
        ledger,
        learning(memory, device, dossier, ledger));
  }

  private static Learning learning(
      DeviceMemory memory, DeviceProfile device, Dossier dossier, Ledger ledger) {
    return new Learning(memory, device, Objects.requireNonNull(memory.rules), dossier, ledger);
  }

  private static void learn(
      DeviceMemory memory, DeviceProfile device, Dossier dossier, Ledger ledger) {
    long settled = Learning.endOfRounds(memory.newestTime()) - BOUND_MILLIS;
    if (!memory.late.isEmpty() && memory.late.oldestTime() < settled) {
      rejudge(memory, device, dossier, ledger).settle(); // before it is learned for good
    }
    learning(memory, device, dossier, ledger).goOn();
  }

  /**
   * Drops the chunks that no reading can fall into any more and nothing is learned from: those
   * before the one with it.
   */
  private static void forget(Dossier dossier, Ledger ledger, long horizon) {
    long needed = Learning.forget(dossier.learned(), horizon);
    long oldest = Chunk.BEGINNING;
    for (long start : dossier.chunkStarts()) {
      oldest = start <= needed ? Math.max(oldest, start) : oldest;
    }
    for (long start : dossier.chunkStarts()) {
      if (start < oldest) {
        dossier.dropChunk(start);
      }
    }
    ledger.forgetUntil(oldest);
  }

  /** A silence that was told is over when something newer is known: the dates tell what it was. */
  private static void endSilence(DeviceMemory memory, Dossier dossier, Ledger ledger) {
    KitchenFinding silence = memory.silence;
    if (silence != null && silence.startTime() != memory.course.lastTime) {
      memory.silence = null;
      Told told = dossier.told(silence.findingId());
      if (told != null && told.cause() == Told.Cause.CLOCK) {
        ledger.withdraw(silence.findingId());
      }
    }
  }
}
