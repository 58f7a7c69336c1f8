package cn.mingchu.jobs.supervision.node;

import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.jobs.supervision.diligence.MissedClock;
import cn.mingchu.jobs.supervision.diligence.MissedClockForm;
import cn.mingchu.jobs.supervision.diligence.OfficeDiligence;
import cn.mingchu.jobs.supervision.figure.FiguresForm;
import cn.mingchu.jobs.supervision.period.Period;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.SupervisionPeriod;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is said of a node, field by field. */
public final class NodeStatementForm extends ImmutableForm<NodeStatement> {

  private static final long serialVersionUID = 1L;

  private static final FiguresForm FIGURES = new FiguresForm();
  private static final MissedClockForm CLOCK = new MissedClockForm();

  @Override
  public void write(NodeStatement statement, DataOutput out) throws IOException {
    out.writeUTF(statement.node());
    out.writeUTF(statement.level().name());
    out.writeUTF(statement.period().kind().name());
    out.writeLong(statement.period().firstDay());
    out.writeLong(statement.period().lastDay());
    out.writeInt(statement.revision());
    out.writeBoolean(statement.isClosed());
    out.writeBoolean(statement.isAmended());
    out.writeLong(statement.schoolDays());
    FIGURES.write(statement.figures(), out);
    write(statement.diligence(), out);
    out.writeInt(statement.targets().size());
    for (NodeStatement.Target target : statement.targets()) {
      out.writeUTF(target.node());
      out.writeUTF(target.level().name());
      write(target.diligence(), out);
      out.writeInt(target.missed().size());
      for (MissedClock clock : target.missed()) {
        CLOCK.write(clock, out);
      }
    }
    out.writeLong(statement.asOf());
  }

  @Override
  public NodeStatement read(DataInput in, int version) throws IOException {
    return new NodeStatement(
        in.readUTF(),
        OfficeLevel.valueOf(in.readUTF()),
        new Period(SupervisionPeriod.valueOf(in.readUTF()), in.readLong(), in.readLong()),
        in.readInt(),
        in.readBoolean(),
        in.readBoolean(),
        in.readLong(),
        FIGURES.read(in, FIGURES.version()),
        readDiligence(in),
        readTargets(in),
        in.readLong());
  }

  private static List<NodeStatement.Target> readTargets(DataInput in) throws IOException {
    List<NodeStatement.Target> targets = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      String node = in.readUTF();
      OfficeLevel level = OfficeLevel.valueOf(in.readUTF());
      OfficeDiligence diligence = readDiligence(in);
      List<MissedClock> missed = new ArrayList<>();
      for (int clocks = in.readInt(); clocks > 0; clocks--) {
        missed.add(CLOCK.read(in, CLOCK.version()));
      }
      targets.add(new NodeStatement.Target(node, level, diligence, missed));
    }
    return targets;
  }

  private static void write(OfficeDiligence diligence, DataOutput out) throws IOException {
    out.writeLong(diligence.met());
    out.writeLong(diligence.missed());
    out.writeLong(diligence.redMissed());
    out.writeLong(diligence.adjustedMissedThousandths());
  }

  private static OfficeDiligence readDiligence(DataInput in) throws IOException {
    return new OfficeDiligence(in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }
}
