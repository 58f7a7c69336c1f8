package cn.mingchu.portal.stock;

import cn.mingchu.schemas.event.Keeping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stores of canteens, as the projection holds them. */
@Repository
class Stores {

  private final JdbcClient database;

  Stores(JdbcClient database) {
    this.database = database;
  }

  /**
   * The lots of a school's store: by ingredient, and of each the one first that has to be used
   * first.
   *
   * @param usedUp whether those are wanted of which nothing is left, too
   */
  List<LotInStore> lots(String schoolId, boolean usedUp) {
    return database
        .sql(
            "select * from stock_level where school_id = :school"
                + (usedUp ? "" : " and on_hand_grams <> 0")
                + " order by ingredient nulls first, usable_until nulls last, lot_id")
        .param("school", schoolId)
        .query((row, number) -> lot(row))
        .list();
  }

  private static LotInStore lot(ResultSet row) throws SQLException {
    Timestamp lastTime = row.getTimestamp("last_time");
    return new LotInStore(
        row.getString("lot_id"),
        row.getString("ingredient"),
        Keeping.valueOf(row.getString("keeping")),
        row.getObject("usable_until", LocalDate.class),
        row.getLong("received_grams"),
        row.getLong("transferred_in_grams"),
        row.getLong("returned_grams"),
        row.getLong("issued_grams"),
        row.getLong("sent_back_grams"),
        row.getLong("discarded_grams"),
        row.getLong("transferred_out_grams"),
        row.getLong("variance_grams"),
        row.getLong("on_hand_grams"),
        lastTime == null ? null : lastTime.toInstant());
  }
}
