package cn.mingchu.jobs.trace.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stays in a plain map. */
public final class MemoryStays implements Stays {

  final Map<String, StowClaim> claims = new HashMap<>();

  @Override
  public @Nullable StowClaim find(String claimId) {
    return claims.get(claimId);
  }

  @Override
  public void keep(StowClaim claim, @Nullable StowClaim before) {
    claims.put(claim.claimId(), claim);
  }

  @Override
  public List<StowClaim> of(Node lot) {
    return claims.values().stream().filter(claim -> claim.lot().equals(lot)).toList();
  }

  @Override
  public List<Node> lots() {
    return claims.values().stream().map(StowClaim::lot).distinct().toList();
  }

  @Override
  public long dropBefore(long time) {
    claims.values().removeIf(claim -> claim.time() < time);
    return claims.values().stream().mapToLong(StowClaim::time).min().orElse(Long.MAX_VALUE);
  }
}
