package cn.mingchu.simulator.scene;

import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.Zone;
import cn.mingchu.simulator.chance.Dice;
import cn.mingchu.simulator.kitchen.KitchenDay;
import cn.mingchu.simulator.kitchen.SchoolTime;
import cn.mingchu.simulator.variety.CameraVariety;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one camera and the model behind it make of its zone: part of what is there, some of what is
 * not, and how the camera thinks it is.
 *
 * <p>Looks forward only. Not thread-safe.
 */
public final class CameraEye {

  private static final long MAKE = 31;
  private static final long FAVOUR = 32;
  private static final long FALSE = 33;
  private static final long CHECK = 34;
  private static final Comparator<Seen> BY_TIME =
      Comparator.comparingLong(Seen::second).thenComparing(Seen::kind);

  /** By night, with nobody at work, lights are out between these. */
  private static final int LIGHTS_OUT = 20 * SchoolTime.HOUR;

  private static final int LIGHTS_ON = 5 * SchoolTime.HOUR;
  private static final int SLOWEST_RECORDER = 60;

  private final CameraVariety variety;
  private final Scene scene;
  private final View view;
  private final KitchenDay rhythm;
  private final Zone zone;
  private final long seed;
  private final int heartbeatSeconds;
  private final int frameSeconds;
  private final int repeatSeconds;
  private final double detection;
  private final double confidence;
  private final double spread;
  private final double falsePerHour;
  private final double lookalikeDetection;
  private final double lookalikeConfidence;
  private final long checkSeconds;
  private final boolean blindInTheDark;
  private final boolean recorderTells;
  private final long phase;
  private final Map<SightKind, Long> lastReported = new EnumMap<>(SightKind.class);

  public CameraEye(
      CameraVariety variety,
      Scene scene,
      View view,
      KitchenDay rhythm,
      Zone zone,
      long seed,
      int heartbeatSeconds) {
    this.variety = variety;
    this.scene = scene;
    this.view = view;
    this.rhythm = rhythm;
    this.zone = zone;
    this.seed = seed;
    this.heartbeatSeconds = heartbeatSeconds;
    Dice dice = Dice.of(seed, MAKE);
    this.frameSeconds = (int) variety.frameSeconds().draw(dice);
    this.repeatSeconds = (int) variety.repeatSeconds().draw(dice);
    this.detection = variety.detection().draw(dice);
    this.confidence = variety.confidence().draw(dice);
    this.spread = variety.spread().draw(dice);
    this.falsePerHour = variety.falsePerHour().drawLow(dice);
    this.lookalikeDetection = variety.lookalikeDetection().draw(dice);
    this.lookalikeConfidence = variety.lookalikeConfidence().draw(dice);
    this.checkSeconds = (long) (variety.checkMinutes().draw(dice) * SchoolTime.MINUTE);
    this.blindInTheDark = dice.chance(variety.blindInTheDark());
    this.recorderTells = dice.chance(variety.recorderTells());
    this.phase = dice.between(0, heartbeatSeconds - 1);
  }

  /** What it makes of a time, in order; the next time MUST begin where this one ends. */
  public List<Seen> look(long fromSecond, long toSecond) {
    List<ViewSpell> spells = view.between(fromSecond - 2 * checkSeconds, toSecond);
    List<Seen> seen = new ArrayList<>();
    addHeartbeats(fromSecond, toSecond, spells, seen);
    addRecorder(fromSecond, toSecond, spells, seen);
    addFalse(fromSecond, toSecond, spells, seen);
    for (Happening one : scene.between(fromSecond, toSecond)) {
      addSights(one, fromSecond, toSecond, spells, seen);
    }
    seen.sort(BY_TIME);
    return seen;
  }

  private void addHeartbeats(
      long fromSecond, long toSecond, List<ViewSpell> spells, List<Seen> seen) {
    long first = Math.floorDiv(fromSecond - phase + heartbeatSeconds - 1, heartbeatSeconds);
    for (long second = first * heartbeatSeconds + phase;
        second < toSecond;
        second += heartbeatSeconds) {
      if (!isAt(ViewSpell.Reason.AWAY, second, spells)) {
        seen.add(new Seen(second, stateAt(second, spells), 0));
      }
    }
  }

