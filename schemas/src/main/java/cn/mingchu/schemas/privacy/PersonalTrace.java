package cn.mingchu.schemas.privacy;

/** By what a text tells who somebody is, or how somebody is. */
public enum PersonalTrace {
  /** A number of a mobile telephone. */
  MOBILE_NUMBER,
  /** A number of an identity card, with a date of birth in its place. */
  IDENTITY_NUMBER,
  /** Another number so long that it may be that of a telephone, an account, a card or a pupil. */
  LONG_NUMBER,
  /** An address of mail, or a name on a messenger. */
  CONTACT,
  /** The plate of a vehicle. */
  NUMBER_PLATE,
  /** A class of a school. */
  SCHOOL_CLASS,
  /** A name that stands by itself, with a title, or after a word that announces one. */
  NAME,
  /** What is said of somebody's health. */
  HEALTH
}
