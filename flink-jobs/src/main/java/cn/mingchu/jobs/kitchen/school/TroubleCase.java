package cn.mingchu.jobs.kitchen.school;

import cn.mingchu.jobs.kitchen.judge.DeviceJudge;
import cn.mingchu.jobs.kitchen.judge.Episode;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.Ledger;
import cn.mingchu.jobs.kitchen.judge.Moment;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of the troubles of a school: what the mains explain first, then what is silent
 * all over the school, then what is silent behind one gateway. Each trouble has one cause.
 */
final class TroubleCase {

  /** Longer than any late reading can change a silence of a device that counts. */
  private static final long MEMORY_MILLIS =
      DeviceJudge.LATENESS_BOUND.plus(Duration.ofHours(1)).toMillis();

  /** What is settled is put aside now and then, not each time. */
  private static final long STEP_MILLIS = Duration.ofHours(1).toMillis();

  private final School school;
  private final RuleDesk desk;
  private final Ledger ledger;
  private final Set<String> found = new HashSet<>();
  private long next = School.NEVER;

  TroubleCase(School school, RuleDesk desk, Consumer<KitchenFinding> say) {
    this.school = school;
    this.desk = desk;
    this.ledger = new Ledger(school.toldOfTroubles, say);
  }

  void judge() {
    school.losses.values().forEach(this::tell);
    List<Hush> hushes = hushes();
    hushes.forEach(this::tell);
    school.toldOfTroubles.standingSince(school.settledUntil, found).forEach(ledger::withdraw);
    settle(hushes);
    school.nextOfTroubles = next;
  }

  private void tell(MainsLoss loss) {
    KitchenFinding finding = loss.finding();
    if (loss.stands()) {
      SortedSet<String> devices =
          new TreeSet<>(school.longExplained.getOrDefault(finding.findingId(), new TreeSet<>()));
      for (Trouble trouble : school.troubles.values()) {
        if (explains(loss, trouble)) {
          devices.add(trouble.deviceId());
        }
      }
      ledger.accept(finding.explaining(devices));
      found.add(finding.findingId());
    } else {
      ledger.withdraw(finding.findingId()); // however long ago it began
    }
  }

  private boolean explains(MainsLoss loss, Trouble trouble) {
    Member member = school.member(trouble.deviceId());
    Member monitor = school.member(loss.deviceId());
    long monitorPeriod = monitor == null ? 0 : monitor.device().device().periodMillis();
    return member != null && loss.explains(trouble, member.device(), monitorPeriod);
  }

  private List<Hush> hushes() {
    Set<String> explained = new HashSet<>();
    for (Trouble trouble : school.troubles.values()) {
      if (school.losses.values().stream().anyMatch(loss -> explains(loss, trouble))) {
        explained.add(trouble.findingId());
      }
    }
    List<Hush> hushes = new ArrayList<>(find(Hushes.ofSchool(desk, school.members), explained));
    hushes.forEach(hush -> explained.addAll(hush.explained()));
    SortedSet<String> gateways = new TreeSet<>();
    for (Member member : school.members.values()) {
      String gatewayId = member.device().gatewayId();
      if (gatewayId != null) {
        gateways.add(gatewayId);
      }
    }
    for (Hush hush : school.lasting) { // a gateway that was replaced since is silent no longer
      if (!hush.isOfSchool()) {
        gateways.add(hush.gatewayId());
      }
    }
    for (String gatewayId : gateways) {
      hushes.addAll(find(Hushes.ofGateway(desk, school.members, gatewayId), explained));
    }
    return hushes;
  }

  private List<Hush> find(Hushes among, Set<String> explained) {
    return among
        .among(school.troubles.values(), explained)
        .find(school.lasting, school.settledUntil, school.troubles);
  }

