package cn.mingchu.jobs.stock.entry;

import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.List;

/**
 * Not most of what is issued in a week ends in 0 or 5: a part of WEEK_PATTERN_FROZEN. A share
 * exactly at the limit is still honest.
 *
 * <p>The last digit is that of the scale. One that shows every 10 g writes a 0 in the end each
 * time, and is honest; its tens are looked at instead. A kitchen has a small scale and a large one,
 * so that is learned of light, middling and heavy goods by themselves. Whoever rounds all to 100 g
 * cannot be told from a coarse scale.
 *
 * @param rule of kind FROZEN_WEEK
 */
record RoundNumbersRule(EffectiveRule rule) {

  /** The divisions of scales for trade, in grams (OIML R 76: 1, 2 or 5 times a power of ten). */
  private static final long[] DIVISIONS = {100, 50, 20, 10, 5, 2, 1};

  /** What is heavier is weighed on another scale: up to 3 kg, up to 30 kg, and beyond, in grams. */
  private static final long[] SCALES = {3_000, 30_000, Long.MAX_VALUE};

  /** Of all rows, in per cent: a scale's division shows in nearly all; some are typed otherwise. */
  private static final long READ_FROM_SCALE = 90;

  private static final long WHOLE = 100;
  private static final long FIVE = 5;

  /** Whether too many of such grams are round. */
  boolean isBrokenBy(List<Long> grams) {
    long round = 0;
    long from = 0;
    for (long to : SCALES) {
      long least = from;
      round += round(grams.stream().filter(one -> one >= least && one < to).toList());
      from = to;
    }
    return grams.size() >= rule.amount(ParameterName.ROWS)
        && round * WHOLE > rule.amount(ParameterName.ROUND_SHARE) * grams.size();
  }

  private static long round(List<Long> grams) {
    return multiples(grams, FIVE * division(grams));
  }

  private static long division(List<Long> grams) {
    for (long division : DIVISIONS) {
      if (multiples(grams, division) * WHOLE >= READ_FROM_SCALE * grams.size()) {
        return division;
      }
    }
    return 1;
  }

  private static long multiples(List<Long> grams, long of) {
    return grams.stream().filter(one -> one % of == 0).count();
  }
}
