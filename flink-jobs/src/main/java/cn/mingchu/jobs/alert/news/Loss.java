package cn.mingchu.jobs.alert.news;

/** What is lost from sight, or without power, by what a finding tells. */
public enum Loss {
  /** It tells of something else. */
  NONE,
  /** A device. */
  OF_DEVICE,
  /** A school, or all that is behind one of its gateways. */
  OF_SCHOOL,
  /** The mains of a school: whoever is there has to see to what must stay cold. */
  OF_MAINS;

  /** Whether nobody at the school has to do anything where its whole area is lost. */
  public boolean isOfSight() {
    return this == OF_DEVICE || this == OF_SCHOOL;
  }
}
