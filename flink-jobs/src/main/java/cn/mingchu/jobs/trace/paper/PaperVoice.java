package cn.mingchu.jobs.trace.paper;

import org.jspecify.annotations.Nullable;

/** Hears what papers claim, each time that it changes. */
@FunctionalInterface
public interface PaperVoice {

  /**
   * For whom the claim concerns.
   *
   * @param before what the paper said of it in the revision before; null where it said nothing
   */
  void tell(Claim claim, @Nullable Claim before);
}
