package cn.mingchu.jobs.stock.paper;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A school of the register, field by field. */
public final class RegisteredSchoolForm extends ImmutableForm<RegisteredSchool> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(RegisteredSchool school, DataOutput out) throws IOException {
    out.writeUTF(school.schoolId());
    BinaryForm.writeText(school.regionCode(), out);
    out.writeBoolean(school.isInProgramme());
    out.writeBoolean(school.hasCanteen());
    out.writeLong(school.offset());
    out.writeLong(school.eventIdHigh());
    out.writeLong(school.eventIdLow());
    out.writeLong(school.ingestTime());
  }

  @Override
  public RegisteredSchool read(DataInput in, int version) throws IOException {
    return new RegisteredSchool(
        in.readUTF(),
        BinaryForm.readText(in),
        in.readBoolean(),
        in.readBoolean(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }
}
