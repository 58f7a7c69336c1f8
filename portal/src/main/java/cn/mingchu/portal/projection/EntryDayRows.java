package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.EntryDay;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** How the books of each school were kept on each day, in its newest revision. */
final class EntryDayRows implements TopicRows<EntryDay> {

  private static final String PUT =
      """
      insert into entry_day (school_id, day, revision, on_time, back_filled, overdue, missing, entries)
      values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
      on conflict (school_id, day) do update set
        revision = excluded.revision, on_time = excluded.on_time,
        back_filled = excluded.back_filled, overdue = excluded.overdue,
        missing = excluded.missing, entries = excluded.entries
      where entry_day.revision < excluded.revision
      """;

  private static final NewestRevisions<EntryDay> NEWEST =
      new NewestRevisions<>(day -> List.of(day.getSchoolId(), day.getDay()), EntryDay::getRevision);

  private final JdbcTemplate database;
  private final RecordJson json;

  EntryDayRows(JdbcTemplate database, RecordJson json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public Topic<EntryDay> topic() {
    return Topics.ENTRY_DAYS;
  }

  @Override
  public List<String> tables() {
    return List.of("entry_day");
  }

  @Override
  public void noteUnseen(Changes changes) {
    // the pages of books ask again by themselves
  }

  @Override
  public void write(List<Arrived<EntryDay>> records, Changes changes) {
    database.batchUpdate(PUT, NEWEST.in(records).stream().map(this::row).toList());
  }

  private Object[] row(EntryDay day) {
    return new Object[] {
      day.getSchoolId(),
      day.getDay(),
      day.getRevision(),
      day.getOnTime(),
      day.getBackFilled(),
      day.getOverdue(),
      day.getMissing(),
      json.of(day.getEntries())
    };
  }
}
