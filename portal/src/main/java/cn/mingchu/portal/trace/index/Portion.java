package cn.mingchu.portal.trace.index;

import cn.mingchu.schemas.lot.Share;

/**
 * How much of some goods are meant, in grams: for certain, likely as if all were well mixed, and at
 * most.
 */
public record Portion(long certain, long likely, long most) {

  static Portion of(long certain, long likelyMicrograms, long most) {
    return new Portion(certain, Share.grams(likelyMicrograms), most);
  }
}
