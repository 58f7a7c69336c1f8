package cn.mingchu.portal.duty;

import cn.mingchu.portal.page.DaySpan;
import cn.mingchu.portal.place.RegionNames;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts, in each part of a region, what its people did of what they had to. */
@Repository
class DutySurvey {

  /** The five meals (五餐监督), in the order in which the plan of Dazhou names them. */
  static final List<DutyKind> FIVE_MEALS =
      List.of(
          DutyKind.COOK_TASTING,
          DutyKind.LEADER_MEAL,
          DutyKind.STUDENT_RATING,
          DutyKind.TEACHER_MEAL,
          DutyKind.PARENT_MEAL);

  private static final String COUNTED =
      Stream.concat(
              Stream.of("due", "done", "back_filled", "late", "missing"),
              FIVE_MEALS.stream().flatMap(kind -> Stream.of(settled(kind), done(kind))))
          .map("coalesce(sum(d.%1$s), 0) as %1$s"::formatted)
          .collect(Collectors.joining(", "));

  private final JdbcClient database;
  private final RegionTree regions;
  private final RegionNames names;

  DutySurvey(JdbcClient database, RegionTree regions, RegionNames names) {
    this.database = database;
    this.regions = regions;
    this.names = names;
  }

  /** The parts of a region with schools, the worst first. */
  List<DutyPart> parts(Region region, DaySpan span) {
    Scope scope = Scopes.of(region);
    Scope.Level below = scope.level().below();
    boolean ofSchools = below == Scope.Level.SCHOOL;
    return database
        .sql(
            "select s.%1$s as part, min(s.name) as name, count(distinct s.school_id) as schools,"
                    .formatted(below.findingColumn())
                + " count(distinct d.school_id) filter (where"
                + " d.due + d.done + d.back_filled + d.late + d.missing > 0) as cooking, "
                + COUNTED
                + " from school s left join duty_day d"
                + " on d.school_id = s.school_id and d.day between :from and :to"
                + " where s.%s = :id and s.%s is not null group by 1"
                    .formatted(scope.level().findingColumn(), below.findingColumn()))
        .param("id", scope.id())
        .param("from", span.from())
        .param("to", span.to())
        .query((row, number) -> part(row, ofSchools))
        .list()
        .stream()
        .sorted(DutyPart.WORST_FIRST)
        .toList();
  }

  private DutyPart part(ResultSet row, boolean ofSchools) throws SQLException {
    String id = row.getString("part");
    Map<DutyKind, Completion> fiveMeals = new EnumMap<>(DutyKind.class);
    for (DutyKind kind : FIVE_MEALS) {
      fiveMeals.put(kind, new Completion(row.getInt(settled(kind)), row.getInt(done(kind))));
    }
    return new DutyPart(
        ofSchools ? row.getString("name") : regions.find(id).map(names::of).orElse(id),
        (ofSchools ? "/school/" : "/region/") + id + "/duties",
        row.getInt("schools"),
        row.getInt("cooking"),
        DutyCounts.of(row),
        fiveMeals);
  }

  private static String settled(DutyKind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + "_settled";
  }

  private static String done(DutyKind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + "_done";
  }
}
