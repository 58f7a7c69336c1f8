package cn.mingchu.jobs.trace.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest word of each claim on where a lot of one school is put. */
public interface Stays {

  /** The word that stands for {@code claimId}; null for none. */
  @Nullable StowClaim find(String claimId);

  /** Puts a word in the place of {@code before}, which is what {@link #find} gave. */
  void keep(StowClaim claim, @Nullable StowClaim before);

  /** The stays of {@code lot}, in any order. */
  List<StowClaim> of(Node lot);

  /** Each lot that has a stay, in any order. */
  List<Node> lots();

  /**
   * Drops the stays that began before {@code time}.
   *
   * @return when the oldest that is left began; {@link Long#MAX_VALUE} for none
   */
  long dropBefore(long time);
}
