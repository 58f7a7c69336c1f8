package cn.mingchu.simulator.truth;

import cn.mingchu.schemas.event.DishStage;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.LimitComparator;
import cn.mingchu.schemas.rule.ParameterName;
import cn.mingchu.simulator.dish.Dish;
import cn.mingchu.simulator.dish.Leg;
import cn.mingchu.simulator.dish.Phase;
import cn.mingchu.simulator.run.DishMark;
import cn.mingchu.simulator.run.SimulatedReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;

/**
 * Finds what was really wrong with one dish, against the sentence of one rule.
 *
 * <p>Certain where its core really was beyond the limit by more than a good probe may be off, for
 * half an hour longer than the rule asks, and where looks that arrived lie so that they show it,
 * had they been at the core. Hidden where it was so and nobody looked in time. Possible within
 * these bounds. That a probe is off, misses the core or that somebody pressed the wrong button
 * excuses nothing: what was measured is not asked, only when.
 */
final class DishFacts {

  /** What a good probe may be off by, °C. */
  private static final double TOLERANCE = 1;

  /** What is longer by less is too near to the limit. */
  private static final long MARGIN = 30 * 60;

  private static final long LEAST_GAP = 15 * 60;
  private static final int GAP_PERIODS = 3;

  private final EffectiveRule rule;
  private final String deviceId;
  private final Dish dish;
  private final List<Seen> looks;
  private final long longestGap;
  private final double limit;
  private final List<ExpectedFinding> found = new ArrayList<>();

  /** When somebody looked, what for, and when we heard of it; not what he saw. */
  private record Seen(long second, DishStage stage, Instant arrival) {}

  private DishFacts(
      EffectiveRule rule, String deviceId, Dish dish, List<Seen> looks, int periodSeconds) {
    this.rule = rule;
    this.deviceId = deviceId;
    this.dish = dish;
    this.looks = looks;
    this.longestGap = Math.max(LEAST_GAP, (long) GAP_PERIODS * periodSeconds);
    this.limit = rule.limitHundredths() / 100.0;
  }

  /**
   * Judges a dish.
   *
   * @param heard all that was heard of the probe that it was measured with
   */
  static List<ExpectedFinding> judge(EffectiveRule rule, Heard heard, Dish dish) {
    List<Seen> looks =
        heard.byEvent().stream()
            .filter(reading -> isOf(dish, reading))
            .map(DishFacts::seen)
            .sorted(Comparator.comparingLong(Seen::second))
            .toList();
    DishFacts facts =
        new DishFacts(rule, heard.device().deviceId(), dish, looks, heard.device().periodSeconds());
    switch (rule.kind()) {
      case COOKING -> facts.heated(Phase.COOKS, DishStage.COOKED);
      case REHEATING -> facts.heated(Phase.REHEATS, DishStage.REHEATED);
      case COOLING -> facts.cooled();
      case HOLDING -> facts.held();
      case DELIVERY -> facts.delivered();
      case SHELF -> facts.kept();
      default -> throw new IllegalArgumentException(rule.ruleId() + " is not about dishes");
    }
    return facts.found;
  }

  private static boolean isOf(Dish dish, SimulatedReading reading) {
    long second = reading.eventTime().getEpochSecond();
    return reading.dish().filter(mark -> mark.dishId().equals(dish.dishId())).isPresent()
        && second >= dish.from()
        && second < dish.to();
  }

  private static Seen seen(SimulatedReading reading) {
    DishMark mark = reading.dish().orElseThrow();
    return new Seen(reading.eventTime().getEpochSecond(), mark.stage(), reading.arrivalTime());
  }

  private void heated(Phase phase, DishStage stage) {
    OptionalLong off = dish.end(phase);
    if (off.isEmpty()) {
      return;
    }
    double core = dish.coreAt(off.getAsLong());
    List<Seen> shown =
        looks.stream()
            .filter(look -> look.stage() == stage && look.second() >= off.getAsLong())
            .toList();
    if (core < limit - TOLERANCE) {
      addReal(off.getAsLong(), dish.to(), shown);
    } else if (core < limit + TOLERANCE) {
      add(off.getAsLong(), dish.to(), Instant.ofEpochSecond(off.getAsLong()), Certainty.POSSIBLE);
    }
  }

