package cn.mingchu.jobs.stock.paper;

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

  @Test
  void handsOnHowGoodsWereAcceptedInEachRevision() {
    StockPaper first = handedOver(1, HandoverKind.ACCEPTED, "K01");
    StockPaper second = handedOver(2, HandoverKind.ACCEPTED, "K01", "K02");

    file(null, first);
    file(first, second);
    file(second, first);

    assertThat(told).containsExactly("ACCEPTED by 1 1 true", "ACCEPTED by 2 2 true");
  }

  @Test
  void keepsQuietOfIssuesThatBothHaveSigned() {
    StockPaper signed = handedOver(1, HandoverKind.ISSUED, "K01", "C01");

    file(null, signed);
    file(signed, handedOver(2, HandoverKind.ISSUED, "C01", "K01"));

    assertThat(told).isEmpty();
  }

  @Test
  void takesBackThatAnIssueIsNotSigned() {
    StockPaper unsigned = handedOver(1, HandoverKind.ISSUED, "K01", "K01");

    file(null, unsigned);
    file(unsigned, handedOver(2, HandoverKind.ISSUED, "K01", "C01"));

    assertThat(told).containsExactly("ISSUED by 1 1 true", "ISSUED by 1 2 false");
  }

  @Test
  void takesBackAHandoverThatNeverWas() {
    StockPaper unsigned = handedOver(1, HandoverKind.ISSUED);

    file(null, unsigned);
    file(unsigned, handedOver(2, HandoverKind.ISSUED, 0));
    file(unsigned, paper(3, 3));

    assertThat(told)
        .containsExactly("ISSUED by 0 1 true", "ISSUED by 0 2 false", "ISSUED by 0 3 false");
  }

  @Test
  void tellsWhatWasPaidOfEachLineThatWasTakenAndHasAPrice() {
    file(
        null,
        delivery(
            1,
            line("a", "猪肉", 1_000, 2_600L),
            line("b", "猪肉", 0, 2_600L),
            line("c", "猪肉", 1_000, null),
            line("d", "猪肉", 1_000, 0L),
            line("e", null, 1_000, 2_600L)));

    assertThat(told).containsExactly("511702 猪肉 for 2600 1 true", "ACCEPTED by 2 1 true");
  }

  @Test
  void takesBackWhatALaterRevisionBuysInAnotherMarketOrNotAtAll() {
    StockPaper first = delivery(1, line("a", "猪肉", 1_000, 2_600L), line("b", "牛肉", 1_000, 7_800L));
    file(null, first);
    told.clear();

    file(first, delivery(2, line("a", "羊肉", 1_000, 2_600L)));

    assertThat(told)
        .containsExactlyInAnyOrder(
            "511702 猪肉 for 2600 2 false",
            "511702 牛肉 for 7800 2 false",
            "511702 羊肉 for 2600 2 true",
            "ACCEPTED by 2 2 true");
  }

  private static HandoverLine line(
      String lotId, @Nullable String ingredient, long weighed, @Nullable Long price) {
    return new HandoverLine(lotId, ingredient, 1_000, weighed, 0, false, price);
  }

  private static StockPaper delivery(int revision, HandoverLine... lines) {
    Handover handover =
        new Handover(
            "paper",
            revision,
            true,
            HandoverKind.ACCEPTED,
            0,
            0,
            "school",
            "511702",
            "butcher",
            null,
            List.of("K01", "K02"),
            List.of(lines),
            0,
            revision,
            0);
    return paper(revision, revision, handover);
  }

  private Filing.Outcome file(@Nullable StockPaper filed, StockPaper paper) {
    return Filing.file(filed, paper, new Ears());
  }

  private final class Ears implements FilingVoice {

    @Override
    public void tell(StockClaim claim) {
      told.add(
          "%s %d %s %s"
              .formatted(claim.claimId(), claim.revision(), claim.lotId(), claim.stands()));
    }

    @Override
    public void tell(Purchase purchase) {
      told.add(
          "%s for %d %d %s"
              .formatted(
                  purchase.marketId(),
                  purchase.priceFen(),
                  purchase.revision(),
                  purchase.stands()));
    }

    @Override
    public void tell(Handover handover) {
      told.add(
          "%s by %d %d %s"
              .formatted(
                  handover.kind(),
                  handover.distinctSigners(),
                  handover.revision(),
                  handover.stands()));
    }
  }

  private static StockPaper paper(int revision, long eventId, StockClaim... claims) {
    return paper(revision, eventId, null, claims);
  }

  private static StockPaper paper(
      int revision, long eventId, @Nullable Handover handover, StockClaim... claims) {
    return new StockPaper(
        "paper",
        revision,
        0,
        eventId,
        0,
        "topic",
        0,
        0,
        "school",
        null,
        0,
        0,
        List.of(claims),
        handover);
  }

  /** A handover of a kilogram. */
  private static StockPaper handedOver(int revision, HandoverKind kind, String... signers) {
    return handedOver(revision, kind, 1_000, signers);
  }

  private static StockPaper handedOver(
      int revision, HandoverKind kind, long grams, String... signers) {
    Handover handover =
        new Handover(
            "paper",
            revision,
            true,
            kind,
            0,
            0,
            "school",
            null,
            null,
            null,
            List.of(signers),
            List.of(new HandoverLine("lot", null, grams, grams, 0, false, null)),
            0,
            revision,
            0);
    return paper(revision, revision, handover);
  }

  private static StockClaim claim(String id, int revision, String lotId) {
    return new StockClaim(
        id, revision, true, lotId, StockKind.ISSUED, 1, 0, null, null, "school", null, 0, 0, 0);
  }
}
