package cn.mingchu.jobs.alert.area;

import cn.mingchu.jobs.finding.FindingId;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Schools that fell silent together. All moments are UTC milliseconds.
 *
 * @param start when the school did with which they were enough
 * @param end the first moment at which fewer than enough were silent still; null while they are
 * @param knownAt when enough were known, by the gateway's clock, and those had their time that are
 *     told of a little later
 * @param endKnownAt when its end was known, by the same clock; means nothing while it lasts
 * @param schools which
 * @param members their outages, by the ids of their findings
 */
record Episode(
    EffectiveRule rule,
    long start,
    @Nullable Long end,
    long knownAt,
    long endKnownAt,
    SortedSet<String> schools,
    SortedSet<String> members) {

  /**
   * The one that begins when a school falls silent; null where so few are no chance.
   *
   * @param outages all that stand
   */
  static @Nullable Episode beginningAt(long start, List<Outage> outages, EffectiveRule rule) {
    int needed = Math.toIntExact(rule.amount(ParameterName.SCHOOLS));
    long within = rule.amount(ParameterName.WITHIN);
    Map<String, Long> fallen = new HashMap<>();
    Map<String, Outage> members = new TreeMap<>();
    for (Outage outage : outages) {
      boolean isOut = outage.lastsAt(start);
      boolean isNear = outage.start() >= start - within && outage.start() <= start + within;
      if (isNear && isOut) {
        fallen.merge(outage.schoolId(), outage.firstKnown(), Math::min);
      }
      if (isNear && (isOut || outage.start() > start)) {
        members.put(outage.findingId(), outage);
      }
    }
    if (fallen.size() < needed) {
      return null;
    }
    long enough = fallen.values().stream().sorted().skip(needed - 1L).findFirst().orElseThrow();
    Map<String, Long> ends = new HashMap<>();
    members.values().forEach(each -> ends.merge(each.schoolId(), each.endOrNever(), Math::max));
    long end =
        ends.values().stream().sorted().skip(ends.size() - (long) needed).findFirst().orElseThrow();
    long endKnownAt =
        members.values().stream()
            .filter(each -> each.endOrNever() <= end)
            .mapToLong(Outage::ingestTime)
            .max()
            .orElse(start);
    return new Episode(
        rule,
        start,
        end == Long.MAX_VALUE ? null : (Long) end,
        enough + rule.sustained().toMillis(),
        endKnownAt,
        new TreeSet<>(ends.keySet()),
        new TreeSet<>(members.keySet()));
  }

  long endOrNever() {
    return end == null ? Long.MAX_VALUE : end;
  }

  /** What is said of it. */
  AreaSilence silence(String regionCode) {
    return new AreaSilence(
        FindingId.of(rule.ruleId(), regionCode, start),
        0,
        rule.ruleId(),
        rule.version(),
        regionCode,
        rule.severity(),
        end == null ? FindingStatus.OPEN : FindingStatus.CLOSED,
        start,
        end,
        end == null ? knownAt : end,
        end == null ? knownAt : Math.max(endKnownAt, start),
        List.copyOf(schools),
        rule.parametersAsText());
  }
}
