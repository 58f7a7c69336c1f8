package cn.mingchu.jobs.kitchen.school;

import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import cn.mingchu.schemas.rule.RuleKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks for silences that the devices of a school, or those behind one of its gateways, have in
 * common.
 *
 * <p>It goes through the moments at which one fell silent, in order of their dates. There it counts
 * who fell silent shortly before and is silent still, and who reported until then. Only devices
 * that report often enough to fall silent in so short a time are counted; of a slow one it is only
 * said that the same cause explains it.
 */
final class Hushes {

  private static final long WHOLE = 100;

  private static final Comparator<Trouble> BY_START =
      Comparator.comparingLong(Trouble::start).thenComparing(Trouble::deviceId);

  private final RuleDesk desk;
  private final RuleKind kind;
  private final String gatewayId;
  private final Map<String, Member> members = new TreeMap<>();
  private final Map<String, NavigableMap<Long, Trouble>> silences = new HashMap<>();
  private final NavigableSet<Trouble> unexplained = new TreeSet<>(BY_START);

  private Hushes(RuleDesk desk, RuleKind kind, String gatewayId) {
    this.desk = desk;
    this.kind = kind;
    this.gatewayId = gatewayId;
  }

  /** Those of all devices. */
  static Hushes ofSchool(RuleDesk desk, Map<String, Member> members) {
    Hushes hushes = new Hushes(desk, RuleKind.SCHOOL_SILENCE, "");
    hushes.members.putAll(members);
    return hushes;
  }

  /** Those of the devices behind one gateway. */
  static Hushes ofGateway(RuleDesk desk, Map<String, Member> members, String gatewayId) {
    Hushes hushes = new Hushes(desk, RuleKind.GATEWAY_SILENCE, gatewayId);
    members.forEach(
        (id, member) -> {
          if (gatewayId.equals(member.device().gatewayId())) {
            hushes.members.put(id, member);
          }
        });
    return hushes;
  }

  /**
   * Takes in what is known to be silent.
   *
   * @param explained the silences whose cause is known already, by the ids of their findings: those
   *     devices neither fall silent nor report
   */
  Hushes among(Collection<Trouble> troubles, Collection<String> explained) {
    for (Trouble trouble : troubles) {
      if (trouble.isSilence() && members.containsKey(trouble.deviceId())) {
        silences
            .computeIfAbsent(trouble.deviceId(), none -> new TreeMap<>())
            .put(trouble.start(), trouble);
        if (!explained.contains(trouble.findingId())) {
          unexplained.add(trouble);
        }
      }
    }
    return this;
  }

  /**
   * Finds them.
   *
   * @param known those that began before, and may last
   * @param from no other one begins before this moment
   */
  List<Hush> find(Collection<Hush> known, long from, Map<String, Trouble> troubles) {
    List<Hush> found = new ArrayList<>();
    long busyUntil = from;
    for (Hush hush : known) {
      if (hush.gatewayId().equals(gatewayId)) {
        found.add(hush);
        busyUntil = Math.max(busyUntil, endOrNever(hush, troubles));
      }
    }
    for (Trouble silence : unexplained) {
      if (silence.start() >= busyUntil) {
        Hush hush = beginningWith(silence);
        if (hush != null) {
          found.add(hush);
          busyUntil = endOrNever(hush, troubles);
        }
      }
    }
    return found;
  }

  private static long endOrNever(Hush hush, Map<String, Trouble> troubles) {
    Long end = hush.end(troubles);
    return end == null ? Long.MAX_VALUE : end;
  }

