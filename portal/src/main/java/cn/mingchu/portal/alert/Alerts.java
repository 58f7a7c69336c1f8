package cn.mingchu.portal.alert;

import cn.mingchu.portal.account.Accounts;
import cn.mingchu.portal.food.FoodName;
import cn.mingchu.portal.food.FoodNames;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.projection.SeverityRank;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.Card;
import cn.mingchu.schemas.event.FixState;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.PersonRole;
import cn.mingchu.schemas.event.RefusalReason;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The alerts that the projection holds. */
@Repository
public class Alerts {

  private static final String COLUMNS =
      """
      select a.alert_id, a.revision, a.desk_id, a.rule_id, a.subject_kind, a.school_id, a.region_code,
             a.severity, a.state, a.level, a.card, a.raised_time, a.next_due_time, a.overdue, a.record,
             a.record ->> 'silencedBy' as silenced_by,
             s.name as school_name,
             coalesce(d.name, case when a.subject_kind = 'SCHOOL' then s.name end, a.subject_id)
               as subject_name
      from alert a
      left join device d on a.subject_kind = 'DEVICE' and d.device_id = a.subject_id
      left join school s on s.school_id = a.school_id
      """;

  /** Part of another alert, or explained by it: handled there. */
  private static final String CHOSEN =
      """
       where a.%s = :id and a.state = any (cast(:states as text[])) and a.stands_for_self
         and (cast(:severity as integer) is null or a.severity = :severity)
         and (cast(:level as text) is null or a.level = :level)
         and (cast(:clock as text) is null or (:clock = 'OVERDUE' and a.overdue)
              or (:clock = 'RUNNING' and a.next_due_time is not null))
         and (cast(:from as timestamptz) is null or a.raised_time >= :from)
         and (cast(:until as timestamptz) is null or a.raised_time < :until)
      """;

  private final JdbcClient database;
  private final JsonMapper json;
  private final Accounts accounts;
  private final FoodNames foods;

  Alerts(JdbcClient database, JsonMapper json, Accounts accounts, FoodNames foods) {
    this.database = database;
    this.json = json;
    this.accounts = accounts;
    this.foods = foods;
  }

  /** The gravest first, and of those what is due first. */
  List<AlertSummary> chosen(Scope scope, AlertFilter filter, int most, int skipped) {
    List<AlertSummary> found =
        asked(
                COLUMNS
                    + CHOSEN
                    + " order by a.severity desc, a.next_due_time nulls last, a.raised_time desc,"
                    + " a.alert_id limit :most offset :skipped",
                scope,
                filter)
            .param("most", most)
            .param("skipped", skipped)
            .query((row, number) -> summary(row))
            .list();
    Map<String, FoodName> names =
        foods.of(
            found.stream()
                .filter(AlertSummary::isAboutFood)
                .map(AlertSummary::subjectName)
                .toList());
    return found.stream().map(alert -> alert.withFood(names.get(alert.subjectName()))).toList();
  }

  /** How many there are in all. */
  int count(Scope scope, AlertFilter filter) {
    return asked("select count(*) from alert a" + CHOSEN, scope, filter)
        .query(Integer.class)
        .single();
  }

  /** An alert with its life; empty where there is none, or not in the visitor's part. */
  Optional<AlertDetail> find(String alertId) {
    return database
        .sql(COLUMNS + " where a.alert_id = :id")
        .param("id", alertId)
        .query((row, number) -> detail(row))
        .optional();
  }

  private JdbcClient.StatementSpec asked(String sql, Scope scope, AlertFilter filter) {
    Severity severity = filter.severity();
    OfficeLevel level = filter.level();
    AlertFilter.ClockState clock = filter.clock();
    LocalDate from = filter.from();
    LocalDate to = filter.to();
    return database
        .sql(sql.formatted(scope.level().findingColumn()))
        .param("id", scope.id())
        .param("states", filter.states().stream().map(AlertState::name).toArray(String[]::new))
        .param("severity", severity == null ? null : SeverityRank.of(severity))
        .param("level", level == null ? null : level.name())
        .param("clock", clock == null ? null : clock.name())
        .param("from", from == null ? null : startOf(from))
        .param("until", to == null ? null : startOf(to.plusDays(1)));
  }

