package cn.mingchu.portal.feedback;

/** Why something was not done that somebody asked for. */
enum Objection {
  /** Whoever answered does not decide whether everybody sees it. */
  OWN_ANSWER,
  /** There is something in the answer that tells who somebody is. */
  REVEALS,
  /** The answer repeats what the parent wrote. */
  QUOTES,
  /** Somebody has answered or decided meanwhile. */
  CHANGED,
  /** Nothing is written, or too much. */
  LENGTH
}
