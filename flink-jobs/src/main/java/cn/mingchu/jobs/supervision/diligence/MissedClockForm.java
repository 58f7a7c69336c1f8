package cn.mingchu.jobs.supervision.diligence;

import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A clock that ran out, field by field. */
public final class MissedClockForm extends ImmutableForm<MissedClock> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(MissedClock clock, DataOutput out) throws IOException {
    out.writeUTF(clock.alertId());
    out.writeUTF(clock.schoolId());
    out.writeUTF(clock.level().name());
    out.writeUTF(clock.step().name());
    out.writeUTF(clock.severity().name());
    out.writeLong(clock.due());
  }

  @Override
  public MissedClock read(DataInput in, int version) throws IOException {
    return new MissedClock(
        in.readUTF(),
        in.readUTF(),
        OfficeLevel.valueOf(in.readUTF()),
        AlertStepKind.valueOf(in.readUTF()),
        Severity.valueOf(in.readUTF()),
        in.readLong());
  }
}
