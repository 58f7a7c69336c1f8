package cn.mingchu.portal.silence;

import cn.mingchu.portal.account.Accounts;
import cn.mingchu.portal.projection.SeverityRank;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.schemas.event.PersonRole;
import cn.mingchu.schemas.event.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what nobody is told of. */
@Component
public class Silences {

  /** So long after its end one is still shown. */
  static final Duration SHOWN_AFTER = Duration.ofDays(30);

  private static final int MOST = 200;

  private static final String FOUND =
      """
      select s.action_id, s.school_id, s.rule_id, s.person_id, s.role, s.reason, s.asked_time,
             greatest(s.from_time, s.asked_time) as from_time,
             least(s.until_time, l.lifted_time) as until_time,
             l.lifted_time < s.until_time as lifted,
             coalesce(d.name, s.subject_id) as subject_name, c.name as school_name, r.detail
      from silence s
      left join school c on c.school_id = s.school_id
      left join device d on d.device_id = s.subject_id
      left join alert_refusal r on r.action_id = s.action_id and not r.withdrawn
      left join lateral (
        select min(i.lifted_time) as lifted_time from silence_lift i
        where i.silence_id = s.action_id
          and not exists (select from alert_refusal x where x.action_id = i.action_id and not x.withdrawn)
      ) l on true
      """;

  private final JdbcClient database;
  private final Accounts accounts;

  Silences(JdbcClient database, Accounts accounts) {
    this.database = database;
    this.accounts = accounts;
  }

  /**
   * What an alert is about, for whoever wants nobody to be told of that.
   *
   * @param silencedBy the silence that lies on it; null where none does
   */
  record Subject(
      String alertId,
      String deskId,
      String schoolId,
      @Nullable String regionCode,
      String ruleId,
      String subjectId,
      Severity severity,
      @Nullable String silencedBy) {}

  /** Those of a part of the province that are to come, last, or are over since a moment. */
  public List<Silence> of(Scope scope, Instant now) {
    return named(
        database
            .sql(
                FOUND
                    + " where s.%s = :id and s.until_time > :since"
                        .formatted(scope.level().findingColumn())
                    + " order by s.asked_time desc, s.action_id limit "
                    + MOST)
            .param("id", scope.id())
            .param("since", Timestamp.from(now.minus(SHOWN_AFTER)))
            .query((row, number) -> found(row))
            .list());
  }

  /** One; empty where there is none, or not in the visitor's part. */
  Optional<Silence> find(String schoolId, String silenceId) {
    return named(
            database
                .sql(FOUND + " where s.school_id = :school and cast(s.action_id as text) = :id")
                .param("school", schoolId)
                .param("id", silenceId)
                .query((row, number) -> found(row))
                .list())
        .stream()
        .findFirst();
  }

  /** What an alert of a school is about; empty where there is none, or it is at no school. */
  Optional<Subject> subject(String alertId) {
    return database
        .sql(
            "select alert_id, desk_id, school_id, region_code, rule_id, subject_id, severity,"
                + " record ->> 'silencedBy' as silenced_by"
                + " from alert where alert_id = :id and school_id is not null")
        .param("id", alertId)
        .query(
            (row, number) ->
                new Subject(
                    row.getString("alert_id"),
                    row.getString("desk_id"),
                    row.getString("school_id"),
                    row.getString("region_code"),
                    row.getString("rule_id"),
                    row.getString("subject_id"),
                    SeverityRank.severity(row.getInt("severity")),
                    row.getString("silenced_by")))
        .optional();
  }

  private record Found(Silence silence, String personId) {}

  private List<Silence> named(List<Found> found) {
    Set<String> people = found.stream().map(Found::personId).collect(Collectors.toSet());
    Map<String, String> names = accounts.names(people);
    return found.stream().map(one -> named(one.silence(), names.get(one.personId()))).toList();
  }

  private static Silence named(Silence silence, @Nullable String name) {
    return new Silence(
        silence.silenceId(),
        silence.schoolId(),
        silence.schoolName(),
        silence.ruleId(),
        silence.subjectName(),
        silence.from(),
        silence.until(),
        silence.isLifted(),
        name,
        silence.role(),
        silence.reason(),
        silence.refusal());
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        new Silence(
            row.getString("action_id"),
            row.getString("school_id"),
            row.getString("school_name"),
            row.getString("rule_id"),
            row.getString("subject_name"),
            row.getTimestamp("from_time").toInstant(),
            row.getTimestamp("until_time").toInstant(),
            row.getBoolean("lifted"),
            null,
            PersonRole.valueOf(row.getString("role")),
            row.getString("reason"),
            row.getString("detail")),
        row.getString("person_id"));
  }
}
