package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.jobs.kitchen.judge.DeviceRules;
import cn.mingchu.jobs.kitchen.judge.RuleDesk;
import cn.mingchu.schemas.calendar.SchoolDays;

/** What one camera is judged by: what the register says of it, its rules, and its school's days. */
record CameraRules(CameraProfile camera, DeviceRules rules, SchoolDays days) {

  /** As a desk has it. */
  static CameraRules of(CameraProfile camera, RuleDesk desk) {
    return new CameraRules(camera, desk.rulesFor(camera.device()), desk.daysFor(camera.device()));
  }

  /** Differs where it is judged otherwise, see {@link DeviceRules#edition}. */
  long edition() {
    return rules.edition(days);
  }
}
