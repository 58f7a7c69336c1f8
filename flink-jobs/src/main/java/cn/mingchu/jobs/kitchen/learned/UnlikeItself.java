package cn.mingchu.jobs.kitchen.learned;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says when a device begins to be unlike itself, and when that ends; a moment is not enough.
 *
 * <p>It watches the mean strangeness of the readings, the older the fainter. In its first days a
 * device is only learned. Time of which nothing is known counts for nothing: it neither feeds what
 * is strange nor lets it fade.
 */
public final class UnlikeItself {

  /** Over when the mean has fallen to this share of what made it told. */
  private static final double OVER = 0.25;

  private static final long NEVER = Long.MIN_VALUE;

  private final Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
  private long since = NEVER;

  /** The first that was strange or sure, and the strangest; null while there is none. */
  private @Nullable Sighting first;

  private @Nullable Sighting strangest;
  private double mean;
  private double worst;
  private boolean told;

  /**
   * What is to be said at this reading: that it began, or that it is over.
   *
   * @param knownMillis time since the reading before it; 0 where a gap lies between
   * @param sure whether something is wrong beyond doubt, see {@link Examination#isSure}
   */
  public Optional<Unlikeness> observe(
      Sighting seen,
      long knownMillis,
      Strangeness strangeness,
      boolean sure,
      UnlikeItselfRule rule) {
    since = since == NEVER ? seen.time() : since;
    if (seen.time() - since < rule.learning().toMillis()) {
      return Optional.empty();
    }
    double decades = Math.min(strangeness.decades(), rule.mostDecades());
    boolean strange = decades >= rule.strangeDecades();
    double kept = StrictMath.exp(-knownMillis / rule.fadingMillis());
    mean = mean * kept + (1 - kept) * decades;
    if (strange || sure) {
      remember(seen, strangeness);
    }
    if (strange) {
      aspects.addAll(strangeness.byAspect().keySet());
    }
    if (!told && (sure || (strange && mean >= rule.strangeDecades()))) {
      told = true;
      return Optional.of(upTo(seen.time()));
    }
    if (!strange && !sure && mean < OVER * rule.strangeDecades()) {
      return over(seen.time());
    }
    return Optional.empty();
  }

  /** Whether something strange was seen that is not over yet, told or not. */
  public boolean isWary() {
    return first != null;
  }

  /** What is known by now of what is strange; something MUST be. */
  public Unlikeness upTo(long time) {
    return known(null, time);
  }

  private Unlikeness known(@Nullable Long end, long decided) {
    return new Unlikeness(
        Objects.requireNonNull(first),
        Objects.requireNonNull(strangest),
        end,
        decided,
        worst,
        aspects);
  }

  /** Forgets what was strange so far; what is usual is known elsewhere. */
  public void rest() {
    over(NEVER);
    mean = 0;
  }

  private void remember(Sighting seen, Strangeness strangeness) {
    first = first == null ? seen : first;
    if (strangest == null || strangeness.decades() > worst) {
      worst = strangeness.decades();
      strangest = seen;
    }
  }

  private Optional<Unlikeness> over(long time) {
    Optional<Unlikeness> ended = told ? Optional.of(known(time, time)) : Optional.empty();
    told = false;
    first = null;
    strangest = null;
    worst = 0;
    aspects.clear();
    return ended;
  }

  void write(ByteBuffer out) {
    out.putLong(since).putDouble(mean).put((byte) (isWary() ? 1 : 0));
    if (first != null && strangest != null) {
      first.write(out);
      strangest.write(out);
      out.putDouble(worst).put((byte) (told ? 1 : 0));
      Aspect.write(aspects, out);
    }
  }

  static UnlikeItself read(ByteBuffer in) {
    UnlikeItself read = new UnlikeItself();
    read.since = in.getLong();
    read.mean = in.getDouble();
    if (in.get() == 1) {
      read.first = Sighting.read(in);
      read.strangest = Sighting.read(in);
      read.worst = in.getDouble();
      read.told = in.get() == 1;
      read.aspects.addAll(Aspect.read(in));
    }
    return read;
  }
}
