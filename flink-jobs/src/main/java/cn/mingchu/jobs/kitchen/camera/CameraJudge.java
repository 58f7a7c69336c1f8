package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.jobs.kitchen.camera.History.Addition;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.Ledger;
import cn.mingchu.jobs.kitchen.judge.Moment;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.jobs.kitchen.judge.ToldFindings;
import cn.mingchu.jobs.kitchen.judge.Verdict;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Judges the observations of one camera in the order of their dates, whatever order they come in.
 *
 * <p>What stands in the end is a function of the set of observations and of how far the gateway's
 * clock has come. One that comes in order is judged at once; one that comes late waits a moment for
 * others like it, and then what is kept is judged again. It asks no clock: all it knows is in the
 * {@link CameraMemory} and the {@link ToldFindings} that it is given, which belong together.
 */
public final class CameraJudge {

  /** How far back an observation may lie, when it comes in and beside the newest of its camera. */
  public static final Duration LATENESS_BOUND = Duration.ofDays(2);

  /** Half a day of a camera that reports once a minute. */
  static final int MOST_WAITING = 720;

  /** As long as anybody can remember, events could be delivered. */
  public static final long ALWAYS_THERE = Long.MIN_VALUE;

  private static final Duration LONGEST_AHEAD = Duration.ofMinutes(5);

  private final RuleDesk desk;
  private final long thereSince;

  /**
   * A judge by the rules of a desk.
   *
   * @param thereSince since when events could be delivered without a break, by the gateway's clock,
   *     UTC milliseconds; {@link #ALWAYS_THERE} where no outage is known
   */
  public CameraJudge(RuleDesk desk, long thereSince) {
    this.desk = desk;
    this.thereSince = thereSince;
  }

  /** The same judge, by other rules. */
  public CameraJudge by(RuleDesk other) {
    return new CameraJudge(other, thereSince);
  }

  /** The same judge, after an outage that ended at {@code gatewayTime}, or a later one. */
  public CameraJudge backSince(long gatewayTime) {
    return new CameraJudge(desk, Math.max(thereSince, gatewayTime));
  }

  /** Since when events can be delivered; see the constructor. */
  public long thereSince() {
    return thereSince;
  }

  /**
   * Judges one observation, and says what is new. While the register does not know the camera, it
   * is only kept.
   */
  public Verdict observe(
      CameraMemory memory, ToldFindings told, Observation seen, Consumer<KitchenFinding> say) {
    if (seen.eventTime() > seen.ingestTime() + LONGEST_AHEAD.toMillis()) {
      return Verdict.CLOCK_AHEAD;
    }
    if (isLate(memory, seen)) {
      return Verdict.LATE;
    }
    CameraProfile camera = memory.profile;
    if (camera == null && memory.history.size() >= MOST_WAITING) {
      return Verdict.UNKNOWN_DEVICE;
    }
    Addition addition = memory.history.add(seen);
    memory.newest = Math.max(memory.newest, seen.eventTime());
    memory.now = Math.max(memory.now, seen.ingestTime());
    if (addition == Addition.BETWEEN) {
      memory.waitForPlace();
    }
    if (camera != null) {
      judge(memory, camera, told, addition == Addition.NEWEST ? seen : null, say);
    }
    return addition == Addition.KNOWN ? Verdict.DUPLICATE : Verdict.ACCEPTED;
  }

  /** Takes in what the register says of the camera, now or anew. */
  public void register(
      CameraMemory memory, ToldFindings told, CameraProfile camera, Consumer<KitchenFinding> say) {
    if (!camera.equals(memory.profile)) {
      memory.profile = camera;
      CameraRules rules = CameraRules.of(camera, desk);
      memory.edition = rules.edition();
      CameraCase open = new CameraCase(memory, rules, told, say);
      open.again(thereSince);
      open.freeze(thereSince);
    }
  }

  /** Takes in that the gateway's clock has reached {@code ingestTime} for everybody. */
  public void timePasses(
      CameraMemory memory, ToldFindings told, long ingestTime, Consumer<KitchenFinding> say) {
    memory.now = Math.max(memory.now, ingestTime);
    CameraProfile camera = memory.profile;
    if (camera != null) {
      judge(memory, camera, told, null, say);
    }
  }

  /** Takes in that the register no longer has the camera: what is open ends where it was. */
  public void deregister(CameraMemory memory, ToldFindings told, Consumer<KitchenFinding> say) {
    CameraProfile camera = memory.profile;
    if (camera != null) {
      if (memory.isWaiting()) {
        new CameraCase(memory, CameraRules.of(camera, desk), told, say).again(thereSince);
      }
      new Ledger(told, say).endAll(new Moment(memory.newest, memory.now));
    }
  }

  /** When, by the gateway's clock, time alone will next change what is said; null for never. */
  public @Nullable Long nextAlarm(CameraMemory memory) {
    long next = Math.min(memory.nextChange, memory.lateDueAt());
    return memory.profile == null || next == CameraMemory.NEVER ? null : Long.valueOf(next);
  }

  /**
   * Judges what there is to judge.
   *
   * @param newest the observation to go on with; null where there is none
   */
  private void judge(
      CameraMemory memory,
      CameraProfile camera,
      ToldFindings told,
      @Nullable Observation newest,
      Consumer<KitchenFinding> say) {
    CameraRules rules = CameraRules.of(camera, desk);
    CameraCase open = new CameraCase(memory, rules, told, say);
    if (memory.edition != rules.edition() || memory.lateDueAt() <= memory.now) {
      memory.edition = rules.edition();
      open.again(thereSince);
    } else if (newest != null) {
      open.goOn(newest, thereSince);
    } else {
      open.look(thereSince);
    }
    open.freeze(thereSince);
  }

  private static boolean isLate(CameraMemory memory, Observation seen) {
    long oldest = Math.max(seen.ingestTime(), memory.newest) - LATENESS_BOUND.toMillis();
    return seen.eventTime() < Math.max(oldest, memory.frozenUntil);
  }
}
