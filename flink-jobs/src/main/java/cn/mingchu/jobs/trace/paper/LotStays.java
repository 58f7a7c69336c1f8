package cn.mingchu.jobs.trace.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stays of one lot in the stores of a school, by claim.
 *
 * @param claims never empty
 */
public record LotStays(List<StowClaim> claims) {

  /** Copies the list. */
  public LotStays {
    claims = List.copyOf(claims);
  }

  /** The lot that stays. */
  public Node lot() {
    return claims.get(0).lot();
  }

  /** The word of {@code claimId}; null for none. */
  public @Nullable StowClaim find(String claimId) {
    return claims.stream()
        .filter(claim -> claim.claimId().equals(claimId))
        .findFirst()
        .orElse(null);
  }

  /** These, with {@code claim} in the place of what was said under its name. */
  public LotStays with(StowClaim claim) {
    List<StowClaim> all = new ArrayList<>(without(claim.claimId()));
    all.add(claim);
    return new LotStays(all);
  }

  /** All but that of {@code claimId}. */
  public List<StowClaim> without(String claimId) {
    return claims.stream().filter(claim -> !claim.claimId().equals(claimId)).toList();
  }
}
