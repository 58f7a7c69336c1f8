package cn.mingchu.jobs.kitchen.camera;

import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.schemas.rule.EffectiveRule;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A camera must not be away for long.
 *
 * <p>It is away from the report that it is off line; without one, from its last sign of life, once
 * it has been silent for too long. A report that comes after that changes nothing. While it is
 * away, the gateway's clock tells how long; once it is back, the dates alone do.
 */
final class AbsenceWatch implements Watch {

  @Nullable Observation lastSign;
  @Nullable Observation firstReport;

  @Override
  public void see(Observation seen, CameraRule rule, Consumer<KitchenFinding> say) {
    if (!seen.isSignOfLife()) {
      firstReport = firstReport == null ? seen : firstReport;
      return;
    }
    Absence absence = absence(rule);
    if (absence != null) {
      absence.endedBy(seen, rule.camera(), say);
    }
    lastSign = seen;
    firstReport = null;
  }

  @Override
  public long lookAt(Present present, CameraRule rule, Consumer<KitchenFinding> say) {
    Absence absence = absence(rule);
    return absence == null ? NEVER : absence.lookAt(present, rule.camera(), say);
  }

  @Override
  public AbsenceWatch copy() {
    AbsenceWatch copy = new AbsenceWatch();
    copy.lastSign = lastSign;
    copy.firstReport = firstReport;
    return copy;
  }

  private @Nullable Absence absence(CameraRule rule) {
    Observation sign = lastSign;
    Observation report = firstReport;
    EffectiveRule atSign = sign == null ? null : rule.at(sign.eventTime());
    Absence silent =
        sign == null || atSign == null ? null : Absence.silent(atSign, sign, rule.rules());
    if (report == null || (silent != null && silent.isTooLong(report.eventTime()))) {
      return silent;
    }
    EffectiveRule atReport = rule.at(report.eventTime());
    return atReport == null ? null : Absence.reported(atReport, report, rule.rules());
  }
}
