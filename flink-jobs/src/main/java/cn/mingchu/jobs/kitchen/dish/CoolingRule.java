package cn.mingchu.jobs.kitchen.dish;

import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.schemas.event.DishStage;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dish that is cooled comes from a start to a limit within a time; where the rule is about the
 * last stage of a cooling, the whole of it has a time as well.
 *
 * <p>Nobody looked between two measurements, and neither is needed: the clock starts with the first
 * measurement at or below the start, as the dish can have passed the start no later, and a dish
 * that is warmer than the limit once the time is over was slow, however long nobody had looked. A
 * dish that is at the limit by then is given the benefit of the doubt. The whole is not held
 * against the last stage when the stage before it was late by itself: that is told by its own rule.
 *
 * <p>Whoever calls a dish held that is neither cold nor hot has not ended its cooling; whoever
 * finds it so cold, or hot, or delivers it, has. A dish that is heated again, or has come to the
 * limit, has mended what was told.
 */
final class CoolingRule implements DishRule {

  private final EffectiveRule inForce;
  private final long forMillis;
  private final int hotHundredths;
  private final boolean isTimedAsAWhole;
  private final int sinceHundredths;
  private final long withinMillis;

  CoolingRule(EffectiveRule inForce) {
    this.inForce = inForce;
    this.forMillis = inForce.sustained().toMillis();
    this.isTimedAsAWhole = inForce.has(ParameterName.SINCE);
    this.sinceHundredths =
        isTimedAsAWhole ? Math.toIntExact(inForce.amount(ParameterName.SINCE)) : 0;
    this.hotHundredths = isTimedAsAWhole ? sinceHundredths : inForce.startHundredths();
    this.withinMillis = isTimedAsAWhole ? inForce.amount(ParameterName.WITHIN) : 0;
  }

  @Override
  public EffectiveRule inForce() {
    return inForce;
  }

  @Override
  public List<Breach> breaches(List<DishReading> dish) {
    Breaches breaches = new Breaches();
    Cooling cooling = new Cooling();
    for (DishReading reading : dish) {
      if (reading.isOfHeatedDish()) {
        breaches.mendedBy(reading);
        cooling = new Cooling();
        continue;
      }
      if (reading.hundredths() <= inForce.limitHundredths()) {
        breaches.mendedBy(reading);
        cooling.isDone = true;
      }
      DishReading since = cooling.isDone ? null : cooling.lateSince(reading);
      if (since != null) {
        breaches.shownBy(reading, since, false);
      }
      if (cooling.goesOnWith(reading)) {
        cooling.startClocks(reading);
      } else {
        cooling = new Cooling();
      }
    }
    return breaches.all();
  }

  /** One cooling of the dish, as far as it has come. */
  private final class Cooling {

    private @Nullable DishReading start;
    private @Nullable DishReading wholeStart;
    private boolean hasBegun;
    private boolean isDone;
    private boolean stageBeforeWasLate;

    boolean goesOnWith(DishReading reading) {
      return reading.stage() == DishStage.COOLING
          || (hasBegun
              && reading.stage() == DishStage.HELD
              && reading.hundredths() > inForce.limitHundredths()
              && reading.hundredths() < hotHundredths);
    }

    void startClocks(DishReading reading) {
      hasBegun = true;
      if (start == null && reading.hundredths() <= inForce.startHundredths()) {
        start = reading;
      }
      if (isTimedAsAWhole && wholeStart == null && reading.hundredths() <= sinceHundredths) {
        wholeStart = reading;
      }
    }

    /** The start of the clock that has run out; null while none has. */
    @Nullable DishReading lateSince(DishReading reading) {
      DishReading whole = wholeStart;
      if (whole != null && reading.hundredths() > inForce.startHundredths()) {
        stageBeforeWasLate |= isLater(reading, whole, withinMillis - forMillis);
      }
      if (start != null && isLater(reading, start, forMillis)) {
        return start;
      }
      boolean wholeIsLate =
          whole != null && !stageBeforeWasLate && isLater(reading, whole, withinMillis);
      return wholeIsLate ? whole : null;
    }

    private static boolean isLater(DishReading reading, DishReading than, long millis) {
      return reading.eventTime() - than.eventTime() > millis;
    }
  }
}
