package cn.mingchu.portal.duty;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How many duties are in which state; each from 0. */
record DutyCounts(int due, int done, int backFilled, int late, int missing) {

  static final DutyCounts NONE = new DutyCounts(0, 0, 0, 0, 0);

  /** From the columns that are called so. */
  static DutyCounts of(ResultSet row) throws SQLException {
    return new DutyCounts(
        row.getInt("due"),
        row.getInt("done"),
        row.getInt("back_filled"),
        row.getInt("late"),
        row.getInt("missing"));
  }

  DutyCounts plus(DutyCounts other) {
    return new DutyCounts(
        due + other.due,
        done + other.done,
        backFilled + other.backFilled,
        late + other.late,
        missing + other.missing);
  }

  public int all() {
    return due + done + backFilled + late + missing;
  }

  /** Of those whose time is over, or that are done. */
  public Completion completion() {
    return new Completion(all() - due, done);
  }
}