  private void delivered() {
    OptionalLong arrives = dish.end(Phase.TRAVELS);
    if (arrives.isEmpty()) {
      return;
    }
    long from = arrives.getAsLong();
    double core = dish.coreAt(from);
    double cold = rule.startHundredths() / 100.0;
    if (core > cold + TOLERANCE && core < limit - TOLERANCE) {
      addReal(
          from,
          dish.to(),
          looks.stream()
              .filter(look -> look.stage() == DishStage.DELIVERED && look.second() >= from)
              .toList());
    } else if (core > cold - TOLERANCE && core < limit + TOLERANCE) {
      add(from, dish.to(), Instant.ofEpochSecond(from), Certainty.POSSIBLE);
    }
  }

  private void cooled() {
    OptionalLong cooling = dish.begin(Phase.COOLS);
    if (cooling.isEmpty()) {
      return;
    }
    long end = dish.begin(Phase.REHEATS).orElse(dish.to());
    double start = rule.startHundredths() / 100.0;
    Stage stage = new Stage(cooling.getAsLong(), end, start, rule.sustained().toSeconds());
    if (!rule.has(ParameterName.SINCE)) {
      stage.judge();
      return;
    }
    long whole = rule.amount(ParameterName.WITHIN) / 1_000;
    double since = rule.amount(ParameterName.SINCE) / 100.0;
    Stage both = new Stage(cooling.getAsLong(), end, since, whole);
    if (stage.isSlow()) {
      stage.judge();
    } else if (both.isSlow() && !both.firstStageAloneIsSlow(start, whole)) {
      both.judge();
    } else {
      stage.tolerate();
      both.tolerate();
    }
  }

  /** One stage of a cooling, from a start to the limit. */
  private final class Stage {

    private final long begin;
    private final long end;
    private final double start;
    private final long allowed;

    Stage(long begin, long end, double start, long allowed) {
      this.begin = begin;
      this.end = end;
      this.start = start;
      this.allowed = allowed;
    }

    boolean isSlow() {
      return lasts(start - TOLERANCE, limit + TOLERANCE) > allowed + MARGIN;
    }

    boolean firstStageAloneIsSlow(double until, long whole) {
      return lasts(start, until) > whole - rule.sustained().toSeconds();
    }

    void judge() {
      if (!isSlow()) {
        tolerate();
        return;
      }
      long from = passes(start - TOLERANCE);
      List<Seen> during =
          looks.stream().filter(look -> look.second() >= from && look.second() < end).toList();
      List<Seen> shown =
          during.stream()
              .filter(look -> dish.coreAt(look.second()) > limit + TOLERANCE)
              .filter(look -> look.second() - during.get(0).second() > allowed)
              .toList();
      addReal(from, passes(limit), shown);
    }

    void tolerate() {
      if (lasts(start + TOLERANCE, limit - TOLERANCE) > allowed) {
        long from = passes(start + TOLERANCE);
        add(
            from,
            passes(limit - TOLERANCE),
            Instant.ofEpochSecond(from + allowed),
            Certainty.POSSIBLE);
      }
    }

    private long lasts(double high, double low) {
      return passes(low) - passes(high);
    }

    /** When its core comes to a value; the end where it does not. */
    private long passes(double celsius) {
      return dish.first(begin, end, core -> core <= celsius).orElse(end);
    }
  }

  /** Held where it could spoil: not while it is heated or cooled. */
  private void held() {
    double cold = rule.startHundredths() / 100.0;
    long allowed = rule.sustained().toSeconds();
    OptionalLong heated = dish.end(Phase.REHEATS);
    long first = dish.end(Phase.COOKS).orElse(dish.from());
    List<long[]> parts =
        heated.isPresent() && dish.coreAt(heated.getAsLong()) >= limit
            ? List.of(
                new long[] {first, dish.begin(Phase.REHEATS).getAsLong()},
                new long[] {heated.getAsLong(), dish.to()})
            : List.of(new long[] {first, dish.to()});
    for (long[] part : parts) {
      long surely = waits(part, core -> core > cold + TOLERANCE && core < limit - TOLERANCE);
      long maybe = waits(part, core -> core > cold - TOLERANCE && core < limit + TOLERANCE);
      long from = dish.first(part[0], part[1], core -> core < limit + TOLERANCE).orElse(part[0]);
      if (surely > allowed + MARGIN) {
        addReal(from, part[1], seenWaiting(part, cold, allowed));
      } else if (maybe > allowed) {
        add(from, part[1], Instant.ofEpochSecond(from + allowed), Certainty.POSSIBLE);
      }
    }
  }

