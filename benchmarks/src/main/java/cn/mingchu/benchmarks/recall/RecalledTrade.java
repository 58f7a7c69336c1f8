package cn.mingchu.benchmarks.recall;

import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.RecallNotice;
import cn.mingchu.schemas.event.RecallStatus;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.simulator.exposure.ExpectedExposure;
import cn.mingchu.simulator.exposure.ExposureTruth;
import cn.mingchu.simulator.exposure.Trails;
import cn.mingchu.simulator.supply.Recall;
import cn.mingchu.simulator.supply.SimulatedPaper;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The trade of a simulated province, and lots of it that are recalled when all of it is over. */
final class RecalledTrade {

  private static final Set<Topic<?>> TRACED =
      Set.of(Topics.SUPPLY_STEPS, Topics.DELIVERIES, Topics.STOCK_MOVEMENTS, Topics.MEALS);

  private static final Instant MONDAY = Instant.parse("2026-03-01T16:00:00Z");
  private static final Duration AFTERWARDS = Duration.ofHours(1);
  private static final String OFFICE = "511702";
  private static final String REASON = "抽检农药残留超标";

  private final SupplyChain chain;
  private final Instant noticed;
  private final Map<String, List<ExpectedExposure>> truth = new HashMap<>();

  /**
   * A trade.
   *
   * @param recalls how many lots are recalled, of those that were grown or made
   */
  RecalledTrade(int schools, int days, int recalls, long seed) {
    Instant end = MONDAY.plus(Duration.ofDays(days));
    this.noticed = end.plus(AFTERWARDS);
    SupplyChain undisturbed = new SupplyChain(World.drawn(seed, schools), MONDAY, end, List.of());
    this.chain = undisturbed.recalling(drawn(undisturbed, recalls, seed));
    ExposureTruth.of(chain)
        .exposures()
        .forEach(one -> truth.computeIfAbsent(one.recallId(), id -> new ArrayList<>()).add(one));
  }

  private List<Recall> drawn(SupplyChain undisturbed, int count, long seed) {
    List<String> lots =
        new ArrayList<>(
            Trails.of(undisturbed).sourceLots().stream()
                .map(Trails.SourceLot::lotId)
                .distinct()
                .toList());
    Collections.shuffle(lots, new Random(seed));
    List<Recall> drawn = new ArrayList<>();
    for (String lot : lots.subList(0, Math.min(count, lots.size()))) {
      drawn.add(
          new Recall(
              "recall-%04d".formatted(drawn.size() + 1),
              lot,
              1,
              REASON,
              OFFICE,
              noticed.getEpochSecond()));
    }
    return drawn;
  }

  /** All papers that the trace job reads, in order of arrival. */
  void forEachPaper(Consumer<SimulatedPaper> taker) {
    for (Iterator<SimulatedPaper> all = chain.run(); all.hasNext(); ) {
      SimulatedPaper paper = all.next();
      if (TRACED.contains(paper.topic())) {
        taker.accept(paper);
      }
    }
  }

  List<Recall> recalls() {
    return chain.recalls();
  }

  /** What should be told of a recall. */
  ExposureTruth truth(Recall recall) {
    return new ExposureTruth(truth.getOrDefault(recall.recallId(), List.of()));
  }

  /** The notice of a recall, as the gateway would put it on its topic. */
  RecallNotice notice(Recall recall) {
    return new RecallNotice(
        EventHeader.newBuilder()
            .setEventId(UUID.nameUUIDFromBytes(recall.recallId().getBytes(StandardCharsets.UTF_8)))
            .setEventTime(noticed)
            .setRecordedTime(noticed)
            .setIngestTime(noticed)
            .setSource(OFFICE)
            .build(),
        recall.recallId(),
        1,
        recall.level(),
        List.of(recall.lotId()),
        recall.reason(),
        recall.issuer(),
        RecallStatus.IN_FORCE);
  }
}
