package cn.mingchu.jobs.kitchen.judge;

import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What was told of an episode, field by field. */
public final class ToldForm implements BinaryForm<Told> {

  private static final long serialVersionUID = 1L;

  private static final KitchenFindingForm FINDINGS = new KitchenFindingForm();

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return true;
  }

  @Override
  public Told copy(Told told) {
    return told;
  }

  @Override
  public void write(Told told, DataOutput out) throws IOException {
    out.writeUTF(told.cause().name());
    FINDINGS.write(told.finding(), out);
  }

  @Override
  public Told read(DataInput in, int version) throws IOException {
    return new Told(Told.Cause.valueOf(in.readUTF()), FINDINGS.read(in));
  }
}
