package cn.mingchu.jobs.trace.drill;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.trace.paper.ClaimForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;

/** What a county is going to draw, night by night. */
public final class DrawBookForm implements BinaryForm<DrawBook> {

  private static final long serialVersionUID = 1L;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public DrawBook copy(DrawBook value) {
    return value.copy();
  }

  @Override
  public void write(DrawBook book, DataOutput out) throws IOException {
    out.writeUTF(book.regionCode);
    out.writeInt(book.nights.size());
    for (var night : book.nights.entrySet()) {
      out.writeLong(night.getKey().toEpochDay());
      out.writeUTF(night.getValue().lotId());
      ClaimForm.writeText(night.getValue().ingredient(), out);
    }
  }

  @Override
  public DrawBook read(DataInput in, int version) throws IOException {
    DrawBook book = new DrawBook(in.readUTF());
    for (int left = in.readInt(); left > 0; left--) {
      book.nights.put(
          LocalDate.ofEpochDay(in.readLong()), new Candidate(in.readUTF(), ClaimForm.readText(in)));
    }
    return book;
  }
}
