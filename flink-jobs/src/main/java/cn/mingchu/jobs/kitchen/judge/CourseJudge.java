package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.calendar.SchoolDays;
import cn.mingchu.schemas.event.Quantity;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Judges the readings of a device one by one in canonical order, each by the rules in force at its
 * own date.
 *
 * <p>This is the definition of what is found in a set of readings: everything else only sees to it
 * that readings are judged as if they had come in this order.
 */
final class CourseJudge {

  private final DeviceProfile device;
  private final DeviceRules rules;
  private final LimitJudge limits;
  private final HarmJudge harm;
  private final MeanJudge means;

  CourseJudge(DeviceProfile device, DeviceRules rules, SchoolDays days) {
    this.device = device;
    this.rules = rules;
    this.limits = new LimitJudge(device, days);
    this.harm = new HarmJudge(device);
    this.means = new MeanJudge(device);
  }

  /** What a reading was worth. */
  enum Step {
    /** It was judged, and can never be evidence. */
    UNREMARKABLE,
    /** It was judged, and may be evidence, now or after a late reading. */
    REMARKABLE,
    /**
     * It is the measurement before it, sent again with another date; where a late reading comes
     * between the two, it is evidence as any other.
     */
    REPEAT
  }

  /**
   * Judges the reading that follows those that made the course.
   *
   * @param say hears what is true from now on, each time that it changes
   */
  Step judge(Course course, Reading reading, Consumer<KitchenFinding> say) {
    if (!device.counts(reading.eventTime())) {
      return Step.UNREMARKABLE;
    }
    Course.Channel channel = course.channel(reading.quantity());
    if (isRepeat(channel, reading)) {
      return Step.REPEAT;
    }
    if (course.firstTime == Course.NEVER) {
      course.firstTime = reading.eventTime();
    }
    long judgedTime = course.lastTime;
    if (channel.jump != null) {
      judgedTime = Math.min(judgedTime, channel.jump.eventTime());
      settleJump(course, channel, reading, say);
    }
    RulesInForce inForce = rules.at(reading.eventTime());
    if (!course.isQuiet()) {
      endWhatIsNoLongerInForce(course, inForce, judgedTime, reading, say);
    }
    judgeSilence(course, reading, say);
    course.lastTime = reading.eventTime();
    course.lastIngest = reading.ingestTime();
    JumpRule jump = inForce.jump(reading.quantity());
    if (jump != null
        && channel.lastTime != Course.NEVER
        && jump.isJump(
            channel.lastHundredths, reading.hundredths(), reading.eventTime() - channel.lastTime)) {
      channel.jump = Jump.of(reading);
      return Step.REMARKABLE; // it is evidence if the next one confirms it
    }
    return judgeValue(course, channel, inForce, reading, say) ? Step.REMARKABLE : Step.UNREMARKABLE;
  }

  /** The reading after a jump shows whether that was real: then it is judged, in its own place. */
  private void settleJump(
      Course course, Course.Channel channel, Reading next, Consumer<KitchenFinding> say) {
    Jump jump = Objects.requireNonNull(channel.jump);
    channel.jump = null;
    if (!JumpRule.isConfirmed(channel.lastHundredths, jump.hundredths(), next.hundredths())) {
      return;
    }
    Reading jumped = jump.reading(device.deviceId(), next.quantity());
    List<KitchenFinding> news = new ArrayList<>();
    judgeValue(course, channel, rules.at(jump.eventTime()), jumped, news::add);
    for (KitchenFinding finding : news) {
      KitchenFinding shown = finding.shownBy(next);
      course.tells(finding, shown);
      say.accept(shown);
    }
  }

  /** Judges the value of a reading that is believed; says whether it may be evidence. */
  private boolean judgeValue(
      Course course,
      Course.Channel channel,
      RulesInForce inForce,
      Reading reading,
      Consumer<KitchenFinding> say) {
    long sinceLast =
        channel.lastTime == Course.NEVER ? Long.MAX_VALUE : reading.eventTime() - channel.lastTime;
    boolean gap = sinceLast > inForce.longestGapMillis();
    if (reading.quantity() == Quantity.DOOR_OPEN) {
      course.door = course.door == null ? new Door() : course.door;
      course.door.saw(reading, gap);
    }
    boolean remarkable = limits.judge(course, inForce, reading, sinceLast, gap, say);
    remarkable |= harm.judge(course, inForce, reading, channel.lastHundredths, sinceLast, gap, say);
    remarkable |=
        means.judge(course, inForce, reading, channel.lastHundredths, sinceLast, gap, say);
    remarkable |= judgeCycles(course, inForce, channel, reading, gap, say);
    remarkable |= judgeSpots(inForce, reading, say);
    channel.lastTime = reading.eventTime();
    channel.lastHundredths = reading.hundredths();
    channel.lastSequence = reading.sequence();
    return remarkable;
  }

