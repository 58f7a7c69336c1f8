package cn.mingchu.jobs.trace.drill;

import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.jobs.trace.paper.ClaimForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A lot that came into a county, field by field. */
public final class DeliveredLotForm extends ImmutableForm<DeliveredLot> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(DeliveredLot lot, DataOutput out) throws IOException {
    out.writeUTF(lot.regionCode());
    out.writeUTF(lot.lotId());
    ClaimForm.writeText(lot.ingredient(), out);
    out.writeLong(lot.ingestTime());
  }

  @Override
  public DeliveredLot read(DataInput in, int version) throws IOException {
    return new DeliveredLot(in.readUTF(), in.readUTF(), ClaimForm.readText(in), in.readLong());
  }
}
