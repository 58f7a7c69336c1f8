package cn.mingchu.jobs.supervision.node;

import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.jobs.supervision.canteen.SchoolDayForm;
import cn.mingchu.jobs.supervision.period.Period;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.SupervisionPeriod;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A share of a node, field by field. */
public final class NodeShareForm extends ImmutableForm<NodeShare> {

  private static final long serialVersionUID = 1L;

  private static final SchoolDayForm DAY = new SchoolDayForm();

  @Override
  public void write(NodeShare share, DataOutput out) throws IOException {
    out.writeUTF(share.node());
    out.writeUTF(share.level().name());
    out.writeUTF(share.period().kind().name());
    out.writeLong(share.period().firstDay());
    out.writeLong(share.period().lastDay());
    DAY.write(share.day(), out);
  }

  @Override
  public NodeShare read(DataInput in, int version) throws IOException {
    return new NodeShare(
        in.readUTF(),
        OfficeLevel.valueOf(in.readUTF()),
        new Period(SupervisionPeriod.valueOf(in.readUTF()), in.readLong(), in.readLong()),
        DAY.read(in, DAY.version()));
  }
}
