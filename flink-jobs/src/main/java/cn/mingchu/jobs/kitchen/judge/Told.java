package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.schemas.event.FindingStatus;

/** What was last said of an episode, and how often something was. */
public record Told(Cause cause, KitchenFinding finding) {

  /** What it was told because of. */
  public enum Cause {
    /** The readings say so, whatever the time is. */
    READINGS,
    /** The gateway's clock says so: a silence that lasts, a date that cannot be. */
    CLOCK,
    /** What was learned of the device says so. */
    HABITS
  }

  /** Whether it is so, as far as is known. */
  public boolean stands() {
    return finding.status() != FindingStatus.WITHDRAWN;
  }

  /** Whether it lasts. */
  public boolean isOpen() {
    return finding.status() == FindingStatus.OPEN;
  }

  boolean says(KitchenFinding statement) {
    return finding.asRevision(KitchenFinding.NOT_TOLD).equals(statement);
  }
}
