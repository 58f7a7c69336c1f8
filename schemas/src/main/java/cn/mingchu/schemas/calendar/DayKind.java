package cn.mingchu.schemas.calendar;

/** What a day is at a school. */
public enum DayKind {
  /** A day as any other, on which a canteen cooks. Where no calendar speaks, every day is one. */
  SCHOOL_DAY,
  /** A day without school. */
  REST_DAY
}
