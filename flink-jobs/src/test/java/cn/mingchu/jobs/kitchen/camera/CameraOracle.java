package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.jobs.kitchen.judge.PeriodFor;
import cn.mingchu.schemas.event.CalendarPeriod;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Zone;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.schemas.rule.RuleKind;
import cn.mingchu.schemas.rule.Sight;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands of one camera, from all its observations at once: slow, plain, and without a line of
 * the judge. Each answer is a line: severity, status, start, end, decided on both clocks, and the
 * observations that it rests on.
 */
final class CameraOracle {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Of the one school that all footage is from. */
  private static final List<String> SCOPES = List.of("51", "5117", "511702", "2151000001");

  private static final RuleCatalogue CATALOGUE = RuleCatalogue.load();

  private final CameraProfile camera;
  private final RuleBook book;
  private final List<CalendarPeriod> periods;
  private final List<Observation> all;
  private final long newest;
  private final long now;
  private final Map<String, String> lines = new TreeMap<>();

  private CameraOracle(
      CameraProfile camera,
      List<RuleSetting> settings,
      List<CalendarPeriod> periods,
      List<Observation> brought,
      long now) {
    this.camera = camera;
    this.book = new RuleBook(CATALOGUE, settings);
    this.periods = periods;
    this.newest = brought.stream().mapToLong(Observation::eventTime).max().orElseThrow();
    this.all = thinned(withoutCopies(brought));
    this.all.removeIf(seen -> !camera.device().counts(seen.eventTime()));
    this.now = now;
  }

  /** By rule and start, in the order of both. */
  static Map<String, String> findings(Footage footage, long now) {
    CameraOracle oracle =
        new CameraOracle(
            footage.camera(), footage.settings(), footage.periods(), footage.observations(), now);
    CATALOGUE
        .all()
        .forEach(
            rule -> {
              if (rule.kind() == RuleKind.SIGHTING) {
                oracle.sightings(rule.id());
              } else if (rule.kind() == RuleKind.IMPAIRMENT) {
                oracle.impairments(rule.id());
              } else if (rule.kind() == RuleKind.ABSENCE) {
                oracle.absences(rule.id());
              }
            });
    return oracle.lines;
  }

  private static List<Observation> withoutCopies(List<Observation> brought) {
    Map<String, Observation> speaking = new TreeMap<>();
    for (Observation seen : brought) {
      speaking.merge(
          seen.eventTime() + " " + seen.kind() + seen.zone() + seen.confidenceHundredths(),
          seen,
          (one, other) -> {
            if (one.ingestTime() != other.ingestTime()) {
              return one.ingestTime() < other.ingestTime() ? one : other;
            }
            int high = Long.compareUnsigned(one.eventIdHigh(), other.eventIdHigh());
            int low = Long.compareUnsigned(one.eventIdLow(), other.eventIdLow());
            return high < 0 || (high == 0 && low <= 0) ? one : other;
          });
    }
    List<Observation> sorted = new ArrayList<>(speaking.values());
    sorted.sort(
        Comparator.comparingLong(Observation::eventTime)
            .thenComparing(Observation::kind)
            .thenComparing(Observation::zone)
            .thenComparingInt(Observation::confidenceHundredths));
    return sorted;
  }

  private static List<Observation> thinned(List<Observation> sorted) {
    Map<Long, List<Observation>> minutes = new TreeMap<>();
    for (Observation seen : sorted) {
      if (seen.kind() == ObservationKind.CAMERA_ONLINE) {
        minutes.computeIfAbsent(seen.eventTime() / 60_000, none -> new ArrayList<>()).add(seen);
      }
    }
    List<Observation> left = new ArrayList<>(sorted);
    for (List<Observation> minute : minutes.values()) {
      if (minute.size() > 2) {
        left.removeAll(minute.subList(1, minute.size() - 1));
      }
    }
    return left;
  }

