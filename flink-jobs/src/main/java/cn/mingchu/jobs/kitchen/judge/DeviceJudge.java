package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.EvidenceRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Judges the readings of a device one by one, as they come.
 *
 * <p>What it says is a function of what it was told: it asks no clock. All it remembers is in the
 * {@link DeviceMemory} that it is given.
 */
public final class DeviceJudge {

  /** Half a day of a device that reports once a minute. */
  static final int MOST_WAITING = 720;

  private final RuleDesk desk;

  public DeviceJudge(RuleDesk desk) {
    this.desk = desk;
  }

  /** Judges one reading, and says what is new. */
  public Verdict observe(DeviceMemory memory, Reading reading, Consumer<KitchenFinding> say) {
    DeviceProfile device = memory.profile;
    if (device == null) {
      if (memory.waiting.size() >= MOST_WAITING) {
        return Verdict.UNKNOWN_DEVICE;
      }
      memory.waiting.add(reading);
      return Verdict.WAITING;
    }
    RulesInForce rules = desk.rulesFor(device, reading.eventTime());
    if (rules.clock() != null && rules.clock().isAhead(reading)) {
      clockWrong(memory, device, rules.clock(), reading.ingestTime(), Moment.of(reading), say);
      return Verdict.CLOCK_AHEAD;
    }
    checkPace(memory, device, rules.clock(), reading, say);
    endSilence(memory, device, rules.silence(), reading, say);
    memory.lastIngestTime = Math.max(memory.lastIngestTime, reading.ingestTime());
    memory.lastEventTime = Math.max(memory.lastEventTime, reading.eventTime());
    DeviceMemory.Channel channel = memory.channel(reading.quantity());
    if (reading.eventTime() <= channel.lastTime) {
      return reading.eventTime() == channel.lastTime
              && reading.hundredths() == channel.lastHundredths
          ? Verdict.DUPLICATE
          : Verdict.LATE;
    }
    if (device.counts(reading.eventTime())) {
      judgeLimits(memory, device, rules, reading, say);
      judgeCycles(memory, device, rules, reading, channel.lastTime, say);
    }
    channel.lastTime = reading.eventTime();
    channel.lastHundredths = reading.hundredths();
    return Verdict.ACCEPTED;
  }

  /**
   * Takes in what the register says of the device, now or anew.
   *
   * @param verdicts hears what became of each reading that waited for this
   */
  public void register(
      DeviceMemory memory,
      DeviceProfile profile,
      Consumer<KitchenFinding> say,
      BiConsumer<Reading, Verdict> verdicts) {
    memory.profile = profile;
    List<Reading> waiting = new ArrayList<>(memory.waiting);
    memory.waiting.clear();
    for (Reading reading : waiting) {
      verdicts.accept(reading, observe(memory, reading, say));
    }
  }

  /** Takes in that the register no longer has the device: what is still open ends where it was. */
  public void deregister(DeviceMemory memory, Consumer<KitchenFinding> say) {
    DeviceProfile device = memory.profile;
    if (device == null || memory.lastEventTime == DeviceMemory.NEVER) {
      return;
    }
    Moment last = new Moment(memory.lastEventTime, memory.lastIngestTime);
    RulesInForce rules = desk.rulesFor(device, memory.lastEventTime);
    for (DeviceMemory.Channel channel : memory.channels) {
      for (LimitRule rule : rules.limits(channel.quantity)) {
        Excursion excursion = memory.excursions.get(rule.inForce().ruleId());
        if (excursion != null) {
          tell(excursion.end(rule, device, last, List.of()), say);
        }
      }
    }
    if (memory.silence != null && rules.silence() != null) {
      say.accept(memory.silence.end(last, List.of(), rules.silence(), device));
    }
    if (memory.clockTrouble != null && rules.clock() != null) {
      say.accept(memory.clockTrouble.end(rules.clock(), device, last, List.of()));
    }
  }

