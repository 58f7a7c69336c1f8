package cn.mingchu.simulator.truth;

import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.Sight;
import cn.mingchu.simulator.fault.GatewayOutage;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.scene.Happening;
import cn.mingchu.simulator.scene.ViewSpell;
import cn.mingchu.simulator.world.SimulatedDevice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds what really went on in front of a camera, and what its view really was, against the
 * sentences of the rules.
 *
 * <p>Certain where it lasted, before a camera that was there and had a clear view, for a quarter
 * longer than the rule asks and as long again as a fair camera takes to see it. Possible wherever
 * it went on at all. How good the camera really is excuses nothing.
 */
final class SceneFacts {

  /** Within this time a fair model has had several good looks at what goes on. */
  private static final Duration TO_BE_SEEN = Duration.ofMinutes(1);

  /** Within this time a fair camera has looked at its own view. */
  private static final Duration TO_BE_NOTICED = Duration.ofMinutes(10);

  /** An impairment of less is never told, however short the rule has it. */
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private static final double LONGER = 1.25;

  private final EffectiveRule rule;
  private final SimulatedDevice camera;
  private final Sight sight;
  private final long from;
  private final long to;
  private final List<Span> hidden;
  private final List<ViewSpell> spells;
  private final List<ExpectedFinding> found = new ArrayList<>();

  private record Span(long from, long to) {
    long seconds() {
      return to - from;
    }
  }

  private SceneFacts(EffectiveRule rule, Simulation simulation, SimulatedDevice camera) {
    this.rule = rule;
    this.camera = camera;
    this.sight = Objects.requireNonNull(rule.rule().sight(), rule.ruleId());
    this.from = simulation.from().getEpochSecond();
    this.to = simulation.to().getEpochSecond();
    this.spells = simulation.view(camera).between(from, to);
    this.hidden = lost(simulation.faultsOf(camera.deviceId()));
  }

  /** What goes on in front of it. */
  static List<ExpectedFinding> ofSights(
      EffectiveRule rule, Simulation simulation, SimulatedDevice camera) {
    SceneFacts facts = new SceneFacts(rule, simulation, camera);
    facts.spells.forEach(spell -> facts.hide(spell));
    for (Happening one : simulation.scene(camera).between(facts.from, facts.to)) {
      if (one.isReal() && facts.sight.covers(one.kind().seenAs(), camera.zone())) {
        facts.add(new Span(one.fromSecond(), one.toSecond()), rule.sustained(), TO_BE_SEEN);
      }
    }
    return facts.found;
  }

  /** How its view is. */
  static List<ExpectedFinding> ofViews(
      EffectiveRule rule, Simulation simulation, SimulatedDevice camera) {
    SceneFacts facts = new SceneFacts(rule, simulation, camera);
    facts.spells.stream()
        .filter(spell -> spell.reason() == ViewSpell.Reason.AWAY)
        .forEach(facts::hide);
    Duration asked = rule.sustained().compareTo(SHORTEST) > 0 ? rule.sustained() : SHORTEST;
    for (ViewSpell spell : facts.spells) {
      boolean isMeant =
          switch (spell.reason()) {
            case COVERED -> facts.sight.kinds().contains(ObservationKind.CAMERA_BLOCKED);
            case MOVED -> facts.sight.kinds().contains(ObservationKind.CAMERA_MOVED);
            case AWAY -> false;
          };
      if (isMeant) {
        facts.add(new Span(spell.fromSecond(), spell.toSecond()), asked, TO_BE_NOTICED);
      }
    }
    return facts.found;
  }

  private void hide(ViewSpell spell) {
    hidden.add(new Span(spell.fromSecond(), spell.toSecond()));
  }

  private void add(Span span, Duration asked, Duration toBeSeen) {
    Span seen = longestSeen(new Span(Math.max(from, span.from()), Math.min(to, span.to())));
    boolean isCertain = seen.seconds() >= LONGER * asked.toSeconds() + toBeSeen.toSeconds();
    Instant decided = Instant.ofEpochSecond(seen.from()).plus(asked);
    found.add(
        new ExpectedFinding(
            rule.ruleId(),
            camera.deviceId(),
            Instant.ofEpochSecond(span.from()),
            span.to() >= to ? null : Instant.ofEpochSecond(span.to()),
            decided,
            isCertain ? Certainty.CERTAIN : Certainty.POSSIBLE));
  }

  /** The longest part of a time in which nothing is hidden. */
  private Span longestSeen(Span span) {
    List<Span> parts = List.of(span);
    for (Span one : hidden) {
      parts =
          parts.stream()
              .flatMap(
                  part ->
                      Stream.of(
                          new Span(part.from(), Math.min(part.to(), one.from())),
                          new Span(Math.max(part.from(), one.to()), part.to())))
              .filter(part -> part.seconds() > 0)
              .toList();
    }
    return parts.stream()
        .max(Comparator.comparingLong(Span::seconds))
        .orElse(new Span(span.from(), span.from()));
  }

  /** When all that it sends is lost. */
  private static List<Span> lost(List<InjectedFault> faults) {
    List<Span> lost = new ArrayList<>();
    for (InjectedFault injected : faults) {
      if (injected.fault() instanceof GatewayOutage outage
          && outage.readings() == GatewayOutage.Readings.LOST) {
        lost.add(new Span(outage.fromSecond(), outage.toSecond()));
      }
    }
    return lost;
  }
}
