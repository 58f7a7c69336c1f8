package cn.mingchu.simulator.scene;

import static cn.mingchu.schemas.event.Zone.COOK;
import static cn.mingchu.schemas.event.Zone.CUT;
import static cn.mingchu.schemas.event.Zone.SERVE;
import static cn.mingchu.schemas.event.Zone.SPECIAL_ROOM;
import static cn.mingchu.schemas.event.Zone.STORE;
import static cn.mingchu.schemas.event.Zone.WASH;

import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.Zone;
import java.util.Set;

/** What a camera can be asked to look for: in which zones it happens, and when. */
public enum SightKind {
  NO_MASK(When.PEOPLE, SPECIAL_ROOM, SERVE),
  NO_HAT(When.PEOPLE, COOK, CUT, SERVE, SPECIAL_ROOM, WASH),
  NO_UNIFORM(When.PEOPLE, COOK, CUT, SERVE, SPECIAL_ROOM, WASH),
  NO_GLOVES(When.PEOPLE, SPECIAL_ROOM, SERVE),
  BARE_TORSO(When.PEOPLE, COOK, CUT, WASH),
  SMOKING(When.PEOPLE, COOK, CUT, STORE, WASH),
  PHONE_USE(When.PEOPLE, COOK, CUT, SERVE, SPECIAL_ROOM, WASH),
  PEST(When.NIGHT, COOK, CUT, SERVE, SPECIAL_ROOM, STORE, WASH),
  BIN_UNCOVERED(When.LEFT, COOK, CUT, SERVE, WASH),
  BIN_OVERFLOW(When.LEFT, COOK, CUT, SERVE, WASH),
  FIRE(When.PEOPLE, COOK),
  SMOKE(When.PEOPLE, COOK, STORE),
  FIRE_UNATTENDED(When.PEOPLE, COOK),
  STRANGER_INTRUSION(When.PEOPLE, COOK, CUT, SERVE, SPECIAL_ROOM, STORE, WASH),
  RAW_COOKED_MIX(When.PEOPLE, COOK, CUT),
  FOOD_ON_FLOOR(When.LEFT, COOK, CUT, STORE),
  FLOOR_WET(When.LEFT, COOK, CUT, WASH),
  UTENSIL_UNCOVERED(When.LEFT, SERVE, WASH),
  COOK_TASTING(When.PEOPLE, COOK);

  /** When something happens. */
  enum When {
    /** While people are at work; it ends at the latest when they leave. */
    PEOPLE,
    /** It begins while people are at work, and they may leave it behind. */
    LEFT,
    /** Mostly by night, on any day. */
    NIGHT
  }

  private final When when;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
  private final Set<Zone> zones;

  SightKind(When when, Zone... zones) {
    this.when = when;
    this.zones = Set.of(zones);
  }

  public boolean happensIn(Zone zone) {
    return zones.contains(zone);
  }

  /** Whether it takes people who are at work, at least to begin. */
  public boolean needsPeople() {
    return when != When.NIGHT;
  }

  /** Whether it is over when they leave. */
  boolean endsWithWork() {
    return when == When.PEOPLE;
  }

  /** Its place in the tree of chances: a new kind goes last. */
  @SuppressWarnings("EnumOrdinal")
  long place() {
    return ordinal();
  }

  /** What a camera calls it. */
  public ObservationKind seenAs() {
    return ObservationKind.valueOf(name());
  }
}
