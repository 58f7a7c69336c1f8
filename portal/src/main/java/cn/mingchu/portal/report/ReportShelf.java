package cn.mingchu.portal.report;

import cn.mingchu.portal.scope.RegionPath;
import cn.mingchu.portal.scope.RegionPaths;
import cn.mingchu.schemas.event.SupervisionPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table of reports, which is only added to. */
final class ReportShelf {

  private static final String PUT =
      """
      insert into report (node, period, first_day, edition, level, last_day, province_code,
                          city_code, county_code, revision, made_time, person_id, record)
      values (:node, :period, :firstDay, :edition, :level, :lastDay, :province, :city, :county,
              :revision, :made, :person, cast(:record as jsonb))
      on conflict do nothing
      """;

  /** Whether something that a report rests on was said anew. */
  private static final String AMENDED =
      """
      exists (
        select from jsonb_to_recordset(r.record -> 'restsOn')
                 as source (node text, period text, "firstDay" date, revision integer)
        join supervision s on s.node = source.node and s.period = source.period
                          and s.begins = source."firstDay" and s.revision > source.revision)
      """;

  private static final String EDITIONS =
      "select r.period, r.first_day, r.last_day, r.edition, r.made_time, r.person_id, "
          + AMENDED
          + " as amended from report r where r.node = :node";

  private static final String DUE =
      """
      select s.node, s.period, s.first_day, s.last_day from supervision s
      where s.closed and s.level in ('PROVINCE', 'CITY', 'COUNTY')
        and s.period in ('WEEK', 'TEN_DAYS', 'MONTH') and s.last_day >= :since
        and not exists (
          select from report r
          where r.node = s.node and r.period = s.period and r.first_day = s.first_day)
      order by s.last_day, s.node, s.period
      """;

  private final JdbcClient database;
  private final RegionPaths regions;
  private final JsonMapper json;

  ReportShelf(JdbcClient database, RegionPaths regions, JsonMapper json) {
    this.database = database;
    this.regions = regions;
    this.json = json;
  }

  /**
   * A report on the shelf, without what it says.
   *
   * @param madeAt by the clock of the kitchens
   * @param personId who asked for it; null where it was made at its hour
   * @param isAmended whether something that it rests on was said anew
   */
  record Edition(
      ReportId id,
      LocalDate lastDay,
      Instant madeAt,
      @Nullable String personId,
      boolean isAmended) {

    /** Whether nobody had to ask for it. */
    public boolean isByItself() {
      return personId == null;
    }
  }

  /** A period that is over and has no report. */
  record Due(String node, ReportKind kind, LocalDate firstDay, LocalDate lastDay) {}

  /** Those of a node, the newest period and edition first. */
  List<Edition> of(String node, int most) {
    return database
        .sql(EDITIONS + " order by r.last_day desc, r.period, r.edition desc limit :most")
        .param("node", node)
        .param("most", most)
        .query((row, number) -> edition(row))
        .list();
  }

  /** Those of one period, the newest first. */
  List<Edition> of(String node, ReportKind kind, LocalDate firstDay) {
    return database
        .sql(
            EDITIONS
                + " and r.period = :period and r.first_day = :firstDay order by r.edition desc")
        .param("node", node)
        .param("period", kind.period().name())
        .param("firstDay", firstDay)
        .query((row, number) -> edition(row))
        .list();
  }

  /** What one says; empty where there is none. */
  Optional<Report> find(String node, ReportId id) {
    return database
        .sql(
            "select record from report where node = :node and period = :period"
                + " and first_day = :firstDay and edition = :edition")
        .param("node", node)
        .param("period", id.kind().period().name())
        .param("firstDay", id.firstDay())
        .param("edition", id.edition())
        .query((row, number) -> json.readValue(row.getString("record"), Report.class))
        .optional();
  }

  /**
   * Periods that have no report, the oldest first.
   *
   * @param since the first of the last days that they may have
   */
  List<Due> due(LocalDate since) {
    return database
        .sql(DUE)
        .param("since", since)
        .query(
            (row, number) ->
                new Due(
                    row.getString("node"),
                    kind(row),
                    row.getObject("first_day", LocalDate.class),
                    row.getObject("last_day", LocalDate.class)))
        .list();
  }

  /**
   * Puts a report there.
   *
   * @param personId who asked for it; null for one that is made at its hour
   * @return whether it is there by this; not where somebody else has put that edition there before
   */
  boolean put(Report report, int edition, Instant madeAt, @Nullable String personId) {
    RegionPath path = regions.of(report.node());
    return database
            .sql(PUT)
            .param("node", report.node())
            .param("period", report.kind().period().name())
            .param("firstDay", report.firstDay())
            .param("edition", edition)
            .param("level", report.level().name())
            .param("lastDay", report.lastDay())
            .param("province", path.provinceCode())
            .param("city", path.cityCode())
            .param("county", path.countyCode())
            .param("revision", report.revision())
            .param("made", madeAt.atOffset(ZoneOffset.UTC))
            .param("person", personId)
            .param("record", json.writeValueAsString(report))
            .update()
        > 0;
  }

  private static Edition edition(ResultSet row) throws SQLException {
    return new Edition(
        new ReportId(kind(row), row.getObject("first_day", LocalDate.class), row.getInt("edition")),
        row.getObject("last_day", LocalDate.class),
        row.getTimestamp("made_time").toInstant(),
        row.getString("person_id"),
        row.getBoolean("amended"));
  }

  private static ReportKind kind(ResultSet row) throws SQLException {
    return ReportKind.of(SupervisionPeriod.valueOf(row.getString("period"))).orElseThrow();
  }
}