  private static OffsetDateTime startOf(LocalDate day) {
    return day.atStartOfDay(Words.ZONE).toOffsetDateTime();
  }

  private AlertDetail detail(ResultSet row) throws SQLException {
    AlertSummary bare = summary(row);
    AlertSummary summary =
        bare.isAboutFood() ? bare.withFood(foods.of(bare.subjectName()).orElse(null)) : bare;
    JsonNode record = json.readTree(row.getString("record"));
    Set<String> people = new HashSet<>();
    record
        .path("steps")
        .forEach(step -> people.add(step.path("actor").path("personId").asString("")));
    Map<String, String> names = accounts.names(people);
    List<AlertDetail.Step> steps = new ArrayList<>();
    record.path("steps").forEach(step -> steps.add(step(step, names)));
    Collections.reverse(steps);
    return new AlertDetail(
        summary,
        FixState.valueOf(record.path("fix").asString()),
        texts(record.path("findingIds")),
        texts(record.path("explains")),
        text(record.path("explainedBy")),
        moment(record.path("overTime")),
        moment(record.path("watchedUntil")),
        record.path("recurrences").asInt(),
        record.path("secondLook").asBoolean(),
        record
            .path("clocks")
            .valueStream()
            .map(
                clock ->
                    new AlertDetail.Clock(
                        AlertStepKind.valueOf(clock.path("step").asString()),
                        OfficeLevel.valueOf(clock.path("level").asString()),
                        Instant.parse(clock.path("dueTime").asString())))
            .toList(),
        steps,
        refusals(summary.alertId()));
  }

  private List<AlertDetail.Refusal> refusals(String alertId) {
    return database
        .sql(
            "select reason, detail, action_ingest_time from alert_refusal"
                + " where alert_id = :id and not withdrawn"
                + " order by action_ingest_time desc, action_id limit 20")
        .param("id", alertId)
        .query(
            (row, number) ->
                new AlertDetail.Refusal(
                    RefusalReason.valueOf(row.getString("reason")),
                    row.getString("detail"),
                    row.getTimestamp("action_ingest_time").toInstant()))
        .list();
  }

  private static AlertDetail.Step step(JsonNode step, Map<String, String> names) {
    JsonNode actor = step.path("actor");
    String personId = text(actor.path("personId"));
    String role = text(actor.path("role"));
    return new AlertDetail.Step(
        AlertStepKind.valueOf(step.path("kind").asString()),
        Instant.parse(step.path("time").asString()),
        AlertState.valueOf(step.path("state").asString()),
        Severity.valueOf(step.path("severity").asString()),
        OfficeLevel.valueOf(step.path("level").asString()),
        personId,
        role == null ? null : PersonRole.valueOf(role),
        text(actor.path("node")),
        personId == null ? null : names.get(personId),
        text(step.path("text")),
        step.path("late").asBoolean());
  }

  private static AlertSummary summary(ResultSet row) throws SQLException {
    Timestamp nextDue = row.getTimestamp("next_due_time");
    return new AlertSummary(
        row.getString("alert_id"),
        row.getInt("revision"),
        row.getString("desk_id"),
        row.getString("rule_id"),
        SubjectKind.valueOf(row.getString("subject_kind")),
        row.getString("subject_name"),
        null,
        row.getString("school_id"),
        row.getString("school_name"),
        row.getString("region_code"),
        SeverityRank.severity(row.getInt("severity")),
        AlertState.valueOf(row.getString("state")),
        OfficeLevel.valueOf(row.getString("level")),
        Card.valueOf(row.getString("card")),
        row.getTimestamp("raised_time").toInstant(),
        nextDue == null ? null : nextDue.toInstant(),
        row.getBoolean("overdue"),
        row.getString("silenced_by"));
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }

  private static @Nullable Instant moment(JsonNode node) {
    return node.isString() ? Instant.parse(node.asString()) : null;
  }
}
