package cn.mingchu.simulator.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.simulator.supply.Recall;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomRecallsTest {

  private static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");
  private static final Instant THURSDAY = MONDAY.plus(Duration.ofDays(3));

  private final SupplyChain chain = new SupplyChain(World.drawn(4, 5), MONDAY, THURSDAY, List.of());

  @Test
  void drawsAsManyAsAskedForAndEachOfAnotherLot() {
    List<FaultRequest> requests =
        List.of(FaultRequest.parse("gas-leak"), FaultRequest.parse("recall:3"));

    List<Recall> recalls = RandomRecalls.draw(chain, 4, requests);

    assertThat(recalls).hasSize(3);
    assertThat(recalls).extracting(Recall::lotId).doesNotHaveDuplicates();
    assertThat(recalls)
        .extracting(Recall::recallId)
        .containsExactly("recall-0001", "recall-0002", "recall-0003");
    assertThat(recalls)
        .allSatisfy(
            recall ->
                assertThat(Instant.ofEpochSecond(recall.second())).isBetween(MONDAY, THURSDAY));
    assertThat(RandomRecalls.draw(chain, 4, requests)).isEqualTo(recalls);
  }

  @Test
  void drawsNoneWhereNoneIsAskedFor() {
    assertThat(RandomRecalls.draw(chain, 4, List.of(FaultRequest.parse("gas-leak")))).isEmpty();
  }

  @Test
  void saysThatThereAreTooFewLots() {
    List<FaultRequest> requests = List.of(FaultRequest.parse("recall:100000"));

    assertThatThrownBy(() -> RandomRecalls.draw(chain, 4, requests))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no lot left for another recall; simulate more schools");
  }
}