  /** Takes in that the gateway refused a record of the device because of its date. */
  public void complain(
      DeviceMemory memory, ClockComplaint complaint, Consumer<KitchenFinding> say) {
    DeviceProfile device = memory.profile;
    if (device == null) {
      return; // the gateway knows its devices; this one was deleted meanwhile
    }
    ClockRule rule = desk.rulesFor(device, complaint.ingestTime()).clock();
    if (rule != null) {
      Moment seen = new Moment(complaint.ingestTime(), complaint.ingestTime());
      clockWrong(memory, device, rule, complaint.ingestTime(), seen, say);
    }
  }

  /** Takes in that the gateway's clock has reached {@code ingestTime} for everybody. */
  public void timePasses(DeviceMemory memory, long ingestTime, Consumer<KitchenFinding> say) {
    DeviceProfile device = memory.profile;
    SilenceRule rule = silenceRule(memory);
    if (device == null || rule == null) {
      return;
    }
    silentUntil(memory, device, rule, ingestTime, say);
  }

  /**
   * When, by the gateway's clock, time alone will next change what is said of the device; null for
   * never.
   */
  public @Nullable Long nextAlarm(DeviceMemory memory) {
    SilenceRule rule = silenceRule(memory);
    if (rule == null) {
      return null;
    }
    if (memory.silence == null) {
      return memory.lastIngestTime + rule.longestMillis();
    }
    long raise = rule.raiseAfterMillis();
    return raise < Long.MAX_VALUE && memory.silence.revision == 1
        ? memory.silence.lastHeard.ingestTime() + raise
        : null;
  }

  private @Nullable SilenceRule silenceRule(DeviceMemory memory) {
    return memory.profile == null || memory.lastIngestTime == DeviceMemory.NEVER
        ? null
        : desk.rulesFor(memory.profile, memory.lastEventTime).silence();
  }

  private static void judgeLimits(
      DeviceMemory memory,
      DeviceProfile device,
      RulesInForce rules,
      Reading reading,
      Consumer<KitchenFinding> say) {
    for (LimitRule rule : rules.limits(reading.quantity())) {
      String id = rule.inForce().ruleId();
      boolean broken = rule.isBrokenBy(reading.hundredths());
      if (!broken && memory.excursions.isEmpty()) {
        continue;
      }
      Excursion excursion = memory.excursions.get(id);
      if (!broken) {
        if (excursion != null) {
          memory.excursions.remove(id);
          tell(excursion.end(rule, device, Moment.of(reading), List.of(decidedBy(reading))), say);
        }
        continue;
      }
      if (excursion == null) {
        excursion = Excursion.startingAt(reading);
        memory.excursions.put(id, excursion);
      } else {
        excursion.extend(reading, rule, rules.longestGapMillis());
      }
      tell(excursion.news(rule, device, reading), say);
    }
  }

  private static void judgeCycles(
      DeviceMemory memory,
      DeviceProfile device,
      RulesInForce rules,
      Reading reading,
      long previousTime,
      Consumer<KitchenFinding> say) {
    for (CycleRule rule : rules.cycles(reading.quantity())) {
      String id = rule.inForce().ruleId();
      Cycle cycle = memory.cycles.get(id);
      boolean gap =
          previousTime == DeviceMemory.NEVER
              || reading.eventTime() - previousTime > rules.longestGapMillis();
      if (cycle != null && gap) {
        memory.cycles.remove(id); // how it ended is not known, so nothing is said of it
        cycle = null;
      }
      boolean running = rule.isRunning(reading.hundredths());
      if (cycle == null) {
        if (running) {
          long restingTime = gap ? reading.eventTime() - rules.longestGapMillis() : previousTime;
          memory.cycles.put(id, Cycle.startingAt(reading, restingTime, rule));
        }
      } else if (running) {
        cycle.extend(reading, rule);
      } else {
        memory.cycles.remove(id);
        tell(cycle.end(rule, device, reading), say);
      }
    }
  }

