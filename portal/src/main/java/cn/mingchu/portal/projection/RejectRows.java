package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.Reject;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What gateway and jobs set aside: counted for ever, the newest kept one by one. */
final class RejectRows implements TopicRows<Reject> {

  private static final String COUNT =
      """
      insert into reject_count (component, reason, topic, rejects, last_time)
      values (?, ?, ?, ?, ?)
      on conflict (component, reason, topic) do update set
        rejects = reject_count.rejects + excluded.rejects,
        last_time = greatest(reject_count.last_time, excluded.last_time)
      """;

  private static final String KEEP =
      """
      insert into reject (kafka_partition, kafka_offset, rejected_time, component, reason, detail,
                          field, topic, source, school_id, subject_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private static final String DROP_OLD =
      """
      delete from reject where rejected_time <
        (select rejected_time from reject order by rejected_time desc offset ? limit 1)
      """;

  private final JdbcTemplate database;
  private final int keep;

  RejectRows(JdbcTemplate database, int keep) {
    this.database = database;
    this.keep = keep;
  }

  @Override
  public Topic<Reject> topic() {
    return Topics.REJECTS;
  }

  @Override
  public List<String> tables() {
    return List.of("reject_count", "reject");
  }

  @Override
  public void noteUnseen(Changes changes) {
    // no page waits for a reject
  }

  @Override
  public void write(List<Arrived<Reject>> records, Changes changes) {
    Map<List<String>, Count> counts = new TreeMap<>(RejectRows::inOrder);
    List<Object[]> rows = new ArrayList<>();
    for (Arrived<Reject> record : records) {
      Reject reject = record.value();
      if (reject == null) {
        continue; // the topic is not compacted: a tombstone means nothing here
      }
      counts.merge(
          List.of(reject.getComponent(), reject.getReason().name(), reject.getTopic()),
          new Count(1, reject.getRejectedTime()),
          Count::plus);
      rows.add(row(record.partition(), record.offset(), reject));
    }
    List<Object[]> countRows = new ArrayList<>();
    counts.forEach(
        (key, count) ->
            countRows.add(
                new Object[] {
                  key.get(0), key.get(1), key.get(2), count.rejects(), SqlTime.of(count.last())
                }));
    database.batchUpdate(COUNT, countRows);
    database.batchUpdate(KEEP, rows);
  }

  @Override
  public void tidy() {
    database.update(DROP_OLD, keep - 1);
  }

  private static Object[] row(int partition, long offset, Reject reject) {
    return new Object[] {
      partition,
      offset,
      SqlTime.of(reject.getRejectedTime()),
      reject.getComponent(),
      reject.getReason().name(),
      reject.getDetail(),
      reject.getField(),
      reject.getTopic(),
      reject.getSource(),
      reject.getSchoolId(),
      reject.getSubjectId()
    };
  }

  private static int inOrder(List<String> one, List<String> other) {
    return String.join("\n", one).compareTo(String.join("\n", other));
  }

  private record Count(long rejects, Instant last) {

    Count plus(Count other) {
      return new Count(rejects + other.rejects, last.isAfter(other.last) ? last : other.last);
    }
  }
}
