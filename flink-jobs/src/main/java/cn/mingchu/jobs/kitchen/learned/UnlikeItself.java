package cn.mingchu.jobs.kitchen.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Says when a device begins to be unlike itself, and when that ends; a moment is not enough.
 *
 * <p>It watches the mean strangeness of the readings, the older the fainter.
 */
public final class UnlikeItself {

  /** Over when the mean has fallen to this share of what made it told. */
  private static final double OVER = 0.25;

  /** A gap in the data says nothing: it counts for no more than this. */
  private static final long MOST_MILLIS = 300_000;

  private static final long NEVER = Long.MIN_VALUE;

  private final UnlikeItselfRule rule;
  private final Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
  private long lastTime = NEVER;
  private long start = NEVER;
  private double mean;
  private double worst;
  private boolean told;

  public UnlikeItself(UnlikeItselfRule rule) {
    this.rule = rule;
  }

  /** What is to be said at this reading: that it began, or that it is over. */
  public Optional<Unlikeness> observe(long time, Strangeness strangeness) {
    double decades = Math.min(strangeness.decades(), rule.mostDecades());
    boolean strange = decades >= rule.strangeDecades();
    long passed = lastTime == NEVER ? 0 : Math.min(MOST_MILLIS, time - lastTime);
    double kept = StrictMath.exp(-passed / rule.fadingMillis());
    mean = mean * kept + (1 - kept) * decades;
    lastTime = time;
    if (strange) {
      remember(time, strangeness);
    }
    if (!told && strange && mean >= rule.strangeDecades()) {
      told = true;
      return Optional.of(new Unlikeness(start, null, time, worst, aspects));
    }
    if (!strange && mean < OVER * rule.strangeDecades()) {
      return over(time);
    }
    return Optional.empty();
  }

  private void remember(long time, Strangeness strangeness) {
    if (start == NEVER) {
      start = time;
    }
    worst = Math.max(worst, strangeness.decades());
    aspects.addAll(strangeness.byAspect().keySet());
  }

  private Optional<Unlikeness> over(long time) {
    Optional<Unlikeness> ended =
        told ? Optional.of(new Unlikeness(start, time, time, worst, aspects)) : Optional.empty();
    told = false;
    start = NEVER;
    worst = 0;
    aspects.clear();
    return ended;
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(lastTime);
    out.writeLong(start);
    out.writeDouble(mean);
    out.writeDouble(worst);
    out.writeBoolean(told);
    out.writeByte(aspects.size());
    for (Aspect aspect : aspects) {
      out.writeUTF(aspect.name());
    }
  }

  static UnlikeItself read(DataInput in, UnlikeItselfRule rule) throws IOException {
    UnlikeItself read = new UnlikeItself(rule);
    read.lastTime = in.readLong();
    read.start = in.readLong();
    read.mean = in.readDouble();
    read.worst = in.readDouble();
    read.told = in.readBoolean();
    for (int left = in.readByte(); left > 0; left--) {
      read.aspects.add(Aspect.valueOf(in.readUTF()));
    }
    return read;
  }
}
