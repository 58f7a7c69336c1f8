package cn.mingchu.jobs.runtime;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.schemas.event.LotSuspicion;
import cn.mingchu.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tokens go round over a topic, and the job stumbles while they do. */
class LoopIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int TOKENS = 20;
  private static final int HOPS = 60;
  private static final int STUMBLES = 6;
  private static final int ARRIVALS_BETWEEN_STUMBLES = 130;

  private static final AtomicInteger ARRIVALS = new AtomicInteger();
  private static final AtomicInteger STUMBLED = new AtomicInteger();

  @RegisterExtension private final JobUnderTest job = new JobUnderTest(LoopIT::define, Map.of());

  @BeforeEach
  void nobodyHasStumbled() {
    ARRIVALS.set(0);
    STUMBLED.set(0);
  }

  @Test
  void eachHopIsTakenOnceThoughTheJobStumbles() throws Exception {
    job.start();
    for (int token = 0; token < TOKENS; token++) {
      job.send(Topics.LOT_SUSPICIONS, suspicion(token + " 0"));
    }

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(words()).containsExactlyInAnyOrderElementsOf(allHops()));
    assertThat(STUMBLED).hasValue(STUMBLES);
    assertThat(ARRIVALS).as("what was undone was done again").hasValueGreaterThan(TOKENS * HOPS);
  }

  private List<String> words() throws Exception {
    return job.read(Topics.LOT_SUSPICIONS, LotSuspicion.class).stream()
        .map(LotSuspicion::getNodeId)
        .toList();
  }

  private static List<String> allHops() {
    List<String> hops = new ArrayList<>();
    for (int token = 0; token < TOKENS; token++) {
      for (int hop = 0; hop <= HOPS; hop++) {
        hops.add(token + " " + hop);
      }
    }
    return hops;
  }

  private static void define(StreamExecutionEnvironment env, Map<String, String> settings) {
    Configuration restarts = new Configuration();
    restarts.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    restarts.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, STUMBLES);
    restarts.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
    env.configure(restarts);
    KafkaEdge kafka =
        new KafkaEdge(requireNonNull(settings.get("kafka.bootstrap.servers")), null, Map.of());
    ReadableStream.of(
            env,
            kafka.loop(
                Topics.LOT_SUSPICIONS,
                "loop",
                (record, partition, offset) -> record.getNodeId(),
                Types.STRING),
            NeverHoldsBack.strategy(),
            Types.STRING,
            "words")
        .values()
        .keyBy(word -> word)
        .process(new StumblingFunction())
        .returns(Types.STRING)
        .uid("hops")
        .sinkTo(kafka.exactlyOnce(Topics.LOT_SUSPICIONS, "loop", LoopIT::suspicion))
        .uid("told");
  }

  private static LotSuspicion suspicion(String word) {
    return LotSuspicion.newBuilder()
        .setNodeId(word)
        .setRecallId("")
        .setLinkId("")
        .setLinkRevision(0)
        .setRevision(0)
        .setAtLeastGrams(0)
        .setLikelyMicrograms(0)
        .setAtMostGrams(0)
        .setKnownMillis(0)
        .setDecidedIngestTime(Instant.EPOCH)
        .build();
  }

  /** Hands each token on, and fails now and then. */
  private static final class StumblingFunction
      extends KeyedProcessFunction<String, String, String> {

    private static final long serialVersionUID = 1;

    @Override
    public void processElement(String word, Context context, Collector<String> out) {
      int space = word.indexOf(' ');
      int hop = Integer.parseInt(word.substring(space + 1));
      if (ARRIVALS.incrementAndGet() % ARRIVALS_BETWEEN_STUMBLES == 0
          && STUMBLED.get() < STUMBLES) {
        STUMBLED.incrementAndGet();
        throw new IllegalStateException("stumbles at " + word);
      }
      if (hop < HOPS) {
        out.collect(word.substring(0, space) + ' ' + (hop + 1));
      }
    }
  }
}
