package cn.mingchu.jobs.trace.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.Keeping;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Just beyond, exactly at and far from each limit, and what decides nothing. */
class ReceiptRuleTest {

  private static final long NOON = Instant.parse("2026-03-02T04:00:00Z").toEpochMilli();
  private static final PaperSource SCHOOL = new PaperSource(1, 2, NOON, "2151000001", "511702");

  @ParameterizedTest(name = "{0}: {1}, surface {2}, label {3}, load space {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RECEIVE_CHILLED_WARM      | CHILLED         |   701 |   400 |       | 700
          RECEIVE_CHILLED_WARM      | CHILLED         |   700 |   400 |       |
          RECEIVE_CHILLED_WARM      | CHILLED         |   100 |   400 |       |
          RECEIVE_CHILLED_WARM      | CHILLED         |  2500 |   400 |       | 700
          RECEIVE_CHILLED_WARM      | CHILLED         |   801 |       |       | 800
          RECEIVE_CHILLED_WARM      | CHILLED         |   800 |       |       |
          RECEIVE_CHILLED_WARM      | CHILLED         |       |   400 |  2500 |
          RECEIVE_CHILLED_WARM      | FROZEN          |  2500 |   400 |       |
          RECEIVE_CHILLED_WARM      | AMBIENT         |  2500 |   400 |       |
          RECEIVE_CHILLED_WARM      | UNKNOWN_KEEPING |  2500 |   400 |       |
          RECEIVE_FROZEN_WARM       | FROZEN          |  -899 |       |       | -900
          RECEIVE_FROZEN_WARM       | FROZEN          |  -900 |       |       |
          RECEIVE_FROZEN_WARM       | FROZEN          | -1800 | -1800 |       |
          RECEIVE_FROZEN_WARM       | FROZEN          | -1000 | -1800 |       |
          RECEIVE_FROZEN_WARM       | FROZEN          |   500 | -1800 |       | -900
          RECEIVE_FROZEN_WARM       | FROZEN          |       | -1800 |   500 |
          RECEIVE_FROZEN_WARM       | CHILLED         |   500 |       |       |
          TRANSPORT_WARM_ON_ARRIVAL | CHILLED         |       |   400 |   701 | 700
          TRANSPORT_WARM_ON_ARRIVAL | CHILLED         |       |   400 |   700 |
          TRANSPORT_WARM_ON_ARRIVAL | CHILLED         |       |   400 |   200 |
          TRANSPORT_WARM_ON_ARRIVAL | FROZEN          |       | -1800 | -1499 | -1500
          TRANSPORT_WARM_ON_ARRIVAL | FROZEN          |       | -1800 | -1500 |
          TRANSPORT_WARM_ON_ARRIVAL | UNKNOWN_KEEPING |       |   400 |   701 | 700
          TRANSPORT_WARM_ON_ARRIVAL | AMBIENT         |       |  2500 |  2801 | 2800
          TRANSPORT_WARM_ON_ARRIVAL | AMBIENT         |       |  2501 |  3500 |
          TRANSPORT_WARM_ON_ARRIVAL | CHILLED         |       |       |  2500 |
          TRANSPORT_WARM_ON_ARRIVAL | CHILLED         |   300 |   400 |  2500 |
          """)
  void coldIsWhatIsNotBeyondTheLimit(
      String ruleId,
      Keeping keeping,
      @Nullable Integer surface,
      @Nullable Integer label,
      @Nullable Integer loadSpace,
      @Nullable Integer limit) {
    EffectiveRule rule = SchoolRules.released().inForce(ruleId, SCHOOL, NOON).orElseThrow();
    Receipt receipt =
        new Receipt("line", Node.ofLot("lot", "school"), keeping, surface, label, loadSpace);

    Optional<Numbers> broken = new ReceiptRule(rule).brokenBy(receipt);

    assertThat(broken.map(Numbers::limitHundredths)).isEqualTo(Optional.ofNullable(limit));
    if (limit != null) {
      int measured = surface == null ? Objects.requireNonNull(loadSpace) : surface;
      assertThat(broken)
          .contains(new Numbers(Quantity.TEMPERATURE, limit, measured, rule.parametersAsText()));
    }
  }

  @Test
  void theNumbersOfAFindingAreThoseOfTheCatalogue() {
    EffectiveRule rule =
        SchoolRules.released().inForce("RECEIVE_CHILLED_WARM", SCHOOL, NOON).orElseThrow();

    assertThat(Numbers.of(rule, 700, 701).parameters())
        .isEqualTo(Map.of("limit", "8", "overLabel", "3"));
  }
}
