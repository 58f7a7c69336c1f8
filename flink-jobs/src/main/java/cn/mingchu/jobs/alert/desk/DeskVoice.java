package cn.mingchu.jobs.alert.desk;

import cn.mingchu.jobs.alert.course.AlertStatement;

/** Where a desk tells what is new. */
public interface DeskVoice {

  /** What an alert is now. */
  void tell(AlertStatement alert);

  /** That an action is not taken, or is after all. */
  void tell(Refusal refusal);
}
