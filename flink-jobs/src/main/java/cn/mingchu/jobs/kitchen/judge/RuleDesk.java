package cn.mingchu.jobs.kitchen.judge;

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
  private final Map<Key, DeviceRules> known = new HashMap<>();

  /**
   * A desk for one rule book.
   *
   * @param scopesWithSettings province, city, county and school codes that settings were made for
   */
  public RuleDesk(RuleBook book, Set<String> scopesWithSettings) {
    this.book = book;
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
