package cn.mingchu.portal.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The draws of counties: what visitors see is cut to their part of the province. */
@Component
class Draws {

  private static final int MOST = 50;

  private static final String FOUND =
      """
      select draw_id, county_code, announced_time, announced_by, number_source, list, list_hash,
             commitment, number, opened_salt, seed, drawn_time, drawn_by
      from inspection_draw
      """;

  private final JdbcClient database;

  Draws(JdbcClient database) {
    this.database = database;
  }

  /** Those of a region, the newest first. */
  List<DrawEntry> of(String region) {
    return database
        .sql(
            FOUND
                + " where :region in (county_code, city_code, province_code)"
                + " order by announced_time desc, draw_id limit "
                + MOST)
        .param("region", region)
        .query((row, number) -> entry(row))
        .list();
  }

  /** One of a region; empty where there is none, or it is not in the visitor's part. */
  Optional<DrawEntry> find(String region, String drawId) {
    return database
        .sql(
            FOUND
                + " where :region in (county_code, city_code, province_code) and cast(draw_id as text) = :id")
        .param("region", region)
        .param("id", drawId)
        .query((row, number) -> entry(row))
        .optional();
  }

  private static DrawEntry entry(ResultSet row) throws SQLException {
    @Nullable Timestamp drawn = row.getTimestamp("drawn_time");
    return new DrawEntry(
        row.getString("draw_id"),
        row.getString("county_code"),
        row.getTimestamp("announced_time").toInstant(),
        row.getString("announced_by"),
        row.getString("number_source"),
        row.getString("list"),
        row.getString("list_hash"),
        row.getString("commitment"),
        row.getString("number"),
        row.getString("opened_salt"),
        row.getString("seed"),
        drawn == null ? null : drawn.toInstant(),
        row.getString("drawn_by"));
  }
}
