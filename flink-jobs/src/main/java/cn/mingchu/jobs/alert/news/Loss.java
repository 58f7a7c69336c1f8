package cn.mingchu.jobs.alert.news;

/** What is lost from sight, or without power, by what a finding tells. */
public enum Loss {
  /** It tells of something else. */
  NONE,
  /** A device. */
  OF_DEVICE,
  /** A school, all that is behind one of its gateways, or its mains. */
  OF_SCHOOL
}
