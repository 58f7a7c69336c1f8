package cn.mingchu.schemas.rule;

import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Zone;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule looks for among the observations of a camera.
 *
 * @param kinds at least one
 * @param zones where it is looked for; empty for everywhere
 * @param review the severity of what a person has to look at first; null for a state that a camera
 *     reports of itself
 */
public record Sight(Set<ObservationKind> kinds, Set<Zone> zones, @Nullable Severity review)
    implements Serializable {

  public Sight {
    kinds = copyOf(kinds, ObservationKind.class);
    zones = copyOf(zones, Zone.class);
    Rule.require(!kinds.isEmpty(), "sight.kinds", kinds, "must name at least one kind");
  }

  /** Whether such an observation is what the rule looks for. */
  public boolean covers(ObservationKind kind, Zone zone) {
    return kinds.contains(kind) && (zones.isEmpty() || zones.contains(zone));
  }

  private static <E extends Enum<E>> Set<E> copyOf(Set<E> values, Class<E> type) {
    Set<E> copy = EnumSet.noneOf(type);
    copy.addAll(values);
    return Collections.unmodifiableSet(copy);
  }
}
