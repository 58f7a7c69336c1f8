package cn.mingchu.jobs.trace.book;

/**
 * What a lot weighs, in grams: {@code received + uncovered = left + onHand}.
 *
 * @param uncovered left though the books know nothing of how it came in
 */
public record LotMass(long received, long left, long onHand, long uncovered) {

  static final LotMass NOTHING = new LotMass(0, 0, 0, 0);

  LotMass in(long grams) {
    return new LotMass(
        Math.addExact(received, grams), left, Math.addExact(onHand, grams), uncovered);
  }

  LotMass out(long grams) {
    long missing = Math.max(0, grams - onHand);
    return new LotMass(
        received,
        Math.addExact(left, grams),
        onHand - (grams - missing),
        Math.addExact(uncovered, missing));
  }
}
