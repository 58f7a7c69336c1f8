package cn.mingchu.simulator.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.fraud.Misdeliveries;
import cn.mingchu.simulator.fraud.Misdelivery;
import cn.mingchu.simulator.fraud.MisdeliveryKind;
import cn.mingchu.simulator.supply.FraudTruth;
import cn.mingchu.simulator.supply.FraudTruth.DoneFraud;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomMisdeliveriesTest {

  private static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");
  private static final Instant NEXT_MONDAY = MONDAY.plus(Duration.ofDays(7));

  private final SupplyChain honest =
      new SupplyChain(World.drawn(4, 8), MONDAY, NEXT_MONDAY, List.of());

  @Test
  void drawsAsManyAsAskedForAndOneOnlyOfWhatASupplierBringsToASchool() {
    List<FaultRequest> requests =
        List.of(
            FaultRequest.parse("gas-leak"),
            FaultRequest.parse("price12:2"),
            FaultRequest.parse("short-weight"),
            FaultRequest.parse("decimal-slip:2"),
            FaultRequest.parse("unit-slip"));

    List<Misdelivery> drawn = RandomMisdeliveries.draw(honest, 4, requests);

    assertThat(drawn)
        .extracting(Misdelivery::kind)
        .containsExactly(
            MisdeliveryKind.PRICE_PADDING,
            MisdeliveryKind.PRICE_PADDING,
            MisdeliveryKind.SHORT_WEIGHT,
            MisdeliveryKind.DECIMAL_SLIP,
            MisdeliveryKind.DECIMAL_SLIP,
            MisdeliveryKind.UNIT_SLIP);
    assertThat(drawn)
        .extracting(wrong -> wrong.schoolId() + wrong.partyId())
        .doesNotHaveDuplicates();
    assertThat(drawn.get(0).percent()).isEqualTo(112);
    assertThat(RandomMisdeliveries.draw(honest, 4, requests)).isEqualTo(drawn);
    assertThat(RandomRecalls.draw(honest, 4, requests)).isEmpty();
  }

  @Test
  void doesWhatItSays() {
    List<FaultRequest> requests =
        List.of(
            FaultRequest.parse("short-weight:3"),
            FaultRequest.parse("decimal-slip:3"),
            FaultRequest.parse("unit-slip:3"));
    SupplyChain cheating =
        honest.misdelivering(new Misdeliveries(RandomMisdeliveries.draw(honest, 4, requests)));

    List<DoneFraud> done = FraudTruth.of(cheating).frauds();

    assertThat(done).hasSize(9);
    for (DoneFraud fraud : done) {
      assertThat(fraud.lines()).as(fraud.fraudId()).isNotEmpty();
      if (fraud.kind() == MisdeliveryKind.SHORT_WEIGHT) {
        assertThat(fraud.lines())
            .allSatisfy(
                line ->
                    assertThat(line.weighedGrams() * 100)
                        .isLessThanOrEqualTo(line.declaredGrams() * 96));
      } else {
        assertThat(fraud.lines()).hasSize(1);
      }
    }
    assertThat(FraudTruth.of(honest).frauds()).isEmpty();
  }

  @Test
  void readsHowMuchAPaddedPriceIsTooHigh() {
    assertThat(FaultRequest.parse("price5:3"))
        .isEqualTo(new FaultRequest(FaultKind.PRICE_PADDING, 3, 5));
    assertThat(FaultRequest.parse("price-padding").percent()).isEqualTo(10);
    assertThatThrownBy(() -> FaultRequest.parse("price0"))
        .hasMessageStartingWith("unknown fault \"price0\"");
    assertThatThrownBy(() -> FaultRequest.parse("price100"))
        .hasMessageStartingWith("unknown fault \"price100\"");
  }

  @Test
  void saysThatThereAreTooFewSuppliers() {
    assertThatThrownBy(
            () -> RandomMisdeliveries.draw(honest, 4, List.of(FaultRequest.parse("price10:9999"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no supplier left for another price-padding; simulate more schools, or ask"
                + " for fewer faults");
  }
}
