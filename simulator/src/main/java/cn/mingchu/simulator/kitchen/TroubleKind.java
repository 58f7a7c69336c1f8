package cn.mingchu.simulator.kitchen;

/** What can be wrong with equipment. */
public enum TroubleKind {
  /** A cold store's compressor gives no cold. */
  COOLING_FAILS,
  /** A cold store's door stands open. */
  DOOR_OPEN,
  /** A hot table holds less heat than it should. */
  HOLDS_TOO_COLD,
  /** A disinfection program ends before its time. */
  PROGRAM_CUT_SHORT,
  /** A room's air conditioning is off. */
  ROOM_WARMS,
  /** Gas leaks near the stoves. */
  GAS_LEAKS
}
