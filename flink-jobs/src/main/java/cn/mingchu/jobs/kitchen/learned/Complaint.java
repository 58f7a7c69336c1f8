package cn.mingchu.jobs.kitchen.learned;

/** What is wrong with a device that is unlike itself. */
public enum Complaint {
  /** The sensor repeats one value: nothing is known of the food. */
  STUCK(Culprit.SENSOR),
  /** The sensor adds noise of its own: single readings mean nothing, their mean still does. */
  NOISY(Culprit.SENSOR),
  /** The sensor moves away from the truth slowly, while the machine goes on as ever. */
  DRIFTING(Culprit.SENSOR),
  /** From one reading to the next the sensor is somewhere else, and stays there. */
  SWAPPED(Culprit.SENSOR),
  /** The air really changed, as fast as air does: warm food, an open door, a failed machine. */
  CHANGED_AIR(Culprit.STORE),
  /** Unlike itself, and in none of these ways. */
  UNEXPLAINED(Culprit.UNKNOWN);

  /** Who is to be looked after. */
  public enum Culprit {
    SENSOR,
    STORE,
    UNKNOWN
  }

  private final Culprit culprit;

  Complaint(Culprit culprit) {
    this.culprit = culprit;
  }

  public Culprit culprit() {
    return culprit;
  }
}