  /** A device measures once a period: the same number and value sooner is the same measurement. */
  private boolean isRepeat(Course.Channel channel, Reading reading) {
    if (reading.sequence() == Reading.NO_SEQUENCE) {
      return false;
    }
    Jump jump = channel.jump;
    return jump == null
        ? reading.sequence() == channel.lastSequence
            && reading.hundredths() == channel.lastHundredths
            && reading.eventTime() - channel.lastTime < device.periodMillis()
        : reading.sequence() == jump.sequence()
            && reading.hundredths() == jump.hundredths()
            && reading.eventTime() - jump.eventTime() < device.periodMillis();
  }

  private boolean judgeCycles(
      Course course,
      RulesInForce inForce,
      Course.Channel channel,
      Reading reading,
      boolean gap,
      Consumer<KitchenFinding> say) {
    boolean anyRunning = false;
    for (CycleRule rule : inForce.cycles(reading.quantity())) {
      String id = rule.inForce().ruleId();
      Cycle cycle = course.cycles.get(id);
      if (cycle != null && gap) {
        course.cycles.remove(id); // how it ended is not known, so nothing is said of it
        cycle = null;
      }
      boolean running = rule.isRunning(reading.hundredths());
      anyRunning |= running;
      if (cycle == null) {
        if (running) {
          long restingTime =
              gap ? reading.eventTime() - inForce.longestGapMillis() : channel.lastTime;
          course.cycles.put(id, Cycle.startingAt(reading, restingTime, rule));
        }
      } else if (running) {
        cycle.extend(reading, rule);
      } else {
        course.cycles.remove(id);
        tell(say, cycle.end(rule, device, reading));
      }
    }
    return anyRunning;
  }

  private boolean judgeSpots(RulesInForce inForce, Reading reading, Consumer<KitchenFinding> say) {
    boolean anyBroken = false;
    for (SpotRule rule : inForce.spots(reading.quantity())) {
      KitchenFinding news = rule.judge(device, reading);
      anyBroken |= news != null;
      tell(say, news);
    }
    return anyBroken;
  }

  private void judgeSilence(Course course, Reading reading, Consumer<KitchenFinding> say) {
    if (!course.hasBegun()) {
      return;
    }
    SilenceRule rule = rules.at(course.lastTime).silence();
    if (rule != null && reading.eventTime() - course.lastTime > rule.longestMillis()) {
      tell(say, rule.closed(device, new Moment(course.lastTime, course.lastIngest), reading));
    }
  }

  /** A rule that is no longer in force ends what it looked after at the moment it ceased to be. */
  private void endWhatIsNoLongerInForce(
      Course course,
      RulesInForce inForce,
      long judgedTime,
      Reading reading,
      Consumer<KitchenFinding> say) {
    for (Iterator<Map.Entry<String, Excursion>> left = course.excursions.entrySet().iterator();
        left.hasNext(); ) {
      Map.Entry<String, Excursion> entry = left.next();
      if (!inForce.has(entry.getKey())) {
        left.remove();
        tell(say, entry.getValue().end(endOf(entry.getKey(), judgedTime, reading), reading));
      }
    }
    for (Iterator<Map.Entry<String, Harm>> left = course.harms.entrySet().iterator();
        left.hasNext(); ) {
      Map.Entry<String, Harm> entry = left.next();
      if (!inForce.has(entry.getKey())) {
        left.remove();
        tell(say, entry.getValue().end(endOf(entry.getKey(), judgedTime, reading), reading));
      }
    }
    for (Iterator<Map.Entry<String, Mean>> left = course.means.entrySet().iterator();
        left.hasNext(); ) {
      Map.Entry<String, Mean> entry = left.next();
      if (!inForce.has(entry.getKey())) {
        left.remove();
        tell(say, entry.getValue().end(endOf(entry.getKey(), judgedTime, reading), reading));
      }
    }
    course.cycles.keySet().removeIf(ruleId -> !inForce.has(ruleId));
  }

  private long endOf(String ruleId, long judgedTime, Reading reading) {
    return rules.endOf(ruleId, judgedTime, reading.eventTime());
  }

  private static void tell(Consumer<KitchenFinding> say, @Nullable KitchenFinding news) {
    if (news != null) {
      say.accept(news);
    }
  }
}
