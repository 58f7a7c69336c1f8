package cn.mingchu.schemas.rule;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A rule with the numbers that are in force for somebody at a moment.
 *
 * <p>Asking for a number that the rule's kind does not have is a programming error and throws.
 */
public record EffectiveRule(Rule rule, Map<ParameterName, Long> amounts) implements Serializable {

  public EffectiveRule {
    Map<ParameterName, Long> copy = new EnumMap<>(ParameterName.class);
    copy.putAll(amounts);
    amounts = Collections.unmodifiableMap(copy);
    if (!amounts.keySet().equals(rule.parameters().keySet())) {
      throw new IllegalArgumentException(
          "amounts %s are not the parameters of %s %s"
              .formatted(amounts.keySet(), rule.id(), rule.parameters().keySet()));
    }
  }

  /** The rule with the catalogue's own numbers. */
  static EffectiveRule asReleased(Rule rule) {
    Map<ParameterName, Long> amounts = new EnumMap<>(ParameterName.class);
    rule.parameters().forEach((name, parameter) -> amounts.put(name, parameter.amount()));
    return new EffectiveRule(rule, amounts);
  }

  public String ruleId() {
    return rule.id();
  }

  public int version() {
    return rule.version();
  }

  public RuleKind kind() {
    return rule.kind();
  }

  public @Nullable Quantity quantity() {
    return rule.quantity();
  }

  public @Nullable LimitComparator comparator() {
    return rule.comparator();
  }

  /** What a finding has before anything raises it. */
  public Severity severity() {
    return rule.severity();
  }

  /**
   * LIMIT, SPOT, MEAN, HARM: the value beyond which it is broken, in hundredths of the quantity's
   * unit.
   */
  public int limitHundredths() {
    return hundredths(ParameterName.LIMIT);
  }

  /**
   * CYCLE: the value from which a cycle runs. LIMIT: the value from which the limit counts.
   * COOLING: the value from which it is timed. HOLDING, DELIVERY: the value up to which a dish is
   * cold.
   */
  public int startHundredths() {
    return hundredths(ParameterName.START);
  }

  /**
   * LIMIT, MEAN: how far back inside the limit a value has to be, in hundredths; 0 where not said.
   */
  public int hysteresisHundredths() {
    return Math.toIntExact(amounts.getOrDefault(ParameterName.HYSTERESIS, 0L));
  }

  /** HARM: what a day may bring, in hundredths of the quantity's unit, times an hour. */
  public int budgetHundredths() {
    return hundredths(ParameterName.BUDGET);
  }

