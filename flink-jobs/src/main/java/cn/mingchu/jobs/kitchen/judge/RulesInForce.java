package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules that bind one device at a moment, ready to be asked. */
final class RulesInForce {

  /** Where no rule about silence binds a device, a gap in its data is what that rule would say. */
  private static final long DEFAULT_GAP_MILLIS = Duration.ofMinutes(15).toMillis();

  private static final int DEFAULT_GAP_PERIODS = 3;

  private final Map<Quantity, List<LimitRule>> limits = new EnumMap<>(Quantity.class);
  private final Map<Quantity, List<CycleRule>> cycles = new EnumMap<>(Quantity.class);
  private final long longestGapMillis;
  private @Nullable SilenceRule silence;
  private @Nullable ClockRule clock;

  RulesInForce(List<EffectiveRule> rules, DeviceProfile device) {
    for (EffectiveRule rule : rules) {
      switch (rule.kind()) {
        case LIMIT -> add(limits, new LimitRule(rule, device.kind()));
        case CYCLE -> add(cycles, new CycleRule(rule));
        case SILENCE -> silence = new SilenceRule(rule, device);
        case CLOCK -> clock = new ClockRule(rule, device);
      }
    }
    longestGapMillis =
        silence != null
            ? silence.longestMillis()
            : Math.max(DEFAULT_GAP_PERIODS * device.periodMillis(), DEFAULT_GAP_MILLIS);
  }

  List<LimitRule> limits(Quantity quantity) {
    return limits.getOrDefault(quantity, List.of());
  }

  List<CycleRule> cycles(Quantity quantity) {
    return cycles.getOrDefault(quantity, List.of());
  }

  @Nullable SilenceRule silence() {
    return silence;
  }

  @Nullable ClockRule clock() {
    return clock;
  }

  /** Two readings further apart than this have a gap between them in which nothing is known. */
  long longestGapMillis() {
    return longestGapMillis;
  }

  private static void add(Map<Quantity, List<LimitRule>> rules, LimitRule rule) {
    rules.computeIfAbsent(rule.quantity(), quantity -> new ArrayList<>()).add(rule);
  }

  private static void add(Map<Quantity, List<CycleRule>> rules, CycleRule rule) {
    rules.computeIfAbsent(rule.quantity(), quantity -> new ArrayList<>()).add(rule);
  }
}