  /** Whether so many are silent when this one falls silent that it is no chance. */
  private @Nullable Hush beginningWith(Trouble last) {
    long since = last.start();
    EffectiveRule rule = member(last).rule(kind, desk, since);
    if (rule == null || !isCounted(member(last), rule, since)) {
      return null;
    }
    long within = rule.amount(ParameterName.WITHIN);
    List<Trouble> fallen = new ArrayList<>();
    List<Member> others = new ArrayList<>();
    for (Member member : members.values()) {
      if (isCounted(member, rule, since)) {
        Trouble silence = silenceAt(member, since);
        if (silence == null && member.hasReportedBy(since)) {
          others.add(member);
        } else if (silence != null && silence.start() >= since - within && counts(silence)) {
          fallen.add(silence);
        }
      }
    }
    int needed = needed(rule, fallen.size() + others.size());
    if (fallen.size() < needed || isOneGatewayAmongOthers(fallen, others)) {
      return null;
    }
    long knownAt =
        fallen.stream().mapToLong(this::knownAt).max().orElse(since) + rule.sustained().toMillis();
    SortedSet<String> counted = new TreeSet<>();
    SortedSet<String> explained = new TreeSet<>();
    fallen.forEach(silence -> counted.add(silence.findingId()));
    for (Member member : others) { // who follows shortly after is one of them
      Trouble silence = silenceAfter(member, since, within);
      if (silence != null) {
        counted.add(silence.findingId());
      }
    }
    explained.addAll(counted);
    for (Member member : members.values()) {
      Trouble silence = silenceAround(member, since, within);
      if (silence != null && !isCounted(member, rule, since)) {
        explained.add(silence.findingId());
      }
    }
    return new Hush(gatewayId, since, last.deviceId(), needed, knownAt, counted, explained);
  }

  private static int needed(EffectiveRule rule, int all) {
    long share = rule.amount(ParameterName.SHARE);
    long byShare = (share * all + WHOLE - 1) / WHOLE;
    return Math.toIntExact(Math.max(rule.amount(ParameterName.DEVICES), byShare));
  }

  /** A device that reports more seldom than that falls silent at no moment that anybody knows. */
  private boolean isCounted(Member member, EffectiveRule rule, long moment) {
    return member.device().device().periodMillis() <= rule.amount(ParameterName.WITHIN)
        && member.rule(kind, desk, moment) != null;
  }

  /** One gateway's devices do not make a school silent while others report. */
  private boolean isOneGatewayAmongOthers(List<Trouble> fallen, List<Member> others) {
    String only = member(fallen.get(0)).device().gatewayId();
    return gatewayId.isEmpty()
        && only != null
        && fallen.stream().allMatch(silence -> only.equals(member(silence).device().gatewayId()))
        && others.stream().anyMatch(other -> !only.equals(other.device().gatewayId()));
  }

  private boolean counts(Trouble silence) {
    return unexplained.contains(silence) && member(silence).counts(silence.start());
  }

  private @Nullable Trouble silenceAt(Member member, long moment) {
    Map.Entry<Long, Trouble> last = of(member).floorEntry(moment);
    return last != null && last.getValue().lastsAt(moment) ? last.getValue() : null;
  }

  private @Nullable Trouble silenceAfter(Member member, long moment, long within) {
    Map.Entry<Long, Trouble> next = of(member).higherEntry(moment);
    return next != null && next.getKey() <= moment + within && counts(next.getValue())
        ? next.getValue()
        : null;
  }

  /** The last report before the others fell silent may be as old as the device's period. */
  private @Nullable Trouble silenceAround(Member member, long moment, long within) {
    Map.Entry<Long, Trouble> last = of(member).floorEntry(moment + within);
    return last != null
            && last.getKey() + member.device().device().periodMillis() >= moment - within
            && last.getValue().lastsAt(moment)
            && counts(last.getValue())
        ? last.getValue()
        : null;
  }

  /** When a silence is long enough for its own finding. */
  private long knownAt(Trouble silence) {
    return silence.start()
        + desk.rulesFor(member(silence).device().device()).at(silence.start()).longestGapMillis();
  }

  private NavigableMap<Long, Trouble> of(Member member) {
    return silences.getOrDefault(member.device().deviceId(), new TreeMap<>());
  }

  private Member member(Trouble silence) {
    return Objects.requireNonNull(members.get(silence.deviceId()));
  }
}