  /** How it thinks it is: it looks at its view now and then, and may not notice. */
  private ObservationKind stateAt(long second, List<ViewSpell> spells) {
    for (ViewSpell spell : spells) {
      if (spell.reason() != ViewSpell.Reason.AWAY && thinksItLasts(spell, second)) {
        return spell.reason() == ViewSpell.Reason.COVERED
            ? ObservationKind.CAMERA_BLOCKED
            : ObservationKind.CAMERA_MOVED;
      }
    }
    return blindInTheDark && isDark(second)
        ? ObservationKind.CAMERA_BLOCKED
        : ObservationKind.CAMERA_ONLINE;
  }

  private boolean thinksItLasts(ViewSpell spell, long second) {
    Dice dice = Dice.of(seed, CHECK, spell.fromSecond());
    boolean notices = dice.chance(variety.checkSees());
    long from = spell.fromSecond() + (long) dice.uniform(0, (double) checkSeconds);
    long to = spell.toSecond() + (long) dice.uniform(0, (double) checkSeconds);
    return notices && from < spell.toSecond() && second >= from && second < to;
  }

  private void addRecorder(
      long fromSecond, long toSecond, List<ViewSpell> spells, List<Seen> seen) {
    if (recorderTells) {
      for (ViewSpell spell : spells) {
        long told =
            spell.fromSecond()
                + Dice.of(seed, CHECK, spell.fromSecond()).between(1, SLOWEST_RECORDER);
        if (spell.reason() == ViewSpell.Reason.AWAY
            && told >= fromSecond
            && told < Math.min(toSecond, spell.toSecond())) {
          seen.add(new Seen(told, ObservationKind.CAMERA_OFFLINE, 0));
        }
      }
    }
  }

  /** What is not there. */
  private void addFalse(long fromSecond, long toSecond, List<ViewSpell> spells, List<Seen> seen) {
    double chance = falsePerHour * (toSecond - fromSecond) / SchoolTime.HOUR;
    if (chance <= 0) {
      return;
    }
    Dice dice = Dice.of(seed, FALSE, fromSecond);
    for (SightKind kind : SightKind.values()) {
      if (kind.happensIn(zone) && dice.chance(chance)) {
        long second = fromSecond + (long) dice.uniform(0, (double) (toSecond - fromSecond));
        int sure = hundredths(variety.falseConfidence().draw(dice));
        boolean canBe = !kind.needsPeople() || rhythm.isStaffed(second);
        if (canBe && isClear(second, spells)) {
          seen.add(new Seen(second, kind.seenAs(), sure));
        }
      }
    }
  }

  private void addSights(
      Happening one, long fromSecond, long toSecond, List<ViewSpell> spells, List<Seen> seen) {
    SightKind kind = one.kind();
    double favour = variety.favour().draw(Dice.of(seed, FAVOUR, kind.place(), one.fromSecond()));
    double chance = favour * (one.isReal() ? detection : lookalikeDetection);
    double mean = one.isReal() ? confidence : lookalikeConfidence;
    long begin = Math.max(fromSecond, one.fromSecond());
    long second = Math.floorDiv(begin + frameSeconds - 1, frameSeconds) * frameSeconds;
    for (; second < Math.min(toSecond, one.toSecond()); second += frameSeconds) {
      Dice dice = Dice.of(seed, kind.place(), second, one.isReal() ? 1 : 0);
      boolean isDue = second - lastReported.getOrDefault(kind, Long.MIN_VALUE / 2) >= repeatSeconds;
      if (isDue && dice.chance(chance) && isClear(second, spells)) {
        lastReported.put(kind, second);
        seen.add(new Seen(second, kind.seenAs(), hundredths(mean + dice.bell(spread))));
      }
    }
  }

  private boolean isClear(long second, List<ViewSpell> spells) {
    for (ViewSpell spell : spells) {
      if (spell.at(second)) {
        return false;
      }
    }
    return !(blindInTheDark && isDark(second));
  }

  private boolean isDark(long second) {
    int time = SchoolTime.secondOfDay(second);
    return (time >= LIGHTS_OUT || time < LIGHTS_ON) && !rhythm.isStaffed(second);
  }

  private static boolean isAt(ViewSpell.Reason reason, long second, List<ViewSpell> spells) {
    return spells.stream().anyMatch(spell -> spell.reason() == reason && spell.at(second));
  }

  private static int hundredths(double confidence) {
    return (int) Math.round(100 * Math.max(0.01, Math.min(0.99, confidence)));
  }
}
