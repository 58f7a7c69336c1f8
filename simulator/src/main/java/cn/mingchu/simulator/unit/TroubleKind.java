package cn.mingchu.simulator.unit;

/** What can be wrong with equipment. */
public enum TroubleKind {
  /** A cold store's compressor gives no cold. */
  COOLING_FAILS,
  /** A cold store's compressor gives less and less cold; the level is the hours to nothing. */
  COOLING_FADES,
  /** A cold store's door stands open. */
  DOOR_OPEN,
  /** A hot table holds less heat than it should; the level is what it holds. */
  HOLDS_TOO_COLD,
  /** A disinfection program ends before its time; the level is the seconds that it holds. */
  PROGRAM_CUT_SHORT,
  /** A program does not get hot enough; the level is what it reaches. */
  PROGRAM_TOO_COOL,
  /** A room's air conditioning is off. */
  ROOM_WARMS,
  /** Gas leaks near the stoves; the level is where it ends up. */
  GAS_LEAKS,
  /** Gas leaks and slowly gathers; the level is where it is at the end. */
  GAS_GATHERS,
  /** There is no electric power. */
  POWER_OFF
}