  /** The device is heard: a silence that time has not told yet is told first, then ended. */
  private static void endSilence(
      DeviceMemory memory,
      DeviceProfile device,
      @Nullable SilenceRule rule,
      Reading reading,
      Consumer<KitchenFinding> say) {
    if (rule == null || memory.lastIngestTime == DeviceMemory.NEVER) {
      return;
    }
    silentUntil(memory, device, rule, reading.ingestTime(), say);
    if (memory.silence == null
        && reading.eventTime() - memory.lastEventTime > rule.longestMillis()) {
      // Its words kept coming, but it did not measure in between: a hole in the data all the same.
      Moment lastHeard = new Moment(memory.lastEventTime, memory.lastIngestTime);
      memory.silence =
          new Silence(lastHeard, 0, rule.severityAfter(reading.eventTime() - memory.lastEventTime));
    }
    if (memory.silence != null) {
      say.accept(memory.silence.end(Moment.of(reading), List.of(decidedBy(reading)), rule, device));
      memory.silence = null;
    }
  }

  private static void silentUntil(
      DeviceMemory memory,
      DeviceProfile device,
      SilenceRule rule,
      long ingestTime,
      Consumer<KitchenFinding> say) {
    if (ingestTime - memory.lastIngestTime < rule.longestMillis()) {
      return;
    }
    if (memory.silence == null) {
      Moment lastHeard = new Moment(memory.lastEventTime, memory.lastIngestTime);
      memory.silence = Silence.tooLong(lastHeard, rule, device, say);
    }
    memory.silence.lasts(ingestTime, rule, device, say);
  }

  private static void checkPace(
      DeviceMemory memory,
      DeviceProfile device,
      @Nullable ClockRule rule,
      Reading reading,
      Consumer<KitchenFinding> say) {
    if (rule == null || memory.lastIngestTime == DeviceMemory.NEVER) {
      return;
    }
    if (!rule.isBehind(reading)) {
      memory.laggingSince = DeviceMemory.NEVER;
      clockRight(memory, device, rule, reading, say);
    } else if (rule.isAtPace(reading.ingestTime() - memory.lastIngestTime)) {
      if (memory.laggingSince == DeviceMemory.NEVER) {
        memory.laggingSince = reading.ingestTime();
      }
      if (rule.isSteady(reading.ingestTime() - memory.laggingSince)) {
        clockWrong(memory, device, rule, memory.laggingSince, Moment.of(reading), say);
      }
    }
  }

  private static void clockWrong(
      DeviceMemory memory,
      DeviceProfile device,
      ClockRule rule,
      long since,
      Moment seen,
      Consumer<KitchenFinding> say) {
    if (memory.clockTrouble == null) {
      memory.clockTrouble = new ClockTrouble(since, seen.ingestTime());
      say.accept(memory.clockTrouble.open(rule, device, seen, List.of()));
    } else {
      memory.clockTrouble.lastWrong = Math.max(memory.clockTrouble.lastWrong, seen.ingestTime());
    }
  }

  private static void clockRight(
      DeviceMemory memory,
      DeviceProfile device,
      ClockRule rule,
      Reading reading,
      Consumer<KitchenFinding> say) {
    ClockTrouble trouble = memory.clockTrouble;
    if (trouble != null && rule.isBelievable(reading.ingestTime() - trouble.lastWrong)) {
      memory.clockTrouble = null;
      say.accept(trouble.end(rule, device, Moment.of(reading), List.of(decidedBy(reading))));
    }
  }

  private static EvidenceItem decidedBy(Reading reading) {
    return EvidenceItem.of(EvidenceRole.DECIDING, reading);
  }

  private static void tell(@Nullable KitchenFinding news, Consumer<KitchenFinding> say) {
    if (news != null) {
      say.accept(news);
    }
  }
}
