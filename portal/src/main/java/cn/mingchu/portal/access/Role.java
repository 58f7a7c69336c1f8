package cn.mingchu.portal.access;

import cn.mingchu.schemas.event.PersonRole;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody is; together with where they are it decides what they may see and do. */
public enum Role {
  /** Cooks, keepers and others who work in the canteen of one school. */
  CANTEEN_STAFF(PersonRole.CANTEEN_STAFF),
  /** The principal, who answers for the school. */
  SCHOOL_LEADER(PersonRole.PRINCIPAL),
  /** Supervises a county, a city or the province. */
  SUPERVISOR(PersonRole.OFFICIAL),
  /** Looks at schools on the spot. */
  INSPECTOR(PersonRole.OFFICIAL),
  /** Reads everything in a part of the province and changes nothing. */
  AUDITOR(null),
  /** Looks after accounts. Whoever gives rights handles no alert. */
  ADMINISTRATOR(null);

  private final @Nullable PersonRole acting;

  Role(@Nullable PersonRole acting) {
    this.acting = acting;
  }

  /** As what they act on alerts; empty for those who do not. */
  public Optional<PersonRole> acting() {
    return Optional.ofNullable(acting);
  }

  /** Whether they belong to one school, and not to a region. */
  public boolean isOfSchool() {
    return this == CANTEEN_STAFF || this == SCHOOL_LEADER;
  }
}
