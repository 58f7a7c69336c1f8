package cn.mingchu.portal.trace.index;

/** Which way a trace is followed. */
public enum Direction {
  /** To where goods of the lot went. */
  FORWARD,
  /** To where goods of the lot came from. */
  BACKWARD,
  BOTH;

  boolean isForward() {
    return this != BACKWARD;
  }

  boolean isBackward() {
    return this != FORWARD;
  }
}
