package cn.mingchu.portal.feedback;

/** What somebody decided about showing it to everybody. */
public enum Review {
  PENDING,
  PUBLISHED,
  WITHHELD
}
