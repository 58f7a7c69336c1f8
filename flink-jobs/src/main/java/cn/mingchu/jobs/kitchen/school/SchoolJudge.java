package cn.mingchu.jobs.kitchen.school;

import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.Ledger;
import cn.mingchu.jobs.kitchen.judge.Moment;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Judges what the devices of a school show together, whatever order it comes in.
 *
 * <p>What is kept is judged anew with each input, so that what stands in the end is a function of
 * what finally stands of each device, of the set of signals, and of how far the gateway's clock has
 * come. It asks no clock: all it knows is in the {@link School}.
 */
public final class SchoolJudge {

  private final RuleDesk desk;

  /** A judge by the rules of a desk. */
  public SchoolJudge(RuleDesk desk) {
    this.desk = desk;
  }

  /** Takes in one input, and says what is new. */
  public void observe(School school, SchoolInput input, Consumer<KitchenFinding> say) {
    if (input instanceof Signal signal) {
      take(school, signal, say);
    } else if (input instanceof Trouble trouble) {
      take(school, trouble, say);
    } else if (input instanceof MainsLoss loss) {
      take(school, loss, say);
    } else if (input instanceof SchoolDevice device) {
      register(school, device, say);
    } else if (input instanceof FirstHeard heard) {
      school.members.computeIfPresent(
          heard.deviceId(), (id, member) -> member.heard(heard.eventTime()));
      judgeTroubles(school, say);
    } else if (input instanceof DeviceGone gone) {
      deregister(school, gone, say);
    }
  }

  /** Takes in that the gateway's clock has reached {@code ingestTime} for everybody. */
  public void timePasses(School school, long ingestTime, Consumer<KitchenFinding> say) {
    school.now = Math.max(school.now, ingestTime);
    judgeTroubles(school, say);
    judgeExposures(school, say);
  }

  /** When, by the gateway's clock, time alone will next change something; null for never. */
  public @Nullable Long nextAlarm(School school) {
    long next =
        Math.min(Math.min(school.nextOfTroubles, school.nextOfExposures), school.lateDueAt());
    return next == School.NEVER ? null : Long.valueOf(next);
  }

  private void take(School school, Signal signal, Consumer<KitchenFinding> say) {
    if (!signal.isTimely()) {
      return;
    }
    school.now = Math.max(school.now, signal.ingestTime());
    if (signal.isLate()) {
      school.late.add(signal);
    } else {
      school.place(signal);
    }
    judgeExposures(school, say);
  }

  private void take(School school, Trouble trouble, Consumer<KitchenFinding> say) {
    Trouble known = school.troubles.get(trouble.findingId());
    if (known == null || known.revision() < trouble.revision()) {
      school.troubles.put(trouble.findingId(), trouble);
      school.now = Math.max(school.now, trouble.decidedIngestTime());
      judgeTroubles(school, say);
    }
  }

  private void take(School school, MainsLoss loss, Consumer<KitchenFinding> say) {
    String findingId = loss.finding().findingId();
    MainsLoss known = school.losses.get(findingId);
    if (known == null || known.finding().revision() < loss.finding().revision()) {
      school.losses.put(findingId, loss);
      school.now = Math.max(school.now, loss.finding().decidedIngestTime());
      judgeTroubles(school, say);
    }
  }

  private void register(School school, SchoolDevice device, Consumer<KitchenFinding> say) {
    Member before = school.member(device.deviceId());
    Member after = before == null ? Member.of(device) : before.registered(device);
    if (!after.equals(before)) {
      school.members.put(device.deviceId(), after);
      judgeTroubles(school, say);
      judgeExposures(school, say);
    }
  }

  /** What a device did is not forgotten at once; with the last one, all is. */
  private void deregister(School school, DeviceGone gone, Consumer<KitchenFinding> say) {
    Member member = school.member(gone.deviceId());
    if (member == null || !member.isThere()) {
      return;
    }
    school.members.put(gone.deviceId(), member.left(school.now));
    school.troubles.replaceAll(
        (id, trouble) ->
            trouble.deviceId().equals(gone.deviceId()) ? trouble.leftBehind(school.now) : trouble);
    judgeTroubles(school, say);
    judgeExposures(school, say);
    if (school.members.values().stream().noneMatch(Member::isThere)) {
      Moment end = new Moment(school.now, school.now);
      new Ledger(school.toldOfTroubles, say).endAll(end);
      new Ledger(school.toldOfExposures, say).endAll(end);
      school.forgetAll();
    }
  }

  private void judgeTroubles(School school, Consumer<KitchenFinding> say) {
    new TroubleCase(school, desk, say).judge();
  }

  private void judgeExposures(School school, Consumer<KitchenFinding> say) {
    if (school.lateDueAt() <= school.now) {
      List.copyOf(school.late).forEach(school::place);
      school.late.clear();
    }
    new ExposureCase(school, desk, say).judge();
  }
}
