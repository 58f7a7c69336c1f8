package cn.mingchu.jobs.supervision.canteen;

import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.jobs.supervision.diligence.MissedClock;
import cn.mingchu.jobs.supervision.diligence.MissedClockForm;
import cn.mingchu.jobs.supervision.figure.FiguresForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a school's day came to, field by field. */
public final class SchoolDayForm extends ImmutableForm<SchoolDay> {

  private static final long serialVersionUID = 1L;

  private static final FiguresForm FIGURES = new FiguresForm();
  private static final MissedClockForm CLOCK = new MissedClockForm();

  @Override
  public void write(SchoolDay day, DataOutput out) throws IOException {
    out.writeUTF(day.schoolId());
    out.writeUTF(day.regionCode());
    out.writeLong(day.slot());
    out.writeInt(day.revision());
    FIGURES.write(day.figures(), out);
    out.writeInt(day.missed().size());
    for (MissedClock clock : day.missed()) {
      CLOCK.write(clock, out);
    }
    out.writeLong(day.asOf());
  }

  @Override
  public SchoolDay read(DataInput in, int version) throws IOException {
    return new SchoolDay(
        in.readUTF(),
        in.readUTF(),
        in.readLong(),
        in.readInt(),
        FIGURES.read(in, FIGURES.version()),
        readMissed(in),
        in.readLong());
  }

  private static List<MissedClock> readMissed(DataInput in) throws IOException {
    List<MissedClock> missed = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      missed.add(CLOCK.read(in, CLOCK.version()));
    }
    return missed;
  }
}
