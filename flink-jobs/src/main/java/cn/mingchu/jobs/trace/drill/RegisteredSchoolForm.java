package cn.mingchu.jobs.trace.drill;

import cn.mingchu.jobs.runtime.ImmutableForm;
import cn.mingchu.jobs.trace.paper.ClaimForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A school of the register, field by field. */
public final class RegisteredSchoolForm extends ImmutableForm<RegisteredSchool> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(RegisteredSchool school, DataOutput out) throws IOException {
    out.writeUTF(school.schoolId());
    ClaimForm.writeText(school.regionCode(), out);
  }

  @Override
  public RegisteredSchool read(DataInput in, int version) throws IOException {
    return new RegisteredSchool(in.readUTF(), ClaimForm.readText(in));
  }
}
