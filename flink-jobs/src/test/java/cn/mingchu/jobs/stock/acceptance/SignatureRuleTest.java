package cn.mingchu.jobs.stock.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.stock.paper.Handover;
import cn.mingchu.jobs.stock.paper.HandoverKind;
import cn.mingchu.jobs.stock.rules.StockRules;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureRuleTest {

  private static final long NOON = ReceivingDock.at(4);

  private final SignatureRule rule =
      new SignatureRule(
          Objects.requireNonNull(
              ReceivingDock.CANTEEN.rules().at(StockRules.NOT_SIGNED_BY_TWO, NOON)));

  @ParameterizedTest(name = "{0}, {1} g, signed by {2}")
  @CsvSource({
    "ACCEPTED, 1000,             , true",
    "ACCEPTED, 1000, K01         , true",
    "ACCEPTED, 1000, K01 K01     , true",
    "ACCEPTED, 1000, K01 K02     , false",
    "ACCEPTED, 1000, K01 K02 K03 , false",
    "ACCEPTED,    0, K01         , false", // nothing was taken
    "ISSUED,   1000,             , true",
    "ISSUED,   1000, K01         , true",
    "ISSUED,   1000, K01 K01     , true",
    "ISSUED,   1000, K01 C01     , false",
    "ISSUED,      0,             , false",
  })
  void asksForTheSignaturesOfTwo(
      HandoverKind kind, double grams, @Nullable String signers, boolean broken) {
    List<String> posts = signers == null ? List.of() : Arrays.asList(signers.split(" ", -1));
    Handover handover =
        ReceivingDock.handover(
            "paper",
            1,
            kind,
            NOON,
            NOON,
            posts,
            List.of(ReceivingDock.line("pork-1", grams / 1_000, grams / 1_000)));

    assertThat(rule.isBrokenBy(handover)).isEqualTo(broken);
  }
}
