package cn.mingchu.portal.trace;

import cn.mingchu.portal.access.UnboundDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers that lots are traced by; asked for only of what the visitor sees of a trace. */
@Repository
class Papers {

  private final JdbcClient database;

  Papers(UnboundDatabase database) {
    this.database = database.client();
  }

  /** Those that came with these events, by event. */
  Map<UUID, Paper> ofEvents(Collection<UUID> events) {
    Map<UUID, Paper> papers = new HashMap<>();
    database
        .sql(
            "select event_id, kind, party_id, paper_id, revision, event_time from paper"
                + " where event_id = any (:events)")
        .param("events", events.toArray(UUID[]::new))
        .query(
            row -> {
              papers.put(row.getObject("event_id", UUID.class), paper(row));
            });
    return papers;
  }

  /**
   * Tests, recalls and holds of lots, the newest first: what was found of them, beside their chain.
   */
  List<Paper> judgements(Collection<String> lots, int most) {
    return database
        .sql(
            "select kind, party_id, paper_id, max(revision) as revision,"
                + " max(event_time) as event_time from paper"
                + " where kind in ('LOT_TEST', 'RECALL', 'LOT_HOLD')"
                + " and lots && cast(:lots as text[])"
                + " group by kind, party_id, paper_id order by event_time desc limit :most")
        .param("lots", lots.toArray(String[]::new))
        .param("most", most)
        .query((row, number) -> paper(row))
        .list();
  }

  private static Paper paper(ResultSet row) throws SQLException {
    return new Paper(
        row.getString("kind"),
        row.getString("party_id"),
        row.getString("paper_id"),
        row.getInt("revision"),
        row.getTimestamp("event_time").toInstant());
  }
}
