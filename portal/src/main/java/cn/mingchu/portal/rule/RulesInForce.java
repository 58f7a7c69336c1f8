package cn.mingchu.portal.rule;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules with the numbers that bind a place at a moment: the same answer as the jobs judge by,
 * from the same book.
 *
 * @param scopes the place's province, city, county and school, from the top, as far as it goes
 */
public record RulesInForce(RuleBook book, List<String> scopes, Instant at) {

  private static final String JOB = "kitchen";
  private static final String SILENCE = "SENSOR_STALE";

  public RulesInForce {
    scopes = List.copyOf(scopes);
  }

  /** In the order of the catalogue. */
  public List<EffectiveRule> of(DeviceKind device, @Nullable Integer labelMaxHundredths) {
    return book.forDevice(JOB, device, labelMaxHundredths, scopes, at);
  }

  /** How long a device that reports this often may be silent before the pages call it so. */
  public Duration longestSilence(Duration period) {
    return silence().longestSilence(period);
  }

  /** Whether a device of a kind is broken when it says nothing, and not just switched off. */
  public boolean mustReport(DeviceKind device) {
    return silence().rule().binds(device, null);
  }

  /** The kinds of devices that must report. */
  public Set<DeviceKind> reporting() {
    return silence().rule().devices();
  }

  /** How many of its periods a device may be silent. */
  public int silentPeriods() {
    return silence().periods();
  }

  /** How long a device may be silent however often it reports. */
  public Duration shortestSilence() {
    return silence().atLeast();
  }

  /**
   * A rule of the catalogue with the numbers in force: the catalogue's own where the rule is
   * switched off. Who wants no findings still sees on the pages how things stand.
   */
  public EffectiveRule evenIfOff(String ruleId) {
    return book.effective(ruleId, scopes, at)
        .or(() -> new RuleBook(book.catalogue(), List.of()).effective(ruleId, List.of(), at))
        .orElseThrow(() -> new IllegalStateException(ruleId + " is not in force at " + at));
  }

  private EffectiveRule silence() {
    return evenIfOff(SILENCE);
  }
}
