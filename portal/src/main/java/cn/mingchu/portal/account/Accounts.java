package cn.mingchu.portal.account;

import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.access.ValidVisitors;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.settings.PortalSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The accounts, in PostgreSQL: unlike everything else there they are in no topic, and are lost with
 * the database.
 */
public final class Accounts implements ValidVisitors {

  private static final String ALL =
      "select account_id, login, name, role, node_level, node, password_hash, generation, closed,"
          + " locked_until from account";

  private final JdbcTemplate database;
  private final PortalSettings.Access settings;
  private final Clock wall;
  private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

  /**
   * The accounts of a database.
   *
   * @param wall what time it is for people; never a simulation's
   */
  public Accounts(JdbcTemplate database, PortalSettings.Access settings, Clock wall) {
    this.database = database;
    this.settings = settings;
    this.wall = wall;
  }

  PasswordEncoder encoder() {
    return encoder;
  }

  /** An account as a list shows it. */
  public record Listed(String login, String name, Role role, Scope node, boolean closed) {}

  /**
   * Opens an account.
   *
   * @throws IllegalArgumentException if the login is taken or the password is not good enough
   */
  public void open(NewAccount account, CharSequence password) {
    require(account.login(), password);
    OffsetDateTime now = now();
    try {
      database.update(
          "insert into account (account_id, login, name, role, node_level, node, password_hash,"
              + " created_at, password_changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          UUID.randomUUID(),
          account.login(),
          account.name(),
          account.role().name(),
          account.node().level().name(),
          account.node().id(),
          encoder.encode(password),
          now,
          now);
    } catch (DuplicateKeyException e) {
      throw new IllegalArgumentException(
          "there is an account '%s' already".formatted(account.login()), e);
    }
  }

  /** Sets a new password, unlocks the account, and ends every session of it. */
  public void setPassword(String login, CharSequence password) {
    require(login, password);
    change(
        login,
        "password_hash = ?, password_changed_at = ?, locked_until = null, failed_attempts = 0",
        encoder.encode(password),
        now());
  }

  /** Lets nobody sign in with an account any more, and ends every session of it. */
  public void close(String login) {
    change(login, "closed = true");
  }

  /** Lets its owner sign in again. */
  public void reopen(String login) {
    change(login, "closed = false, locked_until = null, failed_attempts = 0");
  }

  /** All of them, by login. */
  public List<Listed> all() {
    return database.query(
        ALL + " order by login",
        (row, number) -> {
          Account account = account(row);
          return new Listed(
              account.login(), account.name(), account.role(), account.node(), account.closed());
        });
  }

  /** The names of people by id; who has no account here has none. */
  public Map<String, String> names(Set<String> personIds) {
    UUID[] ids = personIds.stream().flatMap(id -> uuid(id).stream()).toArray(UUID[]::new);
    Map<String, String> names = new HashMap<>();
    database.query(
        "select account_id, name from account where account_id = any (?)",
        statement -> statement.setObject(1, ids),
        row -> {
          names.put(row.getString("account_id"), row.getString("name"));
        });
    return names;
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // somebody else's id
    }
  }

  @Override
  public Set<Visitor> stillValid(Set<Visitor> visitors) {
    UUID[] ids =
        visitors.stream()
            .map(Visitor::personId)
            .filter(id -> !id.equals(MachineToken.PERSON_ID))
            .map(UUID::fromString)
            .toArray(UUID[]::new);
    List<Account> now =
        database.query(
            ALL + " where account_id = any (?)",
            statement -> statement.setObject(1, ids),
            (row, number) -> account(row));
    Set<Visitor> valid = new HashSet<>(visitors);
    valid.removeIf(visitor -> !isValid(visitor, now));
    return valid;
  }

  Optional<Account> find(String login) {
    return database.query(ALL + " where login = ?", (row, number) -> account(row), login).stream()
        .findFirst();
  }

  /** Notes a wrong password; so many of them in a row lock the account for a while. */
  void noteFailure(String login) {
    OffsetDateTime now = now();
    database.update(
        "update account set failed_attempts ="
            + " case when failed_attempts + 1 >= ? then 0 else failed_attempts + 1 end,"
            + " locked_until = case when failed_attempts + 1 >= ? then ? else locked_until end"
            + " where login = ? and (locked_until is null or locked_until <= ?)",
        settings.attempts(),
        settings.attempts(),
        now.plus(settings.lockedFor()),
        login,
        now);
  }

  void noteSuccess(String login) {
    database.update(
        "update account set failed_attempts = 0, locked_until = null"
            + " where login = ? and (failed_attempts > 0 or locked_until is not null)",
        login);
  }

  PasswordRule rule() {
    return PasswordRule.of(settings);
  }

  /**
   * What is wrong with the change of a password by its owner, as the key of a message; null where
   * nothing is.
   */
  @Nullable String objection(Account account, String old, String wanted, String again) {
    if (account.isLockedAt(wall.instant()) || !encoder.matches(old, account.passwordHash())) {
      noteFailure(account.login());
      return "password.problem.old";
    }
    if (!wanted.equals(again)) {
      return "password.problem.again";
    }
    return rule().objection(account.login(), wanted).isPresent() ? "password.problem.weak" : null;
  }

  private boolean isValid(Visitor visitor, List<Account> accounts) {
    if (visitor.personId().equals(MachineToken.PERSON_ID)) {
      return true;
    }
    Instant longest = visitor.signedInAt().plus(settings.longestSession());
    return wall.instant().isBefore(longest)
        && accounts.stream()
            .anyMatch(
                account ->
                    account.personId().equals(visitor.personId())
                        && !account.closed()
                        && account.generation() == visitor.generation());
  }

  private void change(String login, String what, Object... values) {
    Object[] all = new Object[values.length + 1];
    System.arraycopy(values, 0, all, 0, values.length);
    all[values.length] = login;
    int changed =
        database.update(
            "update account set generation = generation + 1, " + what + " where login = ?", all);
    if (changed == 0) {
      throw new IllegalArgumentException("there is no account '%s'".formatted(login));
    }
  }

  private void require(String login, CharSequence password) {
    rule()
        .objection(login, password)
        .ifPresent(
            objection -> {
              throw new IllegalArgumentException(objection);
            });
  }

  private OffsetDateTime now() {
    return wall.instant().atOffset(ZoneOffset.UTC);
  }

  private static Account account(ResultSet row) throws SQLException {
    Timestamp lockedUntil = row.getTimestamp("locked_until");
    return new Account(
        row.getString("account_id"),
        row.getString("login"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        new Scope(Scope.Level.valueOf(row.getString("node_level")), row.getString("node")),
        row.getString("password_hash"),
        row.getInt("generation"),
        row.getBoolean("closed"),
        lockedUntil == null ? null : lockedUntil.toInstant());
  }
}
