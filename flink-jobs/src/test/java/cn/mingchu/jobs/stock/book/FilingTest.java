package cn.mingchu.jobs.stock.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilingTest {

  private final List<String> told = new ArrayList<>();

  @Test
  void letsTheHighestRevisionCountAndTakesBackTheRest() {
    StockPaper first = paper(1, 1, claim("a", 1, "x"), claim("b", 1, "x"));
    StockPaper second = paper(2, 2, claim("a", 2, "x"));

    assertThat(file(null, first)).isEqualTo(Filing.Outcome.FILED);
    assertThat(file(first, second)).isEqualTo(Filing.Outcome.FILED);
    assertThat(file(second, first)).isEqualTo(Filing.Outcome.SUPERSEDED);
    assertThat(file(second, second)).isEqualTo(Filing.Outcome.DUPLICATE);
    assertThat(file(second, paper(2, 3))).isEqualTo(Filing.Outcome.CONTRADICTION);

    assertThat(told).containsExactly("a 1 x true", "b 1 x true", "b 2 x false", "a 2 x true");
  }

  @Test
  void takesAClaimOutOfTheBookThatItWasIn() {
    StockPaper first = paper(1, 1, claim("a", 1, "x"));

    file(first, paper(2, 2, claim("a", 2, "y")));

    assertThat(told).containsExactly("a 2 x false", "a 2 y true");
  }

  private Filing.Outcome file(@Nullable StockPaper filed, StockPaper paper) {
    return Filing.file(
        filed,
        paper,
        claim ->
            told.add(
                "%s %d %s %s"
                    .formatted(claim.claimId(), claim.revision(), claim.lotId(), claim.stands())));
  }

  private static StockPaper paper(int revision, long eventId, StockClaim... claims) {
    return new StockPaper("paper", revision, 0, eventId, 0, "topic", 0, 0, 0, List.of(claims));
  }

  private static StockClaim claim(String id, int revision, String lotId) {
    return new StockClaim(
        id, revision, true, lotId, StockKind.ISSUED, 1, 0, null, "school", null, 0, 0, 0);
  }
}
