package cn.mingchu.portal.finding;

import cn.mingchu.portal.projection.SeverityRank;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.SubjectKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads a finding from a row. */
final class FindingRow {

  /** What {@link #summary} needs, from {@code finding f}. */
  static final String COLUMNS =
      """
      select f.finding_id, f.revision, f.rule_id, f.rule_version, f.severity, f.status,
             f.subject_kind, f.subject_id, d.name as subject_name, f.school_id,
             s.name as school_name, f.region_code, f.start_time, f.end_time, f.decided_time,
             f.decided_ingest_time, f.quantity, f.limit_hundredths, f.worst_hundredths,
             f.dish_id, f.cause_id, f.explains, f.change_number, f.grams, f.fen,
             f.paid_fen_per_kilogram, f.fair_fen_per_kilogram
      from finding f
      left join device d on f.subject_kind = 'DEVICE' and d.device_id = f.subject_id
      left join school s on s.school_id = f.school_id
      """;

  private FindingRow() {}

  static FindingSummary summary(ResultSet row, int number) throws SQLException {
    String quantity = row.getString("quantity");
    return new FindingSummary(
        row.getString("finding_id"),
        row.getInt("revision"),
        row.getString("rule_id"),
        row.getInt("rule_version"),
        SeverityRank.severity(row.getInt("severity")),
        FindingStatus.valueOf(row.getString("status")),
        SubjectKind.valueOf(row.getString("subject_kind")),
        row.getString("subject_id"),
        row.getString("subject_name"),
        null,
        row.getString("school_id"),
        row.getString("school_name"),
        row.getString("region_code"),
        row.getTimestamp("start_time").toInstant(),
        moment(row, "end_time"),
        row.getTimestamp("decided_time").toInstant(),
        row.getTimestamp("decided_ingest_time").toInstant(),
        quantity == null ? null : Quantity.valueOf(quantity),
        integer(row, "limit_hundredths"),
        integer(row, "worst_hundredths"),
        row.getString("dish_id"),
        row.getString("cause_id"),
        new Stakes(
            number(row, "grams"),
            number(row, "fen"),
            number(row, "paid_fen_per_kilogram"),
            number(row, "fair_fen_per_kilogram")));
  }

  static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }

  static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Integer.class);
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Long.class);
  }
}
