package cn.mingchu.launcher.feed;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.simulator.run.SimulatedEvent;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.supply.SimulatedPaper;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ArrivalTest {

  private static final Instant MORNING = Instant.parse("2026-03-06T01:00:00Z");
  private static final Instant LATER = MORNING.plus(Duration.ofHours(2));

  private final World world = World.drawn(4, 2);
  private final Simulation devices = new Simulation(world, MORNING, LATER, List.of());
  private final SupplyChain supply = new SupplyChain(world, MORNING, LATER, List.of());

  @Test
  void mergesEventsAndPapersAsTheyArrive() {
    List<Arrival> merged = all(Arrival.merged(devices.run(), supply.run()));

    assertThat(merged).extracting(Arrival::time).isSorted();
    List<SimulatedEvent> events =
        merged.stream().map(Arrival::event).filter(Objects::nonNull).toList();
    List<SimulatedPaper> papers =
        merged.stream().map(Arrival::paper).filter(Objects::nonNull).toList();
    assertThat(events).isEqualTo(all(devices.run()));
    assertThat(papers)
        .extracting(SimulatedPaper::toJson)
        .isNotEmpty()
        .isEqualTo(all(supply.run()).stream().map(SimulatedPaper::toJson).toList());
  }

  private static <T> List<T> all(Iterator<T> iterator) {
    List<T> all = new ArrayList<>();
    iterator.forEachRemaining(all::add);
    return all;
  }
}
