package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.RegisterEntry;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Registers of canteens: the newest record of each entry; a tombstone takes it out. */
final class RegisterRows implements TopicRows<RegisterEntry> {

  private static final String PUT =
      """
      insert into register_entry (entry_id, school_id, kind, person, number, valid_from,
                                  valid_until, revoked_on)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (entry_id) do update set
        school_id = excluded.school_id, kind = excluded.kind, person = excluded.person,
        number = excluded.number, valid_from = excluded.valid_from,
        valid_until = excluded.valid_until, revoked_on = excluded.revoked_on
      """;

  private final JdbcTemplate database;

  RegisterRows(JdbcTemplate database) {
    this.database = database;
  }

  @Override
  public Topic<RegisterEntry> topic() {
    return Topics.REGISTERS;
  }

  @Override
  public List<String> tables() {
    return List.of("register_entry");
  }

  @Override
  public void noteUnseen(Changes changes) {
    // the pages of registers are asked for anew
  }

  @Override
  public void write(List<Arrived<RegisterEntry>> records, Changes changes) {
    Map<String, Object[]> puts = new LinkedHashMap<>();
    Map<String, Object[]> removals = new LinkedHashMap<>();
    for (Arrived<RegisterEntry> record : records) {
      RegisterEntry entry = record.value();
      if (entry != null) {
        puts.put(entry.getEntryId(), row(entry));
        removals.remove(entry.getEntryId());
      } else if (record.key() != null) {
        puts.remove(record.key());
        removals.put(record.key(), new Object[] {record.key()});
      }
    }
    database.batchUpdate(PUT, List.copyOf(puts.values()));
    database.batchUpdate(
        "delete from register_entry where entry_id = ?", List.copyOf(removals.values()));
  }

  private static Object[] row(RegisterEntry entry) {
    return new Object[] {
      entry.getEntryId(),
      entry.getSchoolId(),
      entry.getKind().name(),
      entry.getPerson(),
      entry.getNumber(),
      entry.getValidFrom(),
      entry.getValidUntil(),
      entry.getRevokedOn()
    };
  }
}
