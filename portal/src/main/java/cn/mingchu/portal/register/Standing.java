package cn.mingchu.portal.register;

/** How an entry of a register stands on a day; the most urgent first. */
enum Standing {
  /** It ended, and nothing took its place. */
  LAPSED,
  /** It ends soon, and nothing is there to take its place. */
  ENDING,
  HOLDS,
  /** It holds from a later day on. */
  TO_COME,
  /** Another one holds in its place. */
  REPLACED,
  /** It was taken back before its time. */
  REVOKED
}
