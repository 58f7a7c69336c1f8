package cn.mingchu.simulator.exposure;

/**
 * How much of a recall should be found in a place at the end of a run, all in grams.
 *
 * @param node what and where: the kind where it is no lot, name, '@', party
 * @param certain of all that ever lay there: what cannot be anything else
 * @param likely likewise, as if all had been well stirred
 * @param most likewise, what may be of it
 */
public record ExpectedExposure(
    String recallId,
    String node,
    long certain,
    long likely,
    long most,
    long certainOnHand,
    long likelyOnHand,
    long mostOnHand) {

  /** Whether there is nothing of the recall, and never was. */
  boolean isNothing() {
    return most == 0 && mostOnHand == 0;
  }
}
