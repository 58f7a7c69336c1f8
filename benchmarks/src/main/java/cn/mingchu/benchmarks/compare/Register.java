package cn.mingchu.benchmarks.compare;

import cn.mingchu.jobs.kitchen.KitchenRecords;
import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.RuleSetting;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.schemas.rule.RuleKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Which thresholds bind a device, for one task: looked up in the global store of devices once, and
 * again when the register has changed.
 *
 * <p>The rules are those of the settings that it is made with. A user would let them change as
 * well, which costs nothing while they do not, and they do not here.
 */
final class Register {

  /**
   * A device with its thresholds.
   *
   * @param longestGapMillis readings further apart have a gap between them
   */
  record Entry(long longestGapMillis, List<Threshold> thresholds) {}

  /** Where no rule about silence binds: three periods, and a quarter of an hour at least. */
  private static final int GAP_PERIODS = 3;

  private static final long SHORTEST_GAP_MILLIS = 15 * 60_000;

  private final ReadOnlyKeyValueStore<Bytes, Device> devices;
  private final AtomicLong edition;
  private final RuleDesk rules;
  private final Map<Bytes, Entry> known = new HashMap<>();
  private long knownEdition;

  /**
   * A register over the global store.
   *
   * @param edition grows with each change of that store
   */
  Register(
      ReadOnlyKeyValueStore<Bytes, Device> devices,
      AtomicLong edition,
      List<RuleSetting> settings) {
    this.devices = devices;
    this.edition = edition;
    Set<String> scopes =
        settings.stream().map(RuleSetting::getScope).collect(Collectors.toUnmodifiableSet());
    this.rules = new RuleDesk(new RuleBook(RuleCatalogue.load(), settings), scopes);
  }

  /** Null where the register does not know the device. */
  @Nullable Entry entry(Bytes deviceId, KitchenReading reading) {
    long newest = edition.get();
    if (newest != knownEdition) {
      known.clear();
      knownEdition = newest;
    }
    Entry entry = known.get(deviceId);
    if (entry == null) {
      Device device = devices.get(deviceId);
      if (device != null) {
        entry = entry(device, reading.getHeader().getEventTime().toEpochMilli());
        known.put(deviceId, entry);
      }
    }
    return entry;
  }

  private Entry entry(Device device, long eventTime) {
    DeviceProfile profile = KitchenRecords.profile(device);
    List<Threshold> thresholds =
        rules.rulesFor(profile).at(eventTime).all().stream()
            .filter(rule -> rule.kind() == RuleKind.LIMIT)
            .map(rule -> new Threshold(rule, device))
            .toList();
    return new Entry(
        Math.max(GAP_PERIODS * profile.periodMillis(), SHORTEST_GAP_MILLIS), thresholds);
  }
}
