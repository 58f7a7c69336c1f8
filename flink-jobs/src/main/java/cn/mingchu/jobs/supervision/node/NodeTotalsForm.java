package cn.mingchu.jobs.supervision.node;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.supervision.diligence.DailyClocks;
import cn.mingchu.jobs.supervision.diligence.MissedClock;
import cn.mingchu.jobs.supervision.diligence.MissedClockForm;
import cn.mingchu.jobs.supervision.figure.FiguresForm;
import cn.mingchu.jobs.supervision.period.Period;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.SupervisionPeriod;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** What is kept of a node and period, field by field. */
public final class NodeTotalsForm implements BinaryForm<NodeTotals> {

  private static final long serialVersionUID = 1L;

  private static final FiguresForm FIGURES = new FiguresForm();
  private static final MissedClockForm CLOCK = new MissedClockForm();
  private static final NodeStatementForm STATEMENT = new NodeStatementForm();

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public NodeTotals copy(NodeTotals totals) {
    return totals.copy();
  }

  @Override
  public void write(NodeTotals totals, DataOutput out) throws IOException {
    out.writeUTF(totals.node);
    out.writeUTF(totals.level.name());
    out.writeUTF(totals.period.kind().name());
    out.writeLong(totals.period.firstDay());
    out.writeLong(totals.period.lastDay());
    out.writeLong(totals.schoolDays);
    FIGURES.write(totals.figures, out);
    write(totals.own, out);
    out.writeInt(totals.below.size());
    for (Map.Entry<String, OfficeRecord> office : totals.below.entrySet()) {
      out.writeUTF(office.getKey());
      write(office.getValue(), out);
    }
    out.writeLong(totals.asOf);
    NodeStatement told = totals.told();
    out.writeBoolean(told != null);
    if (told != null) {
      STATEMENT.write(told, out);
    }
  }

  @Override
  public NodeTotals read(DataInput in, int version) throws IOException {
    NodeTotals totals =
        new NodeTotals(
            in.readUTF(),
            OfficeLevel.valueOf(in.readUTF()),
            new Period(SupervisionPeriod.valueOf(in.readUTF()), in.readLong(), in.readLong()));
    totals.schoolDays = in.readLong();
    totals.figures = FIGURES.read(in, FIGURES.version());
    totals.own = readOffice(in);
    for (int left = in.readInt(); left > 0; left--) {
      totals.below.put(in.readUTF(), readOffice(in));
    }
    totals.asOf = in.readLong();
    if (in.readBoolean()) {
      totals.tell(STATEMENT.read(in, STATEMENT.version()));
    }
    return totals;
  }

  private static void write(OfficeRecord office, DataOutput out) throws IOException {
    out.writeInt(office.days.size());
    for (Map.Entry<Long, DailyClocks> day : office.days.entrySet()) {
      out.writeLong(day.getKey());
      out.writeLong(day.getValue().met());
      out.writeLong(day.getValue().missed());
      out.writeLong(day.getValue().redMissed());
    }
    out.writeInt(office.missed.size());
    for (MissedClock clock : office.missed) {
      CLOCK.write(clock, out);
    }
  }

  private static OfficeRecord readOffice(DataInput in) throws IOException {
    OfficeRecord office = new OfficeRecord();
    for (int left = in.readInt(); left > 0; left--) {
      office.days.put(in.readLong(), new DailyClocks(in.readLong(), in.readLong(), in.readLong()));
    }
    for (int left = in.readInt(); left > 0; left--) {
      office.missed.add(CLOCK.read(in, CLOCK.version()));
    }
    return office;
  }
}
