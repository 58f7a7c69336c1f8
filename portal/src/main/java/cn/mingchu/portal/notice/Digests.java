package cn.mingchu.portal.notice;

import cn.mingchu.portal.access.UnboundDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes one notice of those that were gathered for a channel. Safe for several portals.
 *
 * <p>What is in a digest is settled in the statement that makes it: either it is there with all
 * that had been gathered, or nothing has changed.
 */
final class Digests {

  private static final String MAKE =
      """
      with made as (
        insert into notice (notice_id, channel, news, severity, happened_time, next_attempt)
        select cast(:id as uuid), cast(:channel as text), 'DIGEST', max(severity),
               cast(:until as timestamptz), cast(:now as timestamptz)
        from notice
        where state = 'GATHERED' and channel = :channel and gathered_until = :until
        having count(*) > 0
        on conflict (notice_id) do nothing
        returning notice_id)
      update notice n set state = 'IN_DIGEST', digest_id = made.notice_id
      from made
      where n.state = 'GATHERED' and n.channel = :channel and n.gathered_until = :until
      """;

  /** What was stored just after its digest had been made: it goes into the next one. */
  private static final String PUT_OFF =
      """
      update notice set gathered_until = gathered_until + interval '24 hours'
      where state = 'GATHERED' and channel = :channel and gathered_until = :until
        and exists (select from notice made where made.notice_id = cast(:id as uuid))
      """;

  private final JdbcClient database;

  Digests(UnboundDatabase database) {
    this.database = database.client();
  }

  /** What ends a period: of which channel, and when. */
  private record Period(String channel, Instant until) {

    /** Of its digest. */
    UUID key() {
      return UUID.nameUUIDFromBytes(
          String.join("\n", channel, Dispatch.DIGEST, Long.toString(until.toEpochMilli()))
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Makes all that are due.
   *
   * @param now by the clock that they were gathered by
   * @param wall by which they are sent
   */
  void make(Instant now, Instant wall) {
    for (Period period : due(now)) {
      statement(MAKE, period).param("now", wall.atOffset(ZoneOffset.UTC)).update();
      statement(PUT_OFF, period).update();
    }
  }

  private JdbcClient.StatementSpec statement(String sql, Period period) {
    return database
        .sql(sql)
        .param("id", period.key().toString())
        .param("channel", period.channel())
        .param("until", period.until().atOffset(ZoneOffset.UTC));
  }

  private List<Period> due(Instant now) {
    return database
        .sql(
            "select distinct channel, gathered_until from notice"
                + " where state = 'GATHERED' and gathered_until <= :now order by gathered_until")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new Period(
                    row.getString("channel"), row.getTimestamp("gathered_until").toInstant()))
        .list();
  }
}
