package cn.mingchu.simulator.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.simulator.fraud.Fraud;
import cn.mingchu.simulator.fraud.FraudKind;
import cn.mingchu.simulator.fraud.Frauds;
import cn.mingchu.simulator.kitchen.KitchenDay;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomFraudsTest {

  private static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");
  private static final Instant END = MONDAY.plus(Duration.ofDays(40));

  private final World world = World.drawn(3, 5);

  @Test
  void drawsEachInASchoolOfItsOwnFromTheSecondQuarterOn() {
    List<Fraud> frauds = drawn("skim10:2", "ghosts25", "gas-leak").toList();

    assertThat(frauds).extracting(Fraud::school).doesNotHaveDuplicates();
    assertThat(frauds)
        .extracting(fraud -> fraud.kind() + " " + fraud.percent())
        .containsExactly("SKIMMING 10", "SKIMMING 10", "GHOST_DINERS 25");
    assertThat(frauds)
        .extracting(Fraud::fromDay)
        .containsOnly(LocalDate.of(2026, 3, 12).toEpochDay());
  }

  @Test
  void drawsTheSameTwice() {
    assertThat(drawn("skim10:3")).containsExactlyElementsOf(drawn("skim10:3").toList());
  }

  @Test
  void aCanteenCheatsInOneWayOnly() {
    assertThatThrownBy(() -> drawn("skim10:6"))
        .hasMessage("there is no canteen left for another skimming; simulate more schools");
  }

  @Test
  void choosesWhoCanDoSuchAThing() {
    World wide = World.drawn(3, 40);

    Fraud subsidy = only(wide, "subsidy-short");
    Fraud orders = only(wide, "split-orders");

    assertThat(wide.schools().get(subsidy.school()).nutritionProgramme()).isTrue();
    assertThat(subsidy.percent()).isEqualTo(45);
    KitchenDay day = wide.schools().get(orders.school()).kitchen().day();
    assertThat(
            LongStream.range(orders.fromDay(), orders.fromDay() + Frauds.SPLIT_DAYS)
                .filter(day::getsGoodsOn))
        .hasSizeGreaterThanOrEqualTo(3);
  }

  private static Fraud only(World world, String request) {
    return RandomFrauds.draw(world, MONDAY, END, List.of(FaultRequest.parse(request))).all().get(0);
  }

  @Test
  void readsHowMuchItIs() {
    assertThat(FaultRequest.parse("skim5:2")).extracting("count", "percent").containsExactly(2, 5);
    assertThat(FaultRequest.parse("ghost-diners").percent()).isEqualTo(10);
    assertThat(FaultRequest.parse("theft15").kind().fraud()).contains(FraudKind.STORE_THEFT);
    assertThat(FaultRequest.parse("price-drift").percent()).isEqualTo(9);
    assertThat(FaultRequest.parse("drift7:2")).extracting("count", "percent").containsExactly(2, 7);
    assertThat(FaultRequest.parse("ghosts20").kind().fraud()).contains(FraudKind.GHOST_DINERS);
  }

  private Stream<Fraud> drawn(String... requests) {
    return RandomFrauds.draw(
        world, MONDAY, END, Stream.of(requests).map(FaultRequest::parse).toList())
        .all()
        .stream();
  }
}
