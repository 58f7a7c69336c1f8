package cn.mingchu.portal.inspection;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Inspections of schools: what visitors see is cut to their part of the province. */
@Component
class Inspections {

  private static final int MOST = 500;

  private static final String FOUND =
      """
      select i.inspection_id, i.draw_id, i.school_id, s.name, i.first_id, i.second_id, i.due_day,
             i.checklist, i.state, i.day, i.submitted_by, i.submitted_time, i.confirmed_by,
             i.confirmed_time, i.annulled_reason, i.revision,
             (select count(*) from inspection_answer a
              where a.inspection_id = i.inspection_id and a.answer = 'CONFORMS') as conforming,
             (select count(*) from inspection_answer a
              where a.inspection_id = i.inspection_id and a.answer <> 'NOT_APPLICABLE') as checked
      from inspection i left join school s on s.school_id = i.school_id
      """;

  private final JdbcClient database;

  Inspections(JdbcClient database) {
    this.database = database;
  }

  /** Those of a region, what is due first before others. */
  List<Inspection> ofRegion(String region) {
    return database
        .sql(
            FOUND
                + """
                where :region in (s.county_code, s.city_code, s.province_code)
                order by i.state in ('CLOSED', 'ANNULLED'), i.due_day, i.draw_id, i.place
                limit\s"""
                + MOST)
        .param("region", region)
        .query((row, number) -> inspection(row))
        .list();
  }

  /** Those of a school, the newest first. */
  List<Inspection> ofSchool(String schoolId) {
    return database
        .sql(
            FOUND
                + """
                where i.school_id = :school
                order by i.due_day desc, i.draw_id
                limit\s"""
                + MOST)
        .param("school", schoolId)
        .query((row, number) -> inspection(row))
        .list();
  }

  /** One of a school; empty where there is none, or the visitor does not see it. */
  Optional<Inspection> find(String schoolId, String inspectionId) {
    return database
        .sql(FOUND + " where i.school_id = :school and cast(i.inspection_id as text) = :id")
        .param("school", schoolId)
        .param("id", inspectionId)
        .query((row, number) -> inspection(row))
        .optional();
  }

  /** What was found, by item. */
  Map<String, Answer> answers(Inspection inspection) {
    Map<String, Answer> answers = new HashMap<>();
    database
        .sql(
            "select item_id, answer, note from inspection_answer"
                + " where cast(inspection_id as text) = :id")
        .param("id", inspection.inspectionId())
        .query(
            row -> {
              answers.put(
                  row.getString("item_id"),
                  new Answer(Answer.Kind.valueOf(row.getString("answer")), row.getString("note")));
            });
    return answers;
  }

  private static Inspection inspection(ResultSet row) throws SQLException {
    @Nullable Date day = row.getDate("day");
    @Nullable Timestamp submitted = row.getTimestamp("submitted_time");
    @Nullable Timestamp confirmed = row.getTimestamp("confirmed_time");
    return new Inspection(
        row.getString("inspection_id"),
        row.getString("draw_id"),
        row.getString("school_id"),
        row.getString("name"),
        row.getString("first_id"),
        row.getString("second_id"),
        row.getDate("due_day").toLocalDate(),
        row.getString("checklist"),
        Inspection.State.valueOf(row.getString("state")),
        day == null ? null : day.toLocalDate(),
        row.getString("submitted_by"),
        submitted == null ? null : submitted.toInstant(),
        row.getString("confirmed_by"),
        confirmed == null ? null : confirmed.toInstant(),
        row.getString("annulled_reason"),
        row.getInt("revision"),
        row.getInt("conforming"),
        row.getInt("checked"));
  }
}
