package cn.mingchu.jobs.trace.lot;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.trace.book.LotInputForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What a node hears. A new version of {@link LotInputForm} is one of this form, too. */
public final class HearingForm implements BinaryForm<Hearing> {

  private static final long serialVersionUID = 1L;

  private static final LotInputForm INPUTS = new LotInputForm();

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return true;
  }

  @Override
  public Hearing copy(Hearing value) {
    return value;
  }

  @Override
  public void write(Hearing hearing, DataOutput out) throws IOException {
    INPUTS.write(hearing.input(), out);
    out.writeLong(hearing.ingestTime());
    PlaceForm.write(hearing.place(), out);
  }

  @Override
  public Hearing read(DataInput in, int version) throws IOException {
    return new Hearing(INPUTS.read(in, version), in.readLong(), PlaceForm.read(in));
  }
}
