package cn.mingchu.jobs.kitchen;

import cn.mingchu.jobs.kitchen.school.SchoolInputForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The school, then what concerns it. A new version of {@link SchoolInputForm} is one of it, too.
 */
public final class AddressedForm implements BinaryForm<Addressed> {

  private static final long serialVersionUID = 1L;

  private static final SchoolInputForm INPUTS = new SchoolInputForm();

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return true;
  }

  @Override
  public Addressed copy(Addressed value) {
    return value;
  }

  @Override
  public void write(Addressed addressed, DataOutput out) throws IOException {
    out.writeUTF(addressed.schoolId());
    INPUTS.write(addressed.input(), out);
  }

  @Override
  public Addressed read(DataInput in, int version) throws IOException {
    return new Addressed(in.readUTF(), INPUTS.read(in, version));
  }
}
