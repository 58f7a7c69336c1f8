package cn.mingchu.jobs.trace.drill;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.trace.paper.ClaimForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is heard of a drill. A new version of {@link DrillWordForm} or {@link DrillResultForm} is
 * one of this form, too.
 */
public final class DrillBookForm implements BinaryForm<DrillBook> {

  private static final long serialVersionUID = 1L;

  private static final DrillResultForm RESULTS = new DrillResultForm();

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public DrillBook copy(DrillBook value) {
    return value.copy();
  }

  @Override
  public void write(DrillBook book, DataOutput out) throws IOException {
    IssuedDrill issued = book.issued;
    out.writeBoolean(issued != null);
    if (issued != null) {
      DrillWordForm.write(issued, out);
    }
    out.writeInt(book.answers.size());
    for (Answer answer : book.answers.values()) {
      DrillWordForm.write(answer, out);
    }
    ClaimForm.writeTime(book.foundAt, out);
    DrillResult told = book.told;
    out.writeBoolean(told != null);
    if (told != null) {
      RESULTS.write(told, out);
    }
  }

  @Override
  public DrillBook read(DataInput in, int version) throws IOException {
    DrillBook book = new DrillBook();
    if (in.readBoolean()) {
      book.issued = DrillWordForm.readIssued(in);
    }
    for (int left = in.readInt(); left > 0; left--) {
      Answer answer = DrillWordForm.readAnswer(in);
      book.answers.put(answer.node().id(), answer);
    }
    book.foundAt = ClaimForm.readTime(in);
    if (in.readBoolean()) {
      book.told = RESULTS.read(in, version);
    }
    return book;
  }
}
