package cn.mingchu.simulator.supply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.simulator.fraud.FraudKind;
import cn.mingchu.simulator.fraud.MisdeliveryKind;
import cn.mingchu.simulator.supply.FraudTruth.CheatingCanteen;
import cn.mingchu.simulator.supply.FraudTruth.DoneFraud;
import cn.mingchu.simulator.supply.FraudTruth.HitLine;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FraudScoreTest {

  private static final String SCHOOL = "5117020001";

  /** The first moment of Tuesday in Sichuan. */
  private static final Instant BEGIN = Instant.parse("2026-03-02T16:00:00Z");

  private static final FraudTruth PADDED =
      new FraudTruth(
          List.of(
              new DoneFraud(
                  "misdelivery-0001",
                  MisdeliveryKind.PRICE_PADDING,
                  112,
                  SCHOOL,
                  "supplier",
                  List.of(line("lot-1"), line("lot-2"))),
              new DoneFraud(
                  "misdelivery-0002",
                  MisdeliveryKind.SHORT_WEIGHT,
                  95,
                  SCHOOL,
                  "other",
                  List.of())),
          List.of());

  private static final FraudTruth SKIMMED =
      new FraudTruth(
          List.of(),
          List.of(
              new CheatingCanteen(
                  FraudKind.SKIMMING, 10, SCHOOL, FoodGroup.MEAT, "2026-03-03", List.of())));

  @Test
  void countsTheLinesOfAFraudThatWereToldByARuleThatFits() {
    FraudFinding right = ofLine("PRICE_ABOVE_MARKET", "lot-1");
    FraudFinding otherRule = ofLine("WEIGHT_MISMATCH", "lot-2");

    FraudScore score = FraudScore.of(PADDED, List.of(right, otherRule));

    assertThat(score.deliveries()).hasSize(1); // nothing came of the other
    assertThat(score.deliveries().get(0).toldLines()).isEqualTo(1);
    assertThat(score.expected()).isEqualTo(1);
    assertThat(score.found()).isEqualTo(1);
    assertThat(score.unfounded()).isEmpty();
  }

  @Test
  void callsUnfoundedWhatIsSaidOfALineThatIsAsItShouldBe() {
    FraudFinding wrong = ofLine("PRICE_JUMP", "lot-3");
    FraudFinding ofNoFraud = ofLine("STOCK_NEGATIVE", "lot-3");

    FraudScore score = FraudScore.of(PADDED, List.of(wrong, ofNoFraud));

    assertThat(score.found()).isZero();
    assertThat(score.unfounded()).containsExactly(wrong);
  }

  @ParameterizedTest(name = "{0} missing, {1} s after the begin, in school {2}: {3}")
  @CsvSource({
    "MEAT, 0, 5117020001, true",
    "MEAT, -1, 5117020001, false",
    "GRAIN, 0, 5117020001, false",
    "MEAT, 0, 5117020002, false"
  })
  void findsACanteenByItsFoodGroupFromItsFirstDayOn(
      FoodGroup group, long after, String school, boolean isRight) {
    FraudFinding told = ofGap(school, group, BEGIN.plusSeconds(after), Sign.ONE_GROUP);

    FraudScore score = FraudScore.of(SKIMMED, List.of(told));

    assertThat(score.found()).isEqualTo(isRight ? 1 : 0);
    assertThat(score.unfounded()).hasSize(isRight ? 0 : 1);
  }

  @Test
  void holdsTheFirstWordOnACanteenAgainstWhatItDoes() {
    FraudFinding first = ofGap(SCHOOL, FoodGroup.MEAT, BEGIN.plusSeconds(60), Sign.ALL_ALIKE);
    FraudFinding later = ofGap(SCHOOL, FoodGroup.MEAT, BEGIN.plusSeconds(120), Sign.ONE_GROUP);

    FraudScore score = FraudScore.of(SKIMMED, List.of(later, first));

    assertThat(score.canteens().get(0).told()).containsExactly(first, later);
    assertThat(score.canteens().get(0).isNamedRight()).isFalse();
  }

  @ParameterizedTest(name = "{0} of {1} is told by {2}")
  @CsvSource({
    "MADE_UP_WEEKS, ENTRY_BURST, 1, 1, 0",
    "MADE_UP_WEEKS, WEEK_PATTERN_FROZEN, 1, 1, 0",
    "MADE_UP_WEEKS, BACKDATED_ENTRY, 1, 0, 0",
    "MADE_UP_WEEKS, RECIPE_GAP_PERSISTS, 1, 0, 0",
    "HONEST_SLOPPINESS, BACKDATED_ENTRY, 0, 0, 0",
    "HONEST_SLOPPINESS, ENTRY_BURST, 0, 0, 1",
    "SKIMMING, ENTRY_SEQUENCE_IMPOSSIBLE, 1, 0, 1"
  })
  void booksThatAreOnlyLateAreNoFraud(
      FraudKind kind, String ruleId, int expected, int found, int unfounded) {
    FoodGroup group = kind == FraudKind.SKIMMING ? FoodGroup.MEAT : null;
    FraudTruth truth =
        new FraudTruth(
            List.of(),
            List.of(new CheatingCanteen(kind, 1, SCHOOL, group, "2026-03-03", List.of())));
    String cause = ruleId.equals(FraudKind.RULE_ID) ? "gap S MEAT 1772" : "burst S 2026-03-06";

    FraudScore score =
        FraudScore.of(truth, List.of(new FraudFinding(ruleId, SCHOOL, cause, BEGIN, List.of())));

    assertThat(score.expected()).isEqualTo(expected);
    assertThat(score.found()).isEqualTo(found);
    assertThat(score.unfounded()).hasSize(unfounded);
  }

  @Test
  void findsASupplierWhosePricesRiseByWhatItSellsToTheSchool() {
    FraudTruth truth =
        new FraudTruth(
            List.of(
                new DoneFraud(
                    "misdelivery-0001",
                    MisdeliveryKind.PRICE_DRIFT,
                    109,
                    SCHOOL,
                    "supplier",
                    List.of(line("lot-1")))),
            List.of());
    FraudFinding right = ofDrift(SCHOOL, "猪肉 supplier");
    FraudFinding otherSchool = ofDrift("5117020002", "猪肉 supplier");
    FraudFinding otherSupplier = ofDrift(SCHOOL, "猪肉 other");

    FraudScore score = FraudScore.of(truth, List.of(right, otherSchool, otherSupplier));

    assertThat(score.found()).isEqualTo(1);
    assertThat(score.unfounded()).containsExactly(otherSchool, otherSupplier);
  }

  @ParameterizedTest(name = "{0} is told by {1}: found {2}, unfounded {3}")
  @CsvSource({
    "SPLIT_ORDERS, ORDER_SPLITTING, 1, 0",
    "ONE_SUPPLIER, SUPPLIER_CONCENTRATION, 1, 0",
    "STORE_THEFT, STOCKTAKE_VARIANCE, 1, 0",
    "SUBSIDY_SHORT, SUBSIDY_SHORTFALL, 1, 0",
    "SUBSIDY_SHORT, RECIPE_ENERGY_OUT, 0, 0",
    "SUBSIDY_SHORT, SUPPLIER_CONCENTRATION, 0, 1",
    "ONE_SUPPLIER, RECIPE_ENERGY_OUT, 0, 1",
    "NO_COMPANION, MEAL_COMPANION_REPEAT, 1, 0",
    "NO_SAMPLE, SAMPLE_UNDERWEIGHT, 1, 0",
    "LATE_PAPERS, MORNING_CHECK_MISSING, 1, 0",
    "LATE_PAPERS, SAMPLE_MISSING, 0, 1"
  })
  void whatFollowsFromAFraudIsNotUnfounded(
      FraudKind kind, String ruleId, int found, int unfounded) {
    FraudTruth truth =
        new FraudTruth(
            List.of(),
            List.of(new CheatingCanteen(kind, 10, SCHOOL, null, "2026-03-03", List.of())));

    FraudScore score =
        FraudScore.of(
            truth, List.of(new FraudFinding(ruleId, SCHOOL, "2026-03", BEGIN, List.of())));

    assertThat(score.found()).isEqualTo(found);
    assertThat(score.unfounded()).hasSize(unfounded);
  }

  private static FraudFinding ofDrift(String school, String cause) {
    return new FraudFinding("PRICE_DRIFT", school, cause, BEGIN, List.of());
  }

  private static HitLine line(String lotId) {
    return new HitLine("delivery-1", "2026-03-03", lotId, "猪肉", 1_000, 1_000, 3_000);
  }

  private static FraudFinding ofLine(String ruleId, String lotId) {
    String cause = "delivery %s delivery-1 %s".formatted(SCHOOL, lotId);
    return new FraudFinding(ruleId, SCHOOL, cause, BEGIN, List.of());
  }

  private static FraudFinding ofGap(String school, FoodGroup group, Instant decided, Sign sign) {
    String cause = "gap %s %s 1772".formatted(school, group);
    return new FraudFinding(FraudKind.RULE_ID, school, cause, decided, List.of(sign));
  }
}
