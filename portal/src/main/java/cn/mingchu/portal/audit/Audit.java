package cn.mingchu.portal.audit;

import cn.mingchu.portal.access.Visitor;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of what people looked at and did, which is only added to. */
@Component
public class Audit {

  private static final int LONGEST_SUBJECT = 500;

  private static final String ADD =
      "insert into audit (noted_at, person_id, login, role, node, deed, subject, status, address)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final JdbcTemplate database;
  private final TransactionTemplate transaction;
  private final Clock wall = Clock.systemUTC();

  Audit(JdbcTemplate database, PlatformTransactionManager transactions) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What somebody did. */
  public enum Deed {
    LOOKED,
    ACTED,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT
  }

  /**
   * Notes what a visitor did, before it is done: where it cannot be noted, it is not done.
   *
   * @param subject what it was about
   */
  public void acted(Visitor visitor, String subject, @Nullable String address) {
    add(visitor, visitor.login(), Deed.ACTED, subject, null, address);
  }

  /** Notes what a visitor looked at; the last half second of that may be lost with the server. */
  public void looked(Visitor visitor, String subject, int status, @Nullable String address) {
    transaction.executeWithoutResult(
        running -> {
          database.execute("set local synchronous_commit = off");
          add(visitor, visitor.login(), Deed.LOOKED, subject, status, address);
        });
  }

  /** Notes that somebody came, or went, or was not let in. */
  void atTheDoor(@Nullable Visitor visitor, String login, Deed deed, @Nullable String address) {
    add(visitor, login, deed, "", null, address);
  }

  private void add(
      @Nullable Visitor visitor,
      String login,
      Deed deed,
      String subject,
      @Nullable Integer status,
      @Nullable String address) {
    database.update(
        ADD,
        wall.instant().atOffset(ZoneOffset.UTC),
        visitor == null ? null : visitor.personId(),
        shortened(login),
        visitor == null ? null : visitor.role().name(),
        visitor == null ? null : visitor.node().toString(),
        deed.name(),
        shortened(subject),
        status,
        address);
  }

  private static String shortened(String text) {
    String storable = text.replace('\0', ' ');
    return storable.length() <= LONGEST_SUBJECT ? storable : storable.substring(0, LONGEST_SUBJECT);
  }
}
