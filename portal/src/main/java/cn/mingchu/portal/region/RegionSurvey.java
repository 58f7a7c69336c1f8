package cn.mingchu.portal.region;

import cn.mingchu.portal.finding.Findings;
import cn.mingchu.portal.finding.SeverityCounts;
import cn.mingchu.portal.place.RegionNames;
import cn.mingchu.portal.region.RegionPart.Tally;
import cn.mingchu.portal.rule.RuleSettings;
import cn.mingchu.portal.rule.RulesInForce;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what stands in each part of a region. */
@Component
class RegionSurvey {

  private static final int FINDINGS_SHOWN = 50;

  /**
   * Of the devices that must report: what is switched off between meals is not off line. What is
   * silent goes by the rules of the whole region, not by what its parts have set.
   */
  private static final String TALLY =
      """
      select s.%1$s as part, count(distinct s.school_id) as schools, count(d.device_id) as devices,
             count(h.device_id) filter (
               where h.heard_at >= :now::timestamptz
                                   - make_interval(
                                         secs => greatest(:periods * d.period_seconds, :least)))
               as online
      from school s
      left join device d on d.school_id = s.school_id and d.kind = any (:kinds)
      left join device_heard h on h.device_id = d.device_id
      where s.%2$s = :id
      group by 1
      """;

  private static final Comparator<RegionPart> NEEDS_A_HAND =
      Comparator.comparingInt((RegionPart part) -> part.open().red())
          .thenComparingInt(part -> part.open().orange())
          .thenComparingInt(part -> part.open().yellow())
          .thenComparingInt(part -> part.open().blue())
          .thenComparingInt(part -> part.tally().silent())
          .reversed()
          .thenComparing(RegionPart::path);

  private final JdbcClient database;
  private final RegionTree regions;
  private final RegionNames names;
  private final Findings findings;
  private final RuleSettings settings;
  private final Clock clock;

  RegionSurvey(
      JdbcClient database,
      RegionTree regions,
      RegionNames names,
      Findings findings,
      RuleSettings settings,
      Clock clock) {
    this.database = database;
    this.regions = regions;
    this.names = names;
    this.findings = findings;
    this.settings = settings;
    this.clock = clock;
  }

  RegionOverview of(Region region) {
    Scope scope = Scopes.of(region);
    Scope.Level below = scope.level().below();
    Map<String, SeverityCounts> counts = findings.openCountsByPart(scope, below);
    Map<String, Tally> tallies = tallies(scope, below);
    List<RegionPart> all =
        below == Scope.Level.SCHOOL
            ? schools(region, counts, tallies)
            : regions.children(region.code()).stream()
                .map(
                    child ->
                        part(
                            child.code(),
                            names.of(child),
                            "/region/" + child.code(),
                            counts,
                            tallies))
                .toList();
    List<RegionPart> parts = new ArrayList<>();
    List<RegionPart> without = new ArrayList<>();
    Tally total = Tally.NONE;
    for (RegionPart part : all) {
      (part.tally().schools() > 0 ? parts : without).add(part);
      total = total.plus(part.tally());
    }
    parts.sort(NEEDS_A_HAND);
    return new RegionOverview(
        findings.openCounts(scope), total, parts, without, findings.open(scope, FINDINGS_SHOWN));
  }

  private List<RegionPart> schools(
      Region county, Map<String, SeverityCounts> counts, Map<String, Tally> tallies) {
    return database
        .sql("select school_id, name from school where county_code = :id order by school_id")
        .param("id", county.code())
        .query(
            (row, number) -> {
              String id = row.getString("school_id");
              return part(id, row.getString("name"), "/school/" + id, counts, tallies);
            })
        .list();
  }

  private static RegionPart part(
      String id,
      String name,
      String path,
      Map<String, SeverityCounts> counts,
      Map<String, Tally> tallies) {
    return new RegionPart(
        name,
        path,
        counts.getOrDefault(id, SeverityCounts.NONE),
        tallies.getOrDefault(id, Tally.NONE));
  }

  private Map<String, Tally> tallies(Scope scope, Scope.Level below) {
    RulesInForce rules = settings.ofRegion(scope.id());
    Map<String, Tally> tallies = new HashMap<>();
    database
        .sql(TALLY.formatted(below.findingColumn(), scope.level().findingColumn()))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("kinds", rules.reporting().stream().map(DeviceKind::name).toArray(String[]::new))
        .param("periods", rules.silentPeriods())
        .param("least", rules.shortestSilence().toSeconds())
        .param("id", scope.id())
        .query(
            row -> {
              tallies.put(
                  String.valueOf(row.getString("part")),
                  new Tally(row.getInt("schools"), row.getInt("devices"), row.getInt("online")));
            });
    return tallies;
  }
}
