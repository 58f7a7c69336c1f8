package cn.mingchu.schemas.rule;

import java.util.Arrays;
import java.util.Optional;

/** The words in which rules state their numbers. */
public enum ParameterName {
  /** The value beyond which a rule is broken. */
  LIMIT("limit", ParameterType.MEASURE),
  /** How long it has to last: a breach before it is a finding, a hold before it is enough. */
  FOR("for", ParameterType.DURATION),
  /** The value from which the equipment counts as running. */
  START("start", ParameterType.MEASURE),
  /** The value that a cycle has to hold. */
  HOLD("hold", ParameterType.MEASURE),
  /** How many reporting periods a device may be silent. */
  PERIODS("periods", ParameterType.COUNT),
  /** The shortest silence that is ever reported. */
  AT_LEAST("atLeast", ParameterType.DURATION),
  /** How far a device's clock may run ahead of the gateway's. */
  AHEAD("ahead", ParameterType.DURATION),
  /** How far a device's clock may steadily lag behind the gateway's. */
  BEHIND("behind", ParameterType.DURATION),
  /** How long a finding lasts before its severity is raised. */
  RAISE_AFTER("raiseAfter", ParameterType.DURATION),
  /** How far back inside its limit a value has to be before what was told of it ends. */
  HYSTERESIS("hysteresis", ParameterType.MEASURE),
  /** How much harm a day may bring: time beyond the limit, times how far beyond. */
  BUDGET("budget", ParameterType.HARM),
  /** How long a device is only learned from, after its first reading, before the rule speaks. */
  LEARN("learn", ParameterType.DURATION),
  /** No spell that lasts longer than this is ever taken for one that the device usually has. */
  USUAL_UP_TO("usualUpTo", ParameterType.DURATION),
  /** How long a breach has to last, instead, while the kitchen works: doors open, goods come. */
  BUSY_FOR("busyFor", ParameterType.DURATION),
  /** When a kitchen's working hours begin, as a time after midnight in Shanghai. */
  WORK_FROM("workFrom", ParameterType.DURATION),
  /** When they end; what lies outside is night. */
  WORK_TO("workTo", ParameterType.DURATION);

  private final String key;
  private final ParameterType type;

  ParameterName(String key, ParameterType type) {
    this.key = key;
    this.type = type;
  }

  /** As written in the catalogue, in settings and in findings. */
  public String key() {
    return key;
  }

  public ParameterType type() {
    return type;
  }

  static Optional<ParameterName> ofKey(String key) {
    return Arrays.stream(values()).filter(name -> name.key.equals(key)).findFirst();
  }
}
