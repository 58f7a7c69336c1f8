package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.calendar.SchoolCalendar;
import cn.mingchu.schemas.calendar.SchoolDays;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.rule.RuleBook;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the rules that bind a device, and remembers what it handed out.
 *
 * <p>Devices of one kind, period and label share their rules unless a setting was made for their
 * region or school. Not safe for use by many threads.
 */
public final class RuleDesk {

  private static final String JOB = "kitchen";

  private final RuleBook book;
  private final Set<String> scopesWithSettings;
  private final long[] changes;
  private final SchoolCalendar calendar;
  private final Map<Key, DeviceRules> known = new HashMap<>();

  /** By the scopes that the calendar has a word about. */
  private final Map<List<String>, SchoolDays> knownDays = new HashMap<>();

  /** A desk where every day is a school day. */
  public RuleDesk(RuleBook book, Set<String> scopesWithSettings) {
    this(book, scopesWithSettings, SchoolCalendar.EMPTY);
  }

  /**
   * A desk for one rule book and one calendar.
   *
   * @param scopesWithSettings province, city, county and school codes that settings were made for
   */
  public RuleDesk(RuleBook book, Set<String> scopesWithSettings, SchoolCalendar calendar) {
    this.book = book;
    this.calendar = calendar;
    this.scopesWithSettings = new HashSet<>(scopesWithSettings);
    this.changes = book.changes().stream().mapToLong(Instant::toEpochMilli).toArray();
  }

  /** The rules of a device, over time. */
  public DeviceRules rulesFor(DeviceProfile device) {
    List<String> scopes = scopesThatMatter(device);
    Key key = new Key(device.kind(), device.periodMillis(), device.labelMaxHundredths(), scopes);
    DeviceRules rules = known.get(key);
    if (rules == null) {
      rules =
          new DeviceRules(
              device,
              changes,
              time ->
                  book.forDevice(
                      JOB,
                      device.kind(),
                      device.labelMaxHundredths(),
                      device.scopes(),
                      Instant.ofEpochMilli(time)));
      known.put(key, rules);
    }
    return rules;
  }

  /** The school days of the school that has a device. */
  public SchoolDays daysFor(DeviceProfile device) {
    if (calendar.isEmpty()) {
      return SchoolDays.EVERY_DAY;
    }
    List<String> scopes = device.scopes().stream().filter(calendar::speaksOf).toList();
    return scopes.isEmpty()
        ? SchoolDays.EVERY_DAY
        : knownDays.computeIfAbsent(scopes, calendar::daysOf);
  }

  private List<String> scopesThatMatter(DeviceProfile device) {
    return scopesWithSettings.isEmpty()
        ? List.of()
        : device.scopes().stream()
            .filter(scopesWithSettings::contains)
            .collect(Collectors.toUnmodifiableList());
  }

  private record Key(
      DeviceKind kind,
      long periodMillis,
      @Nullable Integer labelMaxHundredths,
      List<String> scopes) {}
}
