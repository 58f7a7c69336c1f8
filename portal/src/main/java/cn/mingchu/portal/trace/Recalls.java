package cn.mingchu.portal.trace;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The recalls, in their newest revision, with what they reach. */
@Repository
class Recalls {

  private static final String NEWEST =
      """
      with recall as (
        select distinct on (paper_id) paper_id, record, event_time, lots from paper
        where kind = 'RECALL' order by paper_id, revision desc),
      reached as (
        select recall_id, count(*) as nodes, count(distinct school_id) as schools,
               count(*) filter (where kind = 'MEAL') as meals,
               sum(likely_on_hand_grams) as on_hand_grams, max(decided_ingest_time) as last_time
        from exposure left join school on school_id = party_id
        where most_grams > 0 group by recall_id)
      select coalesce(paper_id, recall_id) as recall_id, record ->> 'reason' as reason,
             (record ->> 'level')::integer as level, record ->> 'issuer' as issuer,
             coalesce(record ->> 'status' = 'LIFTED', false) as lifted,
             coalesce(event_time, last_time) as time, lots, coalesce(nodes, 0) as nodes,
             coalesce(schools, 0) as schools, coalesce(meals, 0) as meals,
             coalesce(on_hand_grams, 0) as on_hand_grams
      from recall full join reached on paper_id = recall_id
      order by time desc, recall_id limit :most
      """;

  private final JdbcClient database;

  Recalls(JdbcClient database) {
    this.database = database;
  }

  /** The last ones first. */
  List<Recall> newest(int most) {
    return database
        .sql(NEWEST)
        .param("most", most)
        .query(
            (row, number) ->
                new Recall(
                    row.getString("recall_id"),
                    row.getString("reason"),
                    row.getObject("level", Integer.class),
                    row.getString("issuer"),
                    row.getBoolean("lifted"),
                    row.getTimestamp("time").toInstant(),
                    lots(row),
                    row.getInt("nodes"),
                    row.getInt("schools"),
                    row.getInt("meals"),
                    row.getLong("on_hand_grams")))
        .list();
  }

  private static List<String> lots(ResultSet row) throws SQLException {
    Array lots = row.getArray("lots");
    return lots == null ? List.of() : List.of((String[]) lots.getArray());
  }
}
