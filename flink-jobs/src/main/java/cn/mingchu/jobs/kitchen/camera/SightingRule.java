package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.jobs.kitchen.judge.WorkHours;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import cn.mingchu.schemas.rule.Sight;
import java.util.Objects;

/**
 * What is seen must not be seen so often, for so long, so many times an hour, or at night.
 *
 * <p>A model that is sure enough alerts; one that is less sure asks a person to look. At exactly
 * the confidence of a band a sight belongs to it.
 */
record SightingRule(EffectiveRule inForce) {

  /** Whether such an observation is looked for, where it was made. */
  boolean covers(Observation seen, CameraProfile camera) {
    return sight().covers(seen.kind(), camera.zoneOf(seen));
  }

  /** Whether it is sure enough for a person to look at it. */
  boolean isHit(Observation seen) {
    return seen.confidenceHundredths() >= Math.min(reviewAt(), alertAt());
  }

  /** Whether it is sure enough to be told as seen. */
  boolean isSure(Observation seen) {
    return seen.confidenceHundredths() >= alertAt();
  }

  /** How often it has to be seen at such a time of day. */
  int hits(long eventTime) {
    return isNight(eventTime) ? count(ParameterName.NIGHT_HITS) : count(ParameterName.HITS);
  }

  /** The most that are ever asked for. */
  int mostHits() {
    int byDay = count(ParameterName.HITS);
    return minds(ParameterName.NIGHT_HITS)
        ? Math.max(byDay, count(ParameterName.NIGHT_HITS))
        : byDay;
  }

  /** In which time it has to be seen so often. */
  long withinMillis() {
    return inForce.has(ParameterName.WITHIN) ? inForce.amount(ParameterName.WITHIN) : quietMillis();
  }

  /** How long it has to last. */
  long forMillis() {
    return inForce.sustained().toMillis();
  }

  /** Sights no further apart are one episode. */
  long quietMillis() {
    return inForce.amount(ParameterName.QUIET);
  }

  /** Whether one that lasts so long is raised. */
  boolean isLong(long lastedMillis) {
    return inForce.has(ParameterName.RAISE_AFTER)
        && lastedMillis >= inForce.amount(ParameterName.RAISE_AFTER);
  }

  boolean minds(ParameterName name) {
    return inForce.has(name);
  }

  int count(ParameterName name) {
    return Math.toIntExact(inForce.amount(name));
  }

  long repeatWithinMillis() {
    return inForce.amount(ParameterName.REPEAT_WITHIN);
  }

  boolean isNight(long eventTime) {
    return inForce.has(ParameterName.NIGHTS) && !WorkHours.of(inForce).contain(eventTime);
  }

  /** The night that it was seen in. */
  long nightOf(long eventTime) {
    return WorkHours.of(inForce).nightOf(eventTime);
  }

  Severity toReview() {
    return Objects.requireNonNull(sight().review(), inForce.ruleId());
  }

  Severity seen() {
    return inForce.severity();
  }

  Severity raised() {
    return inForce.raiseTo(DeviceKind.CAMERA).orElse(inForce.severity());
  }

  private int alertAt() {
    return count(ParameterName.ALERT_AT);
  }

  private int reviewAt() {
    return count(ParameterName.REVIEW_AT);
  }

  private Sight sight() {
    return Objects.requireNonNull(inForce.rule().sight(), inForce.ruleId());
  }
}
