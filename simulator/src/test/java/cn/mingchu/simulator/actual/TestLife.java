package cn.mingchu.simulator.actual;

import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.simulator.unit.Circumstance;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** A life that is made up stretch by stretch, from Monday noon in Sichuan on, a step a minute. */
final class TestLife {

  static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private static final int STEP = 60;
  private static final World WORLD = World.drawn(7, 30);

  private final List<Double> values = new ArrayList<>();
  private final List<Double> goods = new ArrayList<>();
  private final List<Circumstance> circumstances = new ArrayList<>();

  TestLife then(int minutes, double value) {
    return then(minutes, value, value, Circumstance.ORDINARY);
  }

  TestLife then(int minutes, double value, double goodsCelsius, Circumstance circumstance) {
    for (int minute = 0; minute < minutes; minute++) {
      values.add(value);
      goods.add(goodsCelsius);
      circumstances.add(circumstance);
    }
    return this;
  }

  Life life() {
    return new Life(
        NOON.getEpochSecond(),
        STEP,
        values.stream().mapToDouble(Double::doubleValue).toArray(),
        goods.stream().mapToDouble(Double::doubleValue).toArray(),
        circumstances.toArray(Circumstance[]::new));
  }

  /** All of it is seen. */
  Visibility seen() {
    long from = NOON.getEpochSecond();
    long[] seconds = LongStream.rangeClosed(0, values.size()).map(i -> from + i * STEP).toArray();
    return new Visibility(seconds, 900, List.of(), List.of());
  }

  static Instant minute(int minutes) {
    return NOON.plusSeconds(60L * minutes);
  }

  /** A device of a kind that reports every minute, or about so. */
  static SimulatedDevice device(DeviceKind kind) {
    return WORLD
        .devices()
        .filter(device -> device.kind() == kind && device.periodSeconds() <= 60)
        .findFirst()
        .orElseThrow();
  }

  static EffectiveRule rule(DeviceKind kind, String ruleId) {
    return new RuleBook(RuleCatalogue.load(), List.of())
        .forDevice("kitchen", kind, null, List.of(), NOON).stream()
            .filter(rule -> rule.ruleId().equals(ruleId))
            .findFirst()
            .orElseThrow();
  }
}