  /** LIMIT: the value from which the limit counts; empty where it always does. */
  public OptionalInt startIfAny() {
    Long start = amounts.get(ParameterName.START);
    return start == null ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(start));
  }

  /**
   * LIMIT: whether it warns before another rule does, and is excused while a device is new or the
   * kitchen works.
   */
  public boolean isEarlyWarning() {
    return amounts.containsKey(ParameterName.LEARN) || amounts.containsKey(ParameterName.BUSY_FOR);
  }

  /** LIMIT, HABIT: how long a device is only learned from; nothing where not said. */
  public Duration learn() {
    return durationOrNone(ParameterName.LEARN);
  }

  /** LIMIT: the longest spell that may be usual; nothing where none is. */
  public Duration usualUpTo() {
    return durationOrNone(ParameterName.USUAL_UP_TO);
  }

  /** LIMIT: how long a breach has to last while the kitchen works; empty where that is the same. */
  public Optional<Duration> busyFor() {
    return Optional.ofNullable(amounts.get(ParameterName.BUSY_FOR)).map(Duration::ofMillis);
  }

  /** LIMIT: the longest opening of the door that excuses a breach; empty where none does. */
  public Optional<Duration> doorUpTo() {
    return Optional.ofNullable(amounts.get(ParameterName.DOOR_UP_TO)).map(Duration::ofMillis);
  }

  /** LIMIT: how long after the door was shut a breach is still put down to that. */
  public Duration doorAfter() {
    return durationOrNone(ParameterName.DOOR_AFTER);
  }

  /** Where there are working hours: when they begin, after midnight in Shanghai. */
  public Duration workFrom() {
    return duration(ParameterName.WORK_FROM);
  }

  /** Where there are working hours: when they end, after midnight in Shanghai. */
  public Duration workTo() {
    return duration(ParameterName.WORK_TO);
  }

  /** Receipts: how much warmer than the label allows, in hundredths of the quantity's unit. */
  public int overLabelHundredths() {
    return hundredths(ParameterName.OVER_LABEL);
  }

  /** CHAIN, COVERAGE: the share of the grams that has to be covered, in hundredths. */
  public int coveredHundredths() {
    return hundredths(ParameterName.COVERED);
  }

  /** CHAIN: how long after a meal the papers may still come. */
  public Duration grace() {
    return duration(ParameterName.GRACE);
  }

  /** COVERAGE: how long before a meal its dishes have to be covered. */
  public Duration before() {
    return duration(ParameterName.BEFORE);
  }

  /** LATE_PAPER: how long after goods came their delivery note has to be entered. */
  public Duration deliveryWithin() {
    return duration(ParameterName.DELIVERY_WITHIN);
  }

  /** LATE_PAPER: how long after goods left a store that has to be entered. */
  public Duration outboundWithin() {
    return duration(ParameterName.OUTBOUND_WITHIN);
  }

  /** CYCLE: the value to be held. */
  public int holdHundredths() {
    return hundredths(ParameterName.HOLD);
  }

  /** HABIT: how strange a device has to be, in powers of ten of improbability. */
  public double strangeness() {
    return amount(ParameterName.STRANGENESS) / 100.0;
  }

  /**
   * The parameter {@code for}: how long a breach, a hold or strangeness has to last, or a dish may;
   * how long a clock has to be right before it is believed again.
   */
  public Duration sustained() {
    return duration(ParameterName.FOR);
  }

  /** SILENCE: reporting periods that may pass without a word. */
  public int periods() {
    return Math.toIntExact(amount(ParameterName.PERIODS));
  }

  /** SILENCE: the shortest silence that is reported. */
  public Duration atLeast() {
    return duration(ParameterName.AT_LEAST);
  }

  /** CLOCK: how far ahead of the gateway's clock. */
  public Duration ahead() {
    return duration(ParameterName.AHEAD);
  }

  /** CLOCK: how far steadily behind the gateway's clock. */
  public Duration behind() {
    return duration(ParameterName.BEHIND);
  }

  /** CLOCK: how long a lag has to stay before it is the clock's. */
  public Duration steady() {
    return duration(ParameterName.STEADY);
  }

  /** CLOCK: how much a lag may change and is still the same one. */
  public Duration wobble() {
    return duration(ParameterName.WOBBLE);
  }

  /** How long a finding lasts before it is raised; empty where its severity stays. */
  public Optional<Duration> raiseAfter() {
    return Optional.ofNullable(amounts.get(ParameterName.RAISE_AFTER)).map(Duration::ofMillis);
  }

  /** The severity it is raised to; empty where its severity stays. */
  public Optional<Severity> raiseTo(DeviceKind device) {
    return Optional.ofNullable(rule.raise()).map(raise -> raise.to(device));
  }

  /** What a finding has when something has raised it; its own severity where nothing can. */
  public Severity raisedSeverity() {
    return rule.raise() == null ? severity() : rule.raise().to();
  }

  /** The severity of a finding about such a device that has lasted so long. */
  public Severity severityAfter(Duration lasted, DeviceKind device) {
    boolean raised = raiseAfter().map(after -> lasted.compareTo(after) >= 0).orElse(false);
    return raised ? raiseTo(device).orElse(severity()) : severity();
  }

  /**
   * LIMIT, SPOT, MEAN, HARM: whether a value is beyond the limit; below the start, if there is one,
   * none is.
   */
  public boolean isBrokenBy(int hundredths) {
    LimitComparator comparator = rule.comparator();
    if (comparator == null) {
      throw new IllegalStateException(ruleId() + " is a " + kind() + " rule and has no limit");
    }
    OptionalInt start = startIfAny();
    return (start.isEmpty() || hundredths >= start.getAsInt())
        && comparator.isBroken(hundredths, limitHundredths());
  }

  /** SILENCE: the silence of a device with this reporting period that is too long. */
  public Duration longestSilence(Duration period) {
    Duration periods = period.multipliedBy(periods());
    return periods.compareTo(atLeast()) > 0 ? periods : atLeast();
  }

  /** The same with the limit of the labels inside, where the rule heeds them and it is stricter. */
  public EffectiveRule withLabel(int labelMaxHundredths) {
    return switch (rule.label()) {
      case STRICTER_WINS, IS_THE_LIMIT -> stricter(ParameterName.LIMIT, labelMaxHundredths);
      case IGNORED, REQUIRED -> this;
    };
  }

  /** Name to value in force, as written in the catalogue: what a finding tells. */
  public Map<String, String> parametersAsText() {
    Map<String, String> texts = new LinkedHashMap<>();
    amounts.forEach((name, amount) -> texts.put(name.key(), name.type().text(amount)));
    return texts;
  }

  /** The same with this amount, if it is stricter than the one in force. */
  EffectiveRule stricter(ParameterName name, long amount) {
    Parameter parameter = rule.parameters().get(name);
    if (parameter == null || !parameter.stricter().isStricter(amount, amount(name))) {
      return this;
    }
    Map<ParameterName, Long> changed = new EnumMap<>(amounts);
    changed.put(name, amount);
    return new EffectiveRule(rule, changed);
  }

  /** The amount in force, in the parameter's own measure. */
  public long amount(ParameterName name) {
    Long amount = amounts.get(name);
    if (amount == null) {
      throw new IllegalStateException(
          "%s is a %s rule without the parameter %s".formatted(ruleId(), kind(), name.key()));
    }
    return amount;
  }

  /** Whether the rule has such a parameter. */
  public boolean has(ParameterName name) {
    return amounts.containsKey(name);
  }

  private int hundredths(ParameterName name) {
    return Math.toIntExact(amount(name));
  }

  private Duration durationOrNone(ParameterName name) {
    return Duration.ofMillis(amounts.getOrDefault(name, 0L));
  }

  private Duration duration(ParameterName name) {
    return Duration.ofMillis(amount(name));
  }
}
