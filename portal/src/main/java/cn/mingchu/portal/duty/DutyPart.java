package cn.mingchu.portal.duty;

import cn.mingchu.schemas.event.DutyKind;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a region and what its people did of what they had to: a city, a county or a school.
 *
 * @param schools that there are in it
 * @param cooking those of them that have duties in the time looked at
 * @param fiveMeals of each of the five meals, how much was done
 */
record DutyPart(
    String name,
    String path,
    int schools,
    int cooking,
    DutyCounts counts,
    Map<DutyKind, Completion> fiveMeals) {

  /** The one that did least in time first; those last of which nothing can be said. */
  static final Comparator<DutyPart> WORST_FIRST =
      Comparator.comparing(DutyPart::share, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(part -> -part.counts().missing())
          .thenComparing(DutyPart::path);

  DutyPart {
    fiveMeals = Map.copyOf(fiveMeals);
  }

  /** How much of one of the five meals was done. */
  public Completion meal(DutyKind kind) {
    return fiveMeals.getOrDefault(kind, new Completion(0, 0));
  }

  private @Nullable Double share() {
    Completion all = counts.completion();
    return all.settled() == 0 ? null : (Double) ((double) all.done() / all.settled());
  }
}
