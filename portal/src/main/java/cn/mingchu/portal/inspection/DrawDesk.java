package cn.mingchu.portal.inspection;

import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.audit.Audit;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.scope.RegionPath;
import cn.mingchu.portal.scope.RegionPaths;
import cn.mingchu.schemas.event.PersonRole;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where an office draws whom it inspects: one announces, and what can be drawn is frozen; another
 * enters the public number, and all follows from that.
 */
@Component
class DrawDesk {

  /** Of the words that say where the number comes from. */
  static final int MOST_CHARACTERS = 200;

  private static final int SALT_BYTES = 32;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,40}");

  private static final String ANNOUNCE =
      """
      insert into inspection_draw (draw_id, county_code, city_code, province_code, announced_time,
                                   announced_by, number_source, list, list_hash, salt, commitment)
      values (:id, :county, :city, :province, :now, :person, :source, :list, :hash, :salt,
              :commitment)
      """;

  private static final String DRAW =
      """
      update inspection_draw set number = :number, opened_salt = salt, seed = :seed,
        drawn_time = :now, drawn_by = :person
      where draw_id = :id and drawn_time is null
      """;

  private static final String TASK =
      """
      insert into inspection (inspection_id, draw_id, place, school_id, first_id, second_id,
                              due_day, checklist, changed_time)
      values (:id, :draw, :place, :school, :first, :second, :due, :checklist, :now)
      """;

  private final JdbcClient database;
  private final DrawLists lists;
  private final RegionPaths paths;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  DrawDesk(
      UnboundDatabase database,
      DrawLists lists,
      RegionPaths paths,
      Audit audit,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.database = database.client();
    this.lists = lists;
    this.paths = paths;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Whether somebody announces draws and says who must not inspect where. */
  static boolean mayAnnounce(Visitor visitor) {
    return visitor.role() == Role.SUPERVISOR;
  }

  /** Whether somebody takes the second step. */
  static boolean mayDraw(Visitor visitor) {
    return visitor.role().acting().filter(role -> role == PersonRole.OFFICIAL).isPresent();
  }

  /**
   * Freezes what can be drawn, and publishes its hash and that of a salt.
   *
   * @param county one that the visitor sees
   * @return why not; empty where it is done
   * @throws ResponseStatusException 403 for a visitor who announces none
   */
  Optional<Objection> announce(
      Visitor visitor,
      String county,
      int count,
      LocalDate dueDay,
      String numberSource,
      @Nullable String address) {
    require(mayAnnounce(visitor), visitor);
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Words.ZONE);
    if (!isOfLength(numberSource)) {
      return Optional.of(Objection.LENGTH);
    }
    if (dueDay.isBefore(today)) {
      return Optional.of(Objection.DAY);
    }
    DrawLists.Material material = lists.of(county, today);
    if (count < 1 || count > material.schools().size()) {
      return Optional.of(Objection.COUNT);
    }
    if (!material.hasInspectorsForAll()) {
      return Optional.of(Objection.INSPECTORS);
    }
    DrawList list = material.list(county, dueDay, count);
    byte[] bytes = new byte[SALT_BYTES];
    random.nextBytes(bytes);
    String salt = HexFormat.of().formatHex(bytes);
    RegionPath path = paths.of(county);
    UUID id = UUID.randomUUID();
    audit.acted(visitor, "ANNOUNCE draw " + id, address);
    database
        .sql(ANNOUNCE)
        .param("id", id)
        .param("county", county)
        .param("city", path.cityCode())
        .param("province", path.provinceCode())
        .param("now", Timestamp.from(now))
        .param("person", visitor.personId())
        .param("source", numberSource.strip())
        .param("list", list.text())
        .param("hash", list.hash())
        .param("salt", salt)
        .param("commitment", Draw.commitment(salt))
        .update();
    return Optional.empty();
  }

  /**
   * Draws, with the public number.
   *
   * @param draw one that the visitor sees
   * @return why not; empty where it is done
   * @throws ResponseStatusException 403 for a visitor who does not draw
   */
  Optional<Objection> draw(
      Visitor visitor, DrawEntry draw, String number, @Nullable String address) {
    require(mayDraw(visitor), visitor);
    if (visitor.personId().equals(draw.announcedBy())) {
      return Optional.of(Objection.SAME_PERSON);
    }
    if (!NUMBER.matcher(number).matches()) {
      return Optional.of(Objection.NUMBER);
    }
    UUID id = UUID.fromString(draw.drawId());
    audit.acted(visitor, "DRAW draw " + id, address);
    String salt =
        database
            .sql("select salt from inspection_draw where draw_id = :id")
            .param("id", id)
            .query(String.class)
            .single();
    String seed = Draw.seed(draw.listHash(), salt, number);
    boolean isFirst =
        Boolean.TRUE.equals(
            transaction.execute(
                running -> {
                  boolean drawn = drawn(visitor, id, number, seed) == 1;
                  if (drawn) {
                    addTasks(id, draw.frozen(), seed);
                  }
                  return drawn;
                }));
    return isFirst ? Optional.empty() : Optional.of(Objection.CHANGED);
  }

  private int drawn(Visitor visitor, UUID id, String number, String seed) {
    return database
        .sql(DRAW)
        .param("number", number)
        .param("seed", seed)
        .param("now", Timestamp.from(clock.instant()))
        .param("person", visitor.personId())
        .param("id", id)
        .update();
  }

  private void addTasks(UUID drawId, DrawList list, String seed) {
    List<Draw.Task> tasks = Draw.of(list, seed);
    for (int place = 0; place < tasks.size(); place++) {
      Draw.Task task = tasks.get(place);
      String name = drawId + "\n" + place;
      database
          .sql(TASK)
          .param("id", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)))
          .param("draw", drawId)
          .param("place", place)
          .param("school", task.schoolId())
          .param("first", task.firstId())
          .param("second", task.secondId())
          .param("due", list.dueDay())
          .param("checklist", Checklist.NEWEST)
          .param("now", Timestamp.from(clock.instant()))
          .update();
    }
  }

  /**
   * Keeps an inspector from a school in draws that are announced from now on.
   *
   * @param login of an inspector of the county
   * @param schoolId one of the county
   * @return why not; empty where it is done
   * @throws ResponseStatusException 403 for a visitor who does not decide that
   */
  Optional<Objection> keepFrom(
      Visitor visitor, String county, String login, String schoolId, @Nullable String address) {
    require(mayAnnounce(visitor), visitor);
    audit.acted(visitor, "KEEP " + login + " from school " + schoolId, address);
    int added =
        database
            .sql(
                """
                insert into inspection_conflict (person_id, school_id, declared_by, declared_time)
                select cast(a.account_id as text), s.school_id, :person, :now
                from account a, school s
                where a.login = :login and a.role = 'INSPECTOR' and a.node_level = 'COUNTY'
                  and a.node = :county and s.school_id = :school and s.county_code = :county
                on conflict (person_id, school_id) do update set declared_by = :person
                """)
            .param("person", visitor.personId())
            .param("now", Timestamp.from(clock.instant()))
            .param("login", login.strip())
            .param("county", county)
            .param("school", schoolId.strip())
            .update();
    return added == 1 ? Optional.empty() : Optional.of(Objection.PERSON);
  }

  private static boolean isOfLength(String text) {
    return !text.isBlank() && text.codePointCount(0, text.length()) <= MOST_CHARACTERS;
  }

  private static void require(boolean may, Visitor visitor) {
    if (!may) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, visitor.role() + " draws nobody");
    }
  }
}
