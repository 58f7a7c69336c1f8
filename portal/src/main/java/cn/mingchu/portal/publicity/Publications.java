package cn.mingchu.portal.publicity;

import cn.mingchu.portal.access.PublicDatabase;
import cn.mingchu.portal.feedback.TrackingCode;
import cn.mingchu.schemas.event.FeedbackState;
import cn.mingchu.schemas.event.MealKind;
import cn.mingchu.schemas.event.SchoolType;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is published, and where somebody writes who has not signed in. */
@Component
class Publications {

  /** So many schools a search shows. */
  static final int MOST_SCHOOLS = 60;

  private static final String SCHOOL =
      "select school_id, name, type, region_code from public_school";

  private static final String TAKE =
      """
      insert into feedback (feedback_id, school_id, received_time, day, meal, rating, complaint,
                            original, words, words_may_be_shown, code_hash, state, changed_time)
      values (:id, :school, :now, :day, :meal, :rating, :complaint, :original, :words, :show, :code,
              :state, :now)
      on conflict do nothing
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  Publications(PublicDatabase database, JsonMapper json) {
    this.database = database.client();
    this.json = json;
  }

  Optional<PublicSchool> school(String schoolId) {
    return database
        .sql(SCHOOL + " where school_id = :id")
        .param("id", schoolId)
        .query((row, number) -> school(row))
        .optional();
  }

  /**
   * Schools by part of their name, by county, or both.
   *
   * @param name as typed; empty for any
   * @param county null for any
   */
  List<PublicSchool> schools(String name, @Nullable String county) {
    return database
        .sql(
            SCHOOL
                + " where position(lower(:name) in lower(name)) > 0"
                + " and (cast(:county as text) is null or county_code = :county)"
                + " order by name, school_id limit "
                + MOST_SCHOOLS)
        .param("name", name)
        .param("county", county)
        .query((row, number) -> school(row))
        .list();
  }

  /** How many schools each county has that has any, by its code. */
  Map<String, Integer> counties() {
    Map<String, Integer> counties = new TreeMap<>();
    database
        .sql(
            "select county_code, count(*) as schools from public_school"
                + " where county_code is not null group by 1")
        .query(
            row -> {
              counties.put(row.getString("county_code"), row.getInt("schools"));
            });
    return counties;
  }

  /** The result of the last inspection of a school; empty where nobody knows of one. */
  Optional<Inspected> inspected(String schoolId) {
    return database
        .sql("select day, conforming, checked from public_inspection where school_id = :id")
        .param("id", schoolId)
        .query(
            (row, number) ->
                new Inspected(
                    row.getDate("day").toLocalDate(),
                    row.getInt("conforming"),
                    row.getInt("checked")))
        .optional();
  }

  /** The meals of a school in the week that begins on a Monday. */
  List<PublishedMeal> week(String schoolId, LocalDate monday) {
    return database
        .sql(
            "select record from public_menu where school_id = :school"
                + " and day between :monday and :sunday order by day, served_time, menu_id")
        .param("school", schoolId)
        .param("monday", monday)
        .param("sunday", monday.plusDays(6))
        .query((row, number) -> meal(row))
        .list();
  }

  /** The meals of all schools of a county in a week. */
  List<PublishedMeal> weekOfCounty(String county, LocalDate monday) {
    return database
        .sql(
            "select m.record from public_menu m join public_school s on s.school_id = m.school_id"
                + " where s.county_code = :county and m.day between :monday and :sunday"
                + " order by m.school_id, m.day, m.served_time, m.menu_id")
        .param("county", county)
        .param("monday", monday)
        .param("sunday", monday.plusDays(6))
        .query((row, number) -> meal(row))
        .list();
  }

  /** What was said of a school in the weeks since a Monday, the newest first. */
  List<WeekOfOpinion> opinions(String schoolId, LocalDate since, LocalDate thisMonday) {
    Map<LocalDate, WeekOfOpinion> weeks = new TreeMap<>(Comparator.reverseOrder());
    // The count of a week that goes on would tell who has just been added.
    database
        .sql(
            "select monday, people, rating_tenths from public_opinion where school_id = :school"
                + " and monday >= :since and monday < :now")
        .param("school", schoolId)
        .param("since", since)
        .param("now", thisMonday)
        .query(
            row -> {
              WeekOfOpinion week = week(row.getDate("monday").toLocalDate());
              weeks.put(
                  week.monday(),
                  new WeekOfOpinion(
                      week.monday(),
                      number(row, "people"),
                      number(row, "rating_tenths"),
                      week.replies(),
                      week.words()));
            });
    database
        .sql(
            "select monday, answer from public_reply where school_id = :school"
                + " and monday >= :since order by answered_time desc")
        .param("school", schoolId)
        .param("since", since)
        .query(
            row -> {
              weeks
                  .computeIfAbsent(row.getDate("monday").toLocalDate(), Publications::week)
                  .replies()
                  .add(row.getString("answer"));
            });
    database
        .sql(
            "select monday, words from public_words where school_id = :school"
                + " and monday >= :since and monday < :now order by place")
        .param("school", schoolId)
        .param("since", since)
        .param("now", thisMonday)
        .query(
            row -> {
              weeks
                  .computeIfAbsent(row.getDate("monday").toLocalDate(), Publications::week)
                  .words()
                  .add(row.getString("words"));
            });
    return List.copyOf(weeks.values());
  }

  /** Takes what somebody wrote; the same form once more changes nothing. */
  void take(UUID form, String schoolId, Letter letter, TrackingCode code, Instant now) {
    database
        .sql(TAKE)
        .param("id", form)
        .param("school", schoolId)
        .param("now", Timestamp.from(now))
        .param("day", letter.day())
        .param("meal", letter.about().map(MealKind::name).orElse(null))
        .param("rating", letter.rating())
        .param("complaint", letter.complaint())
        .param("original", letter.words().isBlank() ? null : letter.words().strip())
        .param("words", letter.masked())
        .param("show", letter.wordsMayBeShown())
        .param("code", code.hash())
        .param("state", letter.state().name())
        .update();
  }

  /** What became of what was written; empty where nothing has this code. */
  Optional<Answered> answered(TrackingCode code) {
    return database
        .sql("select * from public_answer(:code)")
        .param("code", code.hash())
        .query((row, number) -> answered(row))
        .optional();
  }

  private PublishedMeal meal(ResultSet row) throws SQLException {
    return json.readValue(row.getString("record"), PublishedMeal.class);
  }

  private static PublicSchool school(ResultSet row) throws SQLException {
    return new PublicSchool(
        row.getString("school_id"),
        row.getString("name"),
        SchoolType.valueOf(row.getString("type")),
        row.getString("region_code"));
  }

  private static WeekOfOpinion week(LocalDate monday) {
    return new WeekOfOpinion(monday, null, null, new ArrayList<>(), new ArrayList<>());
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : number;
  }

  private static Answered answered(ResultSet row) throws SQLException {
    @Nullable Date day = row.getDate("day");
    @Nullable String meal = row.getString("meal");
    @Nullable Timestamp answered = row.getTimestamp("answered_time");
    return new Answered(
        row.getString("school_id"),
        row.getString("school"),
        row.getTimestamp("received_time").toInstant(),
        day == null ? null : day.toLocalDate(),
        meal == null ? null : MealKind.valueOf(meal),
        row.getInt("rating"),
        row.getBoolean("complaint"),
        row.getString("words"),
        FeedbackState.valueOf(row.getString("state")),
        row.getString("answer"),
        answered == null ? null : answered.toInstant());
  }
}
