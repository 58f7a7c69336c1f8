package cn.mingchu.jobs.trace.paper;

import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a finding rests on.
 *
 * @param quantity what was measured; null where nothing was
 * @param limitHundredths in hundredths of its unit, or of a whole; null where there is no limit
 * @param worstHundredths what was measured or counted, likewise
 * @param parameters all thresholds in force, as written in the rule catalogue
 */
public record Numbers(
    @Nullable Quantity quantity,
    @Nullable Integer limitHundredths,
    @Nullable Integer worstHundredths,
    Map<String, String> parameters) {

  /** Of what is so or not. */
  public static final Numbers NONE = new Numbers(null, null, null, Map.of());

  public Numbers {
    parameters = Map.copyOf(parameters);
  }

  /** Of a rule that compares one number with a limit. */
  public static Numbers of(EffectiveRule rule, int limitHundredths, int worstHundredths) {
    return new Numbers(rule.quantity(), limitHundredths, worstHundredths, rule.parametersAsText());
  }

  /** Of a rule that compares times. */
  public static Numbers of(EffectiveRule rule) {
    return new Numbers(null, null, null, rule.parametersAsText());
  }
}
