package cn.mingchu.portal.entry;

import cn.mingchu.portal.finding.BookCause;
import cn.mingchu.portal.finding.FindingSummary;
import cn.mingchu.portal.finding.Findings;
import cn.mingchu.portal.page.DaySpan;
import cn.mingchu.schemas.event.EntryLabel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How schools keep the books of their stores, as the projection holds it. */
@Repository
class Books {

  private final JdbcClient database;
  private final JsonMapper json;
  private final Findings findings;

  Books(JdbcClient database, JsonMapper json, Findings findings) {
    this.database = database;
    this.json = json;
    this.findings = findings;
  }

  /** What is known of a school's books on some days. */
  BookProfile profile(String schoolId, DaySpan span) {
    return new BookProfile(days(schoolId, span), doubts(schoolId, span));
  }

  private List<BookDay> days(String schoolId, DaySpan span) {
    return database
        .sql(
            "select day, on_time, back_filled, overdue, missing, entries from entry_day"
                + " where school_id = :school and day between :from and :to order by day desc")
        .param("school", schoolId)
        .param("from", span.from())
        .param("to", span.to())
        .query((row, number) -> day(row))
        .list();
  }

  private List<BookDoubt> doubts(String schoolId, DaySpan span) {
    List<BookDoubt> doubts = new ArrayList<>();
    List<FindingSummary> found = findings.ofBooks(schoolId, span.from(), span.to());
    Map<String, List<BookPaper>> papers =
        papers(found.stream().map(FindingSummary::findingId).toList());
    for (FindingSummary finding : found) {
      BookCause cause = finding.books();
      if (cause != null && cause.matter() != BookCause.Matter.BACKDATED) {
        doubts.add(
            new BookDoubt(finding, cause, papers.getOrDefault(finding.findingId(), List.of())));
      }
    }
    return doubts;
  }

  /** Those that findings rest on, by finding. */
  private Map<String, List<BookPaper>> papers(List<String> findingIds) {
    Map<String, List<BookPaper>> papers = new HashMap<>();
    database
        .sql(
            "select f.finding_id, p.kind, p.paper_id, p.event_time,"
                + " p.record -> 'header' ->> 'recordedTime' as recorded from finding f"
                + " cross join jsonb_array_elements(f.evidence) as e"
                + " join paper p on p.event_id = cast(e ->> 'eventId' as uuid)"
                + " where f.finding_id = any (cast(:findings as text[]))"
                + " order by p.event_time, p.paper_id")
        .param("findings", findingIds.toArray(String[]::new))
        .query(
            row -> {
              papers
                  .computeIfAbsent(row.getString("finding_id"), none -> new ArrayList<>())
                  .add(
                      new BookPaper(
                          row.getString("kind"),
                          row.getString("paper_id"),
                          row.getTimestamp("event_time").toInstant(),
                          Instant.parse(row.getString("recorded"))));
            });
    return papers;
  }

  private BookDay day(ResultSet row) throws SQLException {
    return new BookDay(
        row.getObject("day", LocalDate.class),
        row.getInt("on_time"),
        row.getInt("back_filled"),
        row.getInt("overdue"),
        row.getInt("missing"),
        json.readTree(row.getString("entries")).valueStream().map(Books::entry).toList());
  }

  private static LateEntry entry(JsonNode one) {
    return LateEntry.of(
        one.path("paperId").asString(),
        EntryLabel.valueOf(one.path("label").asString()),
        Instant.parse(one.path("eventTime").asString()),
        moment(one.path("recordedTime")),
        moment(one.path("ingestTime")));
  }

  private static @Nullable Instant moment(JsonNode text) {
    return text.isString() ? Instant.parse(text.asString()) : null;
  }
}
