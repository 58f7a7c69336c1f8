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
  /** How far a value can really change within a time. */
  JUMP("jump", ParameterType.MEASURE),
  /** How many reporting periods a device may be silent, or its last word is taken for true. */
  PERIODS("periods", ParameterType.COUNT),
  /** The shortest silence that is ever reported. */
  AT_LEAST("atLeast", ParameterType.DURATION),
  /** How far a device's clock may run ahead of the gateway's. */
  AHEAD("ahead", ParameterType.DURATION),
  /** How far a device's clock may steadily lag behind the gateway's. */
  BEHIND("behind", ParameterType.DURATION),
  /** How long it has to lag so before it is the clock's doing. */
  STEADY("steady", ParameterType.DURATION),
  /** How much a lag may change and is still the same one. */
  WOBBLE("wobble", ParameterType.DURATION),
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
  /**
   * The longest opening of its own door that excuses a breach, where a sensor tells of the door.
   */
  DOOR_UP_TO("doorUpTo", ParameterType.DURATION),
  /** How long after the door was shut a breach is still put down to that. */
  DOOR_AFTER("doorAfter", ParameterType.DURATION),
  /** The confidence of a model from which what it saw is told as seen. */
  ALERT_AT("alertAt", ParameterType.SHARE),
  /** The confidence of a model from which a person has to look at what it saw. */
  REVIEW_AT("reviewAt", ParameterType.SHARE),
  /** How often something has to be seen before it is a finding. */
  HITS("hits", ParameterType.COUNT),
  /** The value from which the whole of a cooling is timed, of which this is the last stage. */
  SINCE("since", ParameterType.MEASURE),
  /**
   * The time in which it has to be seen so often, or the whole of a cooling has to be done, or over
   * which a mean is taken, or in which a value can really change so far, or devices or schools fall
   * silent together.
   */
  WITHIN("within", ParameterType.DURATION),
  /** The share of a time, or of a mass, that has to be known before its mean says anything. */
  KNOWN("known", ParameterType.SHARE),
  /** How many devices have to fall silent together. */
  DEVICES("devices", ParameterType.COUNT),
  /** How many schools of a county have to fall silent together. */
  SCHOOLS("schools", ParameterType.COUNT),
  /** Which share of those that reported has to fall silent together. */
  SHARE("share", ParameterType.SHARE),
  /** Sights no further apart are one episode, and count once. */
  QUIET("quiet", ParameterType.DURATION),
  /** How often it is seen, counted once a quiet time, before the severity is raised. */
  REPEATS("repeats", ParameterType.COUNT),
  /** The time in which it has to be repeated so often. */
  REPEAT_WITHIN("repeatWithin", ParameterType.DURATION),
  /** How often something has to be seen in a night, instead of the hits. */
  NIGHT_HITS("nightHits", ParameterType.COUNT),
  /** In how many nights it is seen before the severity is raised. */
  NIGHTS("nights", ParameterType.COUNT),
  /** Out of how many nights in a row. */
  OF_NIGHTS("ofNights", ParameterType.COUNT),
  /** When a kitchen's working hours begin, as a time after midnight in Shanghai. */
  WORK_FROM("workFrom", ParameterType.DURATION),
  /** When they end; what lies outside is night. */
  WORK_TO("workTo", ParameterType.DURATION),
  /** How strange a device has to be, in powers of ten of improbability. */
  STRANGENESS("strangeness", ParameterType.NUMBER),
  /** How much warmer than its label allows something may be when it comes. */
  OVER_LABEL("overLabel", ParameterType.MEASURE),
  /** How long after goods came their delivery note has to be entered. */
  DELIVERY_WITHIN("deliveryWithin", ParameterType.DURATION),
  /** How long after goods left a store that has to be entered. */
  OUTBOUND_WITHIN("outboundWithin", ParameterType.DURATION),
  /** Which share of the grams has to have a chain, or a chain and its papers. */
  COVERED("covered", ParameterType.SHARE),
  /** How long a paper that would set a book, or a meal, right is waited for. */
  GRACE("grace", ParameterType.DURATION),
  /** Which share of what should be there, or be used, may be missing or too much. */
  VARIANCE("variance", ParameterType.SHARE),
  /** Which share may be so before the severity is raised. */
  RAISE_VARIANCE("raiseVariance", ParameterType.SHARE),
  /** Which share may be missing each time and is not counted. */
  SLACK("slack", ParameterType.SHARE),
  /** How much may be missing in all, as a share of what is wanted once. */
  MISSED("missed", ParameterType.SHARE),
  /** Which share something has to be at least. */
  LEAST("least", ParameterType.SHARE),
  /** Under which share the severity is raised. */
  RAISE_LEAST("raiseLeast", ParameterType.SHARE),
  /** How long before a meal, a week or a date something has to be so, or is told. */
  BEFORE("before", ParameterType.DURATION),
  /** For how long something may be used at least of which a store should have enough. */
  KEEPS("keeps", ParameterType.DURATION),
  /** How many kilograms may be missing, or too much, when something is weighed. */
  VARIANCE_MASS("varianceMass", ParameterType.MEASURE),
  /** How many people have to sign that goods were accepted. */
  SIGNERS("signers", ParameterType.COUNT),
  /** Which share of a day's weights may be typed by hand. */
  HAND_TYPED("handTyped", ParameterType.SHARE),
  /** For how long a scale that was read counts as being there. */
  SCALE_WITHIN("scaleWithin", ParameterType.DURATION),
  /** By which share a price may be over another, or an amount over what it may be. */
  OVER("over", ParameterType.SHARE),
  /** By which share it may be before the severity is raised. */
  RAISE_OVER("raiseOver", ParameterType.SHARE),
  /** How many other schools have to have paid something before that says what is usual. */
  PEERS("peers", ParameterType.COUNT),
  /** On how many days running something has to be so. */
  DAYS("days", ParameterType.COUNT),
  /** How many purchases a mean or a median has to rest on. */
  PURCHASES("purchases", ParameterType.COUNT),
  /** How near to a multiple, as a share of it, a price counts as that. */
  NEAR("near", ParameterType.SHARE),
  /** How many days of a week have to be planned, in time or before their mean says anything. */
  PLANNED_DAYS("plannedDays", ParameterType.COUNT),
  /** How many different kinds there have to be. */
  KINDS("kinds", ParameterType.COUNT),
  /** From how many grams for a child on something counts as being there. */
  COUNTS_FROM("countsFrom", ParameterType.COUNT),
  /** How often something may come. */
  TIMES("times", ParameterType.COUNT),
  /** How long after something happened it has to be written down. */
  ENTRY_WITHIN("entryWithin", ParameterType.DURATION),
  /** How long after something happened what was written down in time has to reach us. */
  ARRIVE_WITHIN("arriveWithin", ParameterType.DURATION),
  /** How many entries at once nobody can write by hand. */
  ENTRIES("entries", ParameterType.COUNT),
  /** How many rows a day has to have before it can be a copy of another. */
  LEAST_ROWS("leastRows", ParameterType.COUNT),
  /** Which share of their rows two days have in common if they are alike. */
  ALIKE("alike", ParameterType.SHARE),
  /** How many rows a share has to rest on. */
  ROWS("rows", ParameterType.COUNT),
  /** Which share of the numbers may end in 0 or 5. */
  ROUND_SHARE("roundShare", ParameterType.SHARE),
  /** How long goods take at least from the gate to the kitchen. */
  WALK("walk", ParameterType.DURATION),
  /** How far a price may rise in all, purchase after purchase, as a share of what is fair. */
  RISEN("risen", ParameterType.SHARE),
  /** How much of such a rise one purchase can be, as a share of what is fair. */
  STEP("step", ParameterType.SHARE),
  /** Which share something may be at most. */
  MOST("most", ParameterType.SHARE),
  /** From how many yuan on an order has to be put out to tender. */
  TENDER_FROM("tenderFrom", ParameterType.MONEY),
  /** How many orders of one thing have to be so. */
  ORDERS("orders", ParameterType.COUNT),
  /** How many yuan what a child eats on a day has to be worth. */
  FOOD_VALUE("foodValue", ParameterType.MONEY),
  /** By when on a day something has to be done, as a time after midnight in Shanghai. */
  BY("by", ParameterType.DURATION),
  /** How many grams there have to be. */
  GRAMS("grams", ParameterType.COUNT),
  /** From how many people at a meal on it counts. */
  DINERS("diners", ParameterType.COUNT),
  /** How long before a date the severity is raised. */
  RAISE_BEFORE("raiseBefore", ParameterType.DURATION);

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
