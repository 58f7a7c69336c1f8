package cn.mingchu.portal.inspection;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.supervision.NodeStatement;
import cn.mingchu.portal.supervision.NodeStatements;
import cn.mingchu.schemas.event.SupervisionPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what can be drawn in a county. */
@Component
class DrawLists {

  private final JdbcClient database;
  private final NodeStatements statements;

  DrawLists(UnboundDatabase database, NodeStatements statements) {
    this.database = database.client();
    this.statements = statements.beside(database);
  }

  /** Schools, inspectors and conflicts of a county. */
  record Material(
      List<DrawList.Candidate> schools,
      List<String> inspectors,
      List<DrawList.Conflict> conflicts) {

    Material {
      schools = List.copyOf(schools);
      inspectors = List.copyOf(inspectors);
      conflicts = List.copyOf(conflicts);
    }

    boolean hasInspectorsForAll() {
      return schools.stream()
          .allMatch(
              school ->
                  inspectors.size()
                          - conflicts.stream()
                              .filter(one -> one.schoolId().equals(school.schoolId()))
                              .count()
                      >= DrawList.INSPECTORS);
    }

    DrawList list(String county, LocalDate dueDay, int count) {
      return new DrawList(county, dueDay, count, schools, inspectors, conflicts);
    }
  }

  /** What there is today: the class of a school is by its score of the month so far. */
  Material of(String county, LocalDate today) {
    Map<String, Integer> scores = scores(county, today);
    List<DrawList.Candidate> schools = new ArrayList<>();
    database
        .sql(
            """
            select s.school_id, max(i.day) as last_day
            from school s
            left join inspection i on i.school_id = s.school_id and i.state = 'CLOSED'
            where s.county_code = :county group by 1
            """)
        .param("county", county)
        .query(
            row -> {
              String school = row.getString("school_id");
              java.sql.@Nullable Date last = row.getDate("last_day");
              RiskWeight.Grade grade = RiskWeight.Grade.of(scores.get(school));
              schools.add(
                  new DrawList.Candidate(
                      school,
                      RiskWeight.of(grade, last == null ? null : last.toLocalDate(), today)));
            });
    List<String> inspectors =
        database
            .sql(
                "select cast(account_id as text) from account where role = 'INSPECTOR'"
                    + " and node_level = 'COUNTY' and node = :county and not closed")
            .param("county", county)
            .query(String.class)
            .list();
    return new Material(schools, inspectors, conflicts(county));
  }

  private List<DrawList.Conflict> conflicts(String county) {
    return database
        .sql(
            """
            select c.person_id, c.school_id from inspection_conflict c
            join school s on s.school_id = c.school_id and s.county_code = :county
            join account a on cast(a.account_id as text) = c.person_id
            where a.role = 'INSPECTOR' and a.node_level = 'COUNTY' and a.node = :county
              and not a.closed
            """)
        .param("county", county)
        .query(
            (row, number) ->
                new DrawList.Conflict(row.getString("person_id"), row.getString("school_id")))
        .list();
  }

  private Map<String, Integer> scores(String county, LocalDate today) {
    Map<String, Integer> scores = new HashMap<>();
    Scope scope = new Scope(Scope.Level.COUNTY, county);
    for (NodeStatement one : statements.parts(scope, SupervisionPeriod.MONTH, today)) {
      Integer score = one.score();
      if (score != null) {
        scores.put(one.node(), score);
      }
    }
    return scores;
  }
}
