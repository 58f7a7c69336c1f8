package cn.mingchu.portal.inspection;

/** Why what somebody asked for was not done. */
enum Objection {
  /** More schools than there are, or none, are to be drawn. */
  COUNT,
  /** The day is over already. */
  DAY,
  /** Two of them are not there for each school. */
  INSPECTORS,
  /** A text is missing or too long. */
  LENGTH,
  /** A number is no number of 1 to 40 digits. */
  NUMBER,
  /** Whoever did the first step does not do the second. */
  SAME_PERSON,
  /** A thing has no answer. */
  UNANSWERED,
  /** A note has what looks like a name, a telephone or a class. */
  REVEALS,
  /** Nobody has this login, or they do not inspect here. */
  PERSON,
  /** Somebody has changed it meanwhile. */
  CHANGED
}
