package cn.mingchu.simulator.fraud;

/** In which way a canteen keeps its books otherwise than it should. */
public enum BookHabit {
  /** All of a week is written on its Friday. */
  WRITTEN_ON_FRIDAY,
  /** It is written faster than anybody writes. */
  IN_A_BURST,
  /** What was issued on the first day of the week is written for the others, too. */
  COPIED_DAYS,
  /** What was issued is rounded. */
  ROUND_NUMBERS,
  /** All is said to have been issued early in the morning, before anything came. */
  CARELESS_TIMES,
  /** What happened on some days is written days later, at the speed of a hand. */
  CAUGHT_UP,
  /** What was written in time on some days reaches us days later, all at once. */
  SENT_TOGETHER
}
