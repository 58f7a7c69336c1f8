package cn.mingchu.portal.register;

import cn.mingchu.schemas.event.RegisterKind;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Registers of schools, as the projection holds them. */
@Repository
class Registers {

  private final JdbcClient database;

  Registers(JdbcClient database) {
    this.database = database;
  }

  /** All entries of a school. */
  List<RegisterLine> of(String schoolId) {
    return database
        .sql(
            "select entry_id, kind, person, number, valid_from, valid_until, revoked_on"
                + " from register_entry where school_id = :school order by entry_id")
        .param("school", schoolId)
        .query(
            (row, number) ->
                new RegisterLine(
                    row.getString("entry_id"),
                    RegisterKind.valueOf(row.getString("kind")),
                    row.getString("person"),
                    row.getString("number"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_until", LocalDate.class),
                    row.getObject("revoked_on", LocalDate.class)))
        .list();
  }
}
