package cn.mingchu.portal.trace.score;

import java.util.Set;

/**
 * What is known of how stations handle goods.
 *
 * @param mixing stations where whatever came may have got into whatever left later
 *     (cross-contamination)
 * @param killing stations that nothing alive leaves: they cook, or sterilise
 * @param killingDeliveries on the way of which nothing stays alive
 */
public record Practices(Set<String> mixing, Set<String> killing, Set<String> killingDeliveries) {

  /** Nothing is known. */
  public static final Practices UNKNOWN = new Practices(Set.of(), Set.of(), Set.of());

  public Practices {
    mixing = Set.copyOf(mixing);
    killing = Set.copyOf(killing);
    killingDeliveries = Set.copyOf(killingDeliveries);
  }
}
