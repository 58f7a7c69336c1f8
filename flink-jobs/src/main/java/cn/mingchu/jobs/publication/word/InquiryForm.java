package cn.mingchu.jobs.publication.word;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.runtime.ImmutableForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An inquiry, field by field. A new version of {@link PublicationWordForm} is one of it, too. */
public final class InquiryForm extends ImmutableForm<Inquiry> {

  private static final long serialVersionUID = 1L;

  private static final PublicationWordForm WORDS = new PublicationWordForm();

  @Override
  public void write(Inquiry inquiry, DataOutput out) throws IOException {
    out.writeUTF(inquiry.subject());
    BinaryForm.writeText(inquiry.schoolId(), out);
    out.writeLong(inquiry.day());
    PublicationWord answer = inquiry.answer();
    out.writeBoolean(answer != null);
    if (answer != null) {
      WORDS.write(answer, out);
    }
    out.writeLong(inquiry.ingestTime());
  }

  @Override
  public Inquiry read(DataInput in, int version) throws IOException {
    return new Inquiry(
        in.readUTF(),
        BinaryForm.readText(in),
        in.readLong(),
        readAnswer(in, version),
        in.readLong());
  }

  private static @Nullable PublicationWord readAnswer(DataInput in, int version)
      throws IOException {
    return in.readBoolean() ? WORDS.read(in, version) : null;
  }
}
