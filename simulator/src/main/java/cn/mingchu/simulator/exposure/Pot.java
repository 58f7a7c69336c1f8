package cn.mingchu.simulator.exposure;

/** What lies in one place, and how much of that is of a recalled lot. */
final class Pot {

  private final boolean isRecalled;
  private long grams;
  private Portion here = Portion.NOTHING;
  private Portion ever = Portion.NOTHING;

  /**
   * An empty pot.
   *
   * @param isRecalled whether all that is in it is recalled, wherever it came from
   */
  Pot(boolean isRecalled) {
    this.isRecalled = isRecalled;
  }

  void pourIn(long more, Portion portion) {
    Portion its = isRecalled ? Portion.whole(more) : portion;
    grams += more;
    here = here.with(its);
    ever = ever.with(its);
  }

  /** Takes so much out; where that is more than there is, the rest came from nobody knows where. */
  Portion pourOut(long wanted) {
    long there = Math.min(wanted, grams);
    Portion out;
    if (isRecalled) {
      ever = ever.with(Portion.whole(wanted - there));
      out = Portion.whole(wanted);
      here = Portion.whole(grams - there);
    } else {
      out = there == 0 ? Portion.NOTHING : here.of(there, grams);
      here = there == 0 ? here : here.after(there, grams);
    }
    grams -= there;
    return out;
  }

  ExpectedExposure exposure(String recallId, String node) {
    return new ExpectedExposure(
        recallId,
        node,
        ever.least(),
        ever.likelyGrams(),
        ever.most(),
        here.least(),
        here.likelyGrams(),
        here.most());
  }
}
