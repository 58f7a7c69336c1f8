package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules that bind one device at a moment, ready to be asked. */
public final class RulesInForce {

  /** Where no rule about silence binds a device, a gap in its data is what that rule would say. */
  private static final long DEFAULT_GAP_MILLIS = Duration.ofMinutes(15).toMillis();

  private static final int DEFAULT_GAP_PERIODS = 3;

  private final Map<Quantity, List<LimitRule>> limits = new EnumMap<>(Quantity.class);
  private final Map<Quantity, List<SpotRule>> spots = new EnumMap<>(Quantity.class);
  private final Map<Quantity, List<MeanRule>> means = new EnumMap<>(Quantity.class);
  private final Map<Quantity, List<HarmRule>> harms = new EnumMap<>(Quantity.class);
  private final Map<Quantity, List<CycleRule>> cycles = new EnumMap<>(Quantity.class);
  private final Map<String, EffectiveRule> all = new LinkedHashMap<>();
  private final long longestGapMillis;
  private @Nullable Quantity jumping;
  private @Nullable JumpRule jump;
  private @Nullable SilenceRule silence;
  private @Nullable ClockRule clock;
  private @Nullable HabitRule habit;

  RulesInForce(List<EffectiveRule> rules, DeviceProfile device) {
    for (EffectiveRule rule : rules) {
      all.put(rule.ruleId(), rule);
      switch (rule.kind()) {
        case LIMIT -> add(limits, rule.quantity(), new LimitRule(rule, device.kind()));
        case SPOT -> add(spots, rule.quantity(), new SpotRule(rule));
        case MEAN -> add(means, rule.quantity(), new MeanRule(rule));
        case HARM -> add(harms, rule.quantity(), new HarmRule(rule));
        case CYCLE -> add(cycles, rule.quantity(), new CycleRule(rule));
        case JUMP -> {
          jumping = rule.quantity();
          jump = new JumpRule(rule);
        }
        case SILENCE -> silence = new SilenceRule(rule, device);
        case CLOCK -> clock = new ClockRule(rule, device);
        case HABIT -> habit = new HabitRule(rule);
        case SIGHTING, IMPAIRMENT, ABSENCE -> {} // of cameras, see kitchen.camera
        case COOKING,
            COOLING,
            HOLDING,
            REHEATING,
            DELIVERY,
            SHELF -> {} // of dishes, see kitchen.dish
        default -> {
          if (rule.kind().isAboutOneDevice()) {
            throw new IllegalStateException(
                "%s: nobody judges rules of the kind %s".formatted(rule.ruleId(), rule.kind()));
          } // of schools, see kitchen.school; of lots, which bind no device
        }
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

  List<SpotRule> spots(Quantity quantity) {
    return spots.getOrDefault(quantity, List.of());
  }

  List<MeanRule> means(Quantity quantity) {
    return means.getOrDefault(quantity, List.of());
  }

  List<HarmRule> harms(Quantity quantity) {
    return harms.getOrDefault(quantity, List.of());
  }

  List<CycleRule> cycles(Quantity quantity) {
    return cycles.getOrDefault(quantity, List.of());
  }

  /** The rule about jumps of a quantity; null where it may jump. */
  @Nullable JumpRule jump(Quantity quantity) {
    return quantity == jumping ? jump : null;
  }

  @Nullable SilenceRule silence() {
    return silence;
  }

  @Nullable ClockRule clock() {
    return clock;
  }

  @Nullable HabitRule habit() {
    return habit;
  }

  boolean has(String ruleId) {
    return all.containsKey(ruleId);
  }

  /** All of them. */
  public Collection<EffectiveRule> all() {
    return all.values();
  }

  /** One of them; null where it is not in force. */
  public @Nullable EffectiveRule rule(String ruleId) {
    return all.get(ruleId);
  }

  /** Two readings further apart than this have a gap between them in which nothing is known. */
  public long longestGapMillis() {
    return longestGapMillis;
  }

  private static <R> void add(Map<Quantity, List<R>> rules, @Nullable Quantity quantity, R rule) {
    if (quantity != null) { // the catalogue refuses a rule about values without one
      rules.computeIfAbsent(quantity, none -> new ArrayList<>()).add(rule);
    }
  }
}
