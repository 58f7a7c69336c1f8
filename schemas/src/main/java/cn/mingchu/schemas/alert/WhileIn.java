package cn.mingchu.schemas.alert;

/** How far the handling of an alert has come, as far as a clock asks. */
public enum WhileIn {
  /** Nobody has said that they know. */
  UNACKNOWLEDGED,
  /** Nobody has done anything about it. */
  UNTOUCHED,
  /** It is not closed. */
  OPEN,
  /** It is not closed, though all that was found is over; counted from then. */
  OVER
}