  private void sightings(String ruleId) {
    List<Observation> hits = new ArrayList<>();
    for (Observation seen : all) {
      EffectiveRule rule = rule(ruleId, seen.eventTime());
      if (rule == null) {
        continue;
      }
      Zone zone = seen.zone() == Zone.UNKNOWN_ZONE ? camera.zone() : seen.zone();
      Sight sight = sight(rule);
      if (sight.kinds().contains(seen.kind())
          && (sight.zones().isEmpty() || sight.zones().contains(zone))
          && seen.confidenceHundredths() >= 60) {
        hits.add(seen);
      }
    }
    if (hits.isEmpty()) {
      return;
    }
    EffectiveRule rule = inForce(ruleId, hits.get(0)); // its numbers never change here
    long quiet = rule.amount(ParameterName.QUIET);
    List<List<Observation>> episodes = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      if (i == 0 || hits.get(i).eventTime() - hits.get(i - 1).eventTime() > quiet) {
        episodes.add(new ArrayList<>());
      }
      episodes.get(episodes.size() - 1).add(hits.get(i));
    }
    List<Observation> met =
        new ArrayList<>(); // sure sights that met the condition, of all episodes
    for (List<Observation> episode : episodes) {
      met.addAll(meeting(rule, sure(episode)));
    }
    for (List<Observation> episode : episodes) {
      tellEpisode(rule, episode, met, quiet);
    }
  }

  private void tellEpisode(
      EffectiveRule rule, List<Observation> episode, List<Observation> met, long quiet) {
    List<Observation> forReview = meeting(rule, episode);
    List<Observation> seen = meeting(rule, sure(episode));
    @Nullable Severity gravest = null;
    int decidedAt = -1;
    for (int i = 0; i < episode.size(); i++) {
      Observation hit = episode.get(i);
      List<Severity> reached = new ArrayList<>();
      if (forReview.contains(hit)) {
        reached.add(Objects.requireNonNull(sight(rule).review()));
      }
      if (seen.contains(hit)) {
        reached.add(rule.severity());
        if (isRaised(rule, hit, episode, met)) {
          reached.add(rule.raiseTo(DeviceKind.CAMERA).orElseThrow());
        }
      }
      for (Severity severity : reached) {
        if (gravest == null || severity.compareTo(gravest) > 0) {
          gravest = severity;
          decidedAt = i;
        }
      }
    }
    if (gravest == null) {
      return;
    }
    Observation first = episode.get(0);
    Observation last = episode.get(episode.size() - 1);
    Observation deciding = episode.get(decidedAt);
    long heard = latest(episode);
    boolean over = newest - last.eventTime() > quiet || now > heard + quiet;
    if (over) {
      String evidence = evidence(first, surest(episode), deciding, last);
      tell(
          rule,
          gravest,
          first.eventTime(),
          last.eventTime() + 1,
          last.eventTime() + quiet,
          heard + quiet,
          evidence);
    } else {
      List<Observation> then = episode.subList(0, decidedAt + 1);
      String evidence = evidence(first, deciding);
      tell(rule, gravest, first.eventTime(), null, deciding.eventTime(), latest(then), evidence);
    }
  }

  /** Those of an episode's sights by which it was seen often and long enough. */
  private static List<Observation> meeting(EffectiveRule rule, List<Observation> sights) {
    List<Observation> meeting = new ArrayList<>();
    long within =
        rule.has(ParameterName.WITHIN)
            ? rule.amount(ParameterName.WITHIN)
            : rule.amount(ParameterName.QUIET);
    for (int i = 0; i < sights.size(); i++) {
      Observation hit = sights.get(i);
      int often = 0;
      for (int j = 0; j <= i; j++) {
        often += hit.eventTime() - sights.get(j).eventTime() <= within ? 1 : 0;
      }
      long needed =
          night(rule, hit) != null
              ? rule.amount(ParameterName.NIGHT_HITS)
              : rule.amount(ParameterName.HITS);
      long lasted = hit.eventTime() - sights.get(0).eventTime();
      if (often >= needed && lasted >= rule.sustained().toMillis()) {
        meeting.add(hit);
      }
    }
    return meeting;
  }

  private static boolean isRaised(
      EffectiveRule rule, Observation hit, List<Observation> episode, List<Observation> met) {
    if (rule.raiseAfter().isPresent()) {
      long lasted = hit.eventTime() - sure(episode).get(0).eventTime();
      return lasted >= rule.raiseAfter().get().toMillis();
    }
    if (rule.has(ParameterName.REPEATS)) {
      List<Long> counted = new ArrayList<>();
      for (Observation one : met) {
        long quiet = rule.amount(ParameterName.QUIET);
        if (one.eventTime() <= hit.eventTime()
            && (counted.isEmpty() || one.eventTime() >= counted.get(counted.size() - 1) + quiet)) {
          counted.add(one.eventTime());
        }
      }
      counted.removeIf(time -> time <= hit.eventTime() - rule.amount(ParameterName.REPEAT_WITHIN));
      return counted.size() >= rule.amount(ParameterName.REPEATS);
    }
    LocalDate tonight = night(rule, hit);
    if (tonight == null) {
      return false;
    }
    LocalDate since = tonight.minusDays(rule.amount(ParameterName.OF_NIGHTS) - 1);
    long nights =
        met.stream()
            .filter(one -> one.eventTime() <= hit.eventTime())
            .map(one -> Optional.ofNullable(night(rule, one)))
            .flatMap(Optional::stream)
            .filter(night -> !night.isBefore(since))
            .distinct()
            .count();
    return nights >= rule.amount(ParameterName.NIGHTS);
  }

  /** The day on which the night of a sight began; null by day, and where a rule knows no nights. */
  private static @Nullable LocalDate night(EffectiveRule rule, Observation hit) {
    if (!rule.has(ParameterName.NIGHTS)) {
      return null;
    }
    ZonedDateTime local = Instant.ofEpochMilli(hit.eventTime()).atZone(SHANGHAI);
    if (local.getHour() >= 20) {
      return local.toLocalDate();
    }
    return local.getHour() < 5 ? local.toLocalDate().minusDays(1) : null;
  }

  private void impairments(String ruleId) {
    @Nullable Observation since = null;
    for (Observation seen : all) {
      if (since == null) {
        boolean impaired = seen.kind().name().equals(ruleId);
        since = impaired && rule(ruleId, seen.eventTime()) != null ? seen : null;
      } else if (seen.kind() == ObservationKind.CAMERA_ONLINE) {
        if (seen.eventTime() - since.eventTime() >= 120_000) {
          tell(
              inForce(ruleId, since),
              Severity.YELLOW,
              since.eventTime(),
              seen.eventTime(),
              seen.eventTime(),
              Math.max(since.ingestTime(), seen.ingestTime()),
              evidence(since, seen));
        }
        since = null;
      }
    }
    if (since != null
        && (newest - since.eventTime() >= 120_000 || now - since.ingestTime() >= 120_000)) {
      tell(
          inForce(ruleId, since),
          Severity.YELLOW,
          since.eventTime(),
          null,
          since.eventTime() + 120_000,
          since.ingestTime() + 120_000,
          evidence(since));
    }
  }

  private void absences(String ruleId) {
    @Nullable Observation sign = null;
    @Nullable Observation report = null;
    for (Observation seen : all) {
      if (seen.kind() == ObservationKind.CAMERA_OFFLINE) {
        report = report == null ? seen : report;
        continue;
      }
      absence(ruleId, sign, report, seen);
      sign = seen;
      report = null;
    }
    absence(ruleId, sign, report, null);
  }

  private void absence(
      String ruleId,
      @Nullable Observation sign,
      @Nullable Observation report,
      @Nullable Observation back) {
    @Nullable Observation since = sign;
    @Nullable EffectiveRule rule = sign == null ? null : rule(ruleId, sign.eventTime());
    long allowed =
        rule == null
            ? 0
            : Math.max(3 * camera.device().periodMillis(), rule.amount(ParameterName.AT_LEAST));
    boolean silentEnough =
        rule != null
            && sign != null
            && report != null
            && counted(rule, sign.eventTime(), report.eventTime()) > allowed;
    if (report != null && !silentEnough) {
      since = report;
      rule = rule(ruleId, report.eventTime());
      allowed = rule == null ? 0 : rule.amount(ParameterName.AT_LEAST);
    }
    if (rule == null || since == null) {
      return;
    }
    long raiseAfter = rule.raiseAfter().map(Duration::toMillis).orElse(Long.MAX_VALUE);
    long lasted =
        back == null
            ? counted(rule, since.ingestTime(), now)
            : counted(rule, since.eventTime(), back.eventTime());
    if (lasted <= allowed) {
      return;
    }
    Severity severity =
        lasted >= raiseAfter ? rule.raiseTo(DeviceKind.CAMERA).orElseThrow() : rule.severity();
    if (back != null) {
      tell(
          rule,
          severity,
          since.eventTime(),
          back.eventTime(),
          back.eventTime(),
          Math.max(since.ingestTime(), back.ingestTime()),
          evidence(since, back));
    } else {
      long told = lasted >= raiseAfter ? Math.max(raiseAfter, allowed) : allowed;
      long decided = reached(rule, since.ingestTime(), told);
      tell(
          rule,
          severity,
          since.eventTime(),
          null,
          since.eventTime() + decided - since.ingestTime(),
          decided,
          evidence(since));
    }
  }

  /** Day by day, how much of a span lies in the hours of the rule, on school days. */
  private long counted(EffectiveRule rule, long from, long to) {
    if (!rule.has(ParameterName.WORK_FROM)) {
      return Math.max(0, to - from);
    }
    long counted = 0;
    LocalDate day = Instant.ofEpochMilli(from).atZone(SHANGHAI).toLocalDate();
    while (day.atStartOfDay(SHANGHAI).toInstant().toEpochMilli() < to) {
      long midnight = day.atStartOfDay(SHANGHAI).toInstant().toEpochMilli();
      long begin = Math.max(from, midnight + rule.amount(ParameterName.WORK_FROM));
      long end = Math.min(to, midnight + rule.amount(ParameterName.WORK_TO));
      counted += PeriodFor.isSchoolDay(periods, day) ? Math.max(0, end - begin) : 0;
      day = day.plusDays(1);
    }
    return counted;
  }

  /** The first moment by which so much is counted, found by halving. */
  private long reached(EffectiveRule rule, long from, long millis) {
    long low = from;
    long high = from + millis + Duration.ofDays(60).toMillis();
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (counted(rule, from, middle) >= millis) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private void tell(
      EffectiveRule rule,
      Severity severity,
      long start,
      @Nullable Long end,
      long decided,
      long decidedIngest,
      String evidence) {
    lines.put(
        rule.ruleId() + " " + start,
        String.join(
            " ",
            severity.name(),
            end == null ? "OPEN" : "CLOSED",
            String.valueOf(end),
            Long.toString(decided),
            Long.toString(decidedIngest),
            evidence));
  }

  private @Nullable EffectiveRule rule(String ruleId, long time) {
    return book.effective(ruleId, SCOPES, Instant.ofEpochMilli(time)).orElse(null);
  }

  private EffectiveRule inForce(String ruleId, Observation seen) {
    return Objects.requireNonNull(rule(ruleId, seen.eventTime()), ruleId);
  }

  private static Sight sight(EffectiveRule rule) {
    return Objects.requireNonNull(rule.rule().sight(), rule.ruleId());
  }

  private static List<Observation> sure(List<Observation> sights) {
    return sights.stream().filter(seen -> seen.confidenceHundredths() >= 80).toList();
  }

  private static Observation surest(List<Observation> sights) {
    Observation surest = sights.get(0);
    for (Observation seen : sights) {
      surest = seen.confidenceHundredths() > surest.confidenceHundredths() ? seen : surest;
    }
    return surest;
  }

  private static long latest(List<Observation> sights) {
    return sights.stream().mapToLong(Observation::ingestTime).max().orElseThrow();
  }

  private static String evidence(Observation... seen) {
    StringBuilder text = new StringBuilder();
    for (Observation one : seen) {
      if (one.kind() == ObservationKind.CAMERA_ONLINE) {
        continue; // told by its date alone
      }
      text.append(one.eventIdHigh()).append('/').append(one.confidenceHundredths()).append(' ');
    }
    return text.toString();
  }
}