  private void tell(Hush hush) {
    Member by = Objects.requireNonNull(school.member(hush.byDevice()));
    RuleKind kind = hush.isOfSchool() ? RuleKind.SCHOOL_SILENCE : RuleKind.GATEWAY_SILENCE;
    EffectiveRule rule = by.rule(kind, desk, hush.since());
    if (rule == null) {
      return; // it was switched off since
    }
    long raisedAt =
        rule.raiseAfter().map(after -> hush.since() + after.toMillis()).orElse(School.NEVER);
    Severity raised = rule.raiseTo(by.device().device().kind()).orElse(rule.severity());
    Long end = hush.end(school.troubles);
    if (end != null) {
      long heardAgainAt = hush.heardAgainAt(end, school.troubles);
      Severity severity = end >= raisedAt ? raised : rule.severity();
      tell(hush, rule, Episode.closed(severity, hush.since(), end), new Moment(end, heardAgainAt));
      return;
    }
    if (school.now < hush.knownAt()) {
      next = Math.min(next, hush.knownAt());
      return;
    }
    boolean isRaised = school.now >= raisedAt;
    long decided = Math.max(isRaised ? raisedAt : hush.knownAt(), hush.knownAt());
    tell(
        hush,
        rule,
        Episode.open(isRaised ? raised : rule.severity(), hush.since()),
        new Moment(decided, decided));
    if (!isRaised) {
      next = Math.min(next, raisedAt);
    }
  }

  private void tell(Hush hush, EffectiveRule rule, Episode episode, Moment decided) {
    Member by = Objects.requireNonNull(school.member(hush.byDevice()));
    KitchenFinding finding =
        KitchenFinding.aboutSchool(
            rule,
            by.device().device(),
            hush.gatewayId(),
            episode,
            decided,
            List.copyOf(hush.devices(school.troubles)));
    ledger.accept(finding);
    found.add(finding.findingId());
  }

  /** Puts aside what cannot change any more. */
  private void settle(List<Hush> hushes) {
    long until = Math.max(school.now, school.settledUntil + MEMORY_MILLIS) - MEMORY_MILLIS;
    if (until < school.settledUntil + STEP_MILLIS) {
      next = Math.min(next, forgettingAt());
      return;
    }
    school.settledUntil = until;
    school.lasting.clear();
    Set<String> needed = new HashSet<>();
    Set<String> leaders = new HashSet<>();
    for (Hush hush : hushes) {
      Long end = hush.end(school.troubles);
      if (hush.since() < until && (end == null || end >= until)) {
        school.lasting.add(hush);
        needed.addAll(hush.explained());
        leaders.add(hush.byDevice());
      }
    }
    school.losses.values().removeIf(loss -> isLongOver(loss, until));
    school.longExplained.keySet().retainAll(school.losses.keySet());
    for (Trouble trouble : List.copyOf(school.troubles.values())) {
      if (isLongOver(trouble, until) && !needed.contains(trouble.findingId())) {
        forget(trouble);
      }
    }
    school
        .members
        .values()
        .removeIf(
            member -> member.leftAt() < until && !leaders.contains(member.device().deviceId()));
    school.toldOfTroubles.forgetUntil(until);
    next = Math.min(next, forgettingAt());
  }

  private void forget(Trouble trouble) {
    for (MainsLoss loss : school.losses.values()) {
      if (explains(loss, trouble)) {
        school
            .longExplained
            .computeIfAbsent(loss.finding().findingId(), none -> new TreeSet<>())
            .add(trouble.deviceId());
      }
    }
    school.troubles.remove(trouble.findingId());
  }

  private static boolean isLongOver(MainsLoss loss, long until) {
    KitchenFinding finding = loss.finding();
    return finding.status() != FindingStatus.OPEN && finding.decidedTime() < until;
  }

  /** A device that is no longer there is not heard of again. */
  private boolean isLongOver(Trouble trouble, long until) {
    Member member = school.member(trouble.deviceId());
    boolean lasts = trouble.stands() && trouble.end() == null && member != null && member.isThere();
    long newest =
        Math.max(trouble.decidedTime(), trouble.end() == null ? trouble.start() : trouble.end());
    return !lasts && newest < until;
  }

  private @Nullable Long oldest() {
    Long oldest = null;
    for (Trouble trouble : school.troubles.values()) {
      if (trouble.end() != null || !trouble.stands()) {
        oldest = oldest == null ? trouble.decidedTime() : Math.min(oldest, trouble.decidedTime());
      }
    }
    for (MainsLoss loss : school.losses.values()) {
      if (loss.finding().status() != FindingStatus.OPEN) {
        long decided = loss.finding().decidedTime();
        oldest = oldest == null ? decided : Math.min(oldest, decided);
      }
    }
    return oldest;
  }

  private long forgettingAt() {
    Long oldest = oldest();
    return oldest == null
        ? School.NEVER
        : Math.max(oldest, school.settledUntil) + MEMORY_MILLIS + STEP_MILLIS + 1;
  }
}