  private long waits(long[] part, DoublePredicate isBetween) {
    long seconds = 0;
    for (long second = part[0]; second < part[1]; second += Dish.STEP) {
      if (isHeld(second) && isBetween.test(dish.coreAt(second))) {
        seconds += Dish.STEP;
      }
    }
    return seconds;
  }

  private boolean isHeld(long second) {
    Leg leg = dish.legAt(second);
    return switch (leg.phase()) {
      case STANDS, KEPT_COLD, KEPT_HOT -> true;
      case COOKS, COOLS, REHEATS, TRAVELS -> false;
    };
  }

  /** The looks by which it was seen to wait for too long, with no gap in which it may have not. */
  private List<Seen> seenWaiting(long[] part, double cold, long allowed) {
    Predicate<Seen> isBetween =
        look -> {
          double core = dish.coreAt(look.second());
          return isHeld(look.second()) && core > cold + TOLERANCE && core < limit - TOLERANCE;
        };
    List<Seen> during =
        looks.stream().filter(look -> look.second() >= part[0] && look.second() < part[1]).toList();
    List<Seen> shown = new ArrayList<>();
    long seconds = 0;
    for (int i = 1; i < during.size(); i++) {
      Seen before = during.get(i - 1);
      Seen look = during.get(i);
      long step = look.second() - before.second();
      if (step <= longestGap && isBetween.test(before) && isBetween.test(look)) {
        seconds += step;
        if (seconds > allowed) {
          shown.add(look);
        }
      }
    }
    return shown;
  }

  /** Kept hot, or cold, for longer than it keeps. */
  private void kept() {
    OptionalLong cooked = dish.end(Phase.COOKS);
    boolean isHot = rule.comparator() == LimitComparator.BELOW;
    Phase waiting = isHot ? Phase.KEPT_HOT : Phase.KEPT_COLD;
    if (cooked.isEmpty() || dish.end(waiting).isEmpty() || (isHot && dish.has(Phase.COOLS))) {
      return;
    }
    long from = cooked.getAsLong();
    long to = isHot ? dish.to() : dish.begin(Phase.REHEATS).orElse(dish.to());
    long allowed = rule.sustained().toSeconds();
    long since = dish.first(from, to, core -> isKept(core, isHot)).orElse(to);
    long surely = since;
    while (surely < to && isKept(dish.coreAt(surely), isHot)) {
      surely += Dish.STEP;
    }
    long lasts = surely - from;
    if (lasts > allowed + MARGIN) {
      long keptUntil = surely;
      OptionalLong known =
          looks.stream()
              .filter(look -> look.stage() == DishStage.COOKED)
              .mapToLong(Seen::second)
              .min();
      List<Seen> shown =
          known.isEmpty()
              ? List.of()
              : looks.stream()
                  .filter(look -> look.second() - known.getAsLong() > allowed)
                  .filter(look -> look.second() < keptUntil)
                  .toList();
      addReal(from, to, shown);
    } else if (to - from > allowed) {
      add(from, to, Instant.ofEpochSecond(from + allowed), Certainty.POSSIBLE);
    }
  }

  private boolean isKept(double core, boolean isHot) {
    return isHot ? core > limit + TOLERANCE : core < limit - TOLERANCE;
  }

  private void addReal(long from, long to, List<Seen> shown) {
    if (shown.isEmpty()) {
      add(from, to, Instant.ofEpochSecond(from), Certainty.HIDDEN);
    } else {
      Instant known =
          shown.stream().map(Seen::arrival).min(Comparator.naturalOrder()).orElseThrow();
      add(from, to, known, Certainty.CERTAIN);
    }
  }

  private void add(long from, long to, Instant decided, Certainty certainty) {
    found.add(
        new ExpectedFinding(
            rule.ruleId(),
            deviceId,
            dish.dishId(),
            Instant.ofEpochSecond(from),
            Instant.ofEpochSecond(to),
            decided,
            certainty));
  }
}
