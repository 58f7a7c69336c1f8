package cn.mingchu.jobs.publication.complaint;

import cn.mingchu.jobs.finding.BookFindingForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What is kept of one complaint. A new version of {@link ComplaintForm} is one of it, too. */
public final class ComplaintBookForm implements BinaryForm<ComplaintBook> {

  private static final long serialVersionUID = 1L;

  private static final ComplaintForm COMPLAINTS = new ComplaintForm();
  private static final BookFindingForm FINDINGS = new BookFindingForm();

  /** The version of {@link BookFindingForm} that each version of this form has findings in. */
  private static final int FINDINGS_VERSION = 2;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public ComplaintBook copy(ComplaintBook book) {
    return book.copy();
  }

  @Override
  public void write(ComplaintBook book, DataOutput out) throws IOException {
    write(book.first, out);
    write(book.newest, out);
    FINDINGS.writeAll(book.told, out);
    out.writeLong(book.now);
    out.writeLong(book.nextChange);
    out.writeLong(book.alarmAt());
  }

  @Override
  public ComplaintBook read(DataInput in, int version) throws IOException {
    ComplaintBook book = new ComplaintBook();
    book.first = readComplaint(in, version);
    book.newest = readComplaint(in, version);
    book.told = FINDINGS.readAll(in, FINDINGS_VERSION);
    book.now = in.readLong();
    book.nextChange = in.readLong();
    book.setAlarmAt(in.readLong());
    return book;
  }

  private static void write(@Nullable Complaint complaint, DataOutput out) throws IOException {
    out.writeBoolean(complaint != null);
    if (complaint != null) {
      COMPLAINTS.write(complaint, out);
    }
  }

  private static @Nullable Complaint readComplaint(DataInput in, int version) throws IOException {
    return in.readBoolean() ? COMPLAINTS.read(in, version) : null;
  }
}
