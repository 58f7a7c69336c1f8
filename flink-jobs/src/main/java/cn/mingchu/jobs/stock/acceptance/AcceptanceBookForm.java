package cn.mingchu.jobs.stock.acceptance;

import cn.mingchu.jobs.finding.BookFindingForm;
import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.stock.paper.Handover;
import cn.mingchu.jobs.stock.paper.HandoverForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/**
 * The book of a canteen: the days that may still change, what is left of those that are closed, and
 * what was told.
 */
public final class AcceptanceBookForm implements BinaryForm<AcceptanceBook> {

  private static final long serialVersionUID = 1L;

  private static final HandoverForm HANDOVERS = new HandoverForm();
  private static final BookFindingForm FINDINGS = new BookFindingForm();

  /** The version of {@link BookFindingForm} that each version of this form has findings in. */
  private static final int FINDINGS_VERSION = 2;

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public AcceptanceBook copy(AcceptanceBook book) {
    return book.copy();
  }

  @Override
  public void write(AcceptanceBook book, DataOutput out) throws IOException {
    out.writeUTF(book.schoolId);
    BinaryForm.writeText(book.regionCode, out);
    out.writeInt(book.handovers.size());
    for (Handover handover : book.handovers.values()) {
      HANDOVERS.write(handover, out);
    }
    out.writeInt(book.closed.size());
    for (Map.Entry<String, Long> each : book.closed.entrySet()) {
      out.writeUTF(each.getKey());
      out.writeLong(each.getValue());
    }
    out.writeLong(book.closedUntil);
    out.writeLong(book.scaleUntil);
    FINDINGS.writeAll(book.told, out);
    out.writeLong(book.now);
    out.writeLong(book.nextChange);
    out.writeLong(book.alarmAt());
  }

  @Override
  public AcceptanceBook read(DataInput in, int version) throws IOException {
    AcceptanceBook book = new AcceptanceBook();
    book.schoolId = in.readUTF();
    book.regionCode = BinaryForm.readText(in);
    for (int left = in.readInt(); left > 0; left--) {
      Handover handover = HANDOVERS.read(in, version);
      book.handovers.put(handover.paperId(), handover);
    }
    for (int left = in.readInt(); left > 0; left--) {
      book.closed.put(in.readUTF(), in.readLong());
    }
    book.closedUntil = in.readLong();
    book.scaleUntil = in.readLong();
    book.told = FINDINGS.readAll(in, FINDINGS_VERSION);
    book.now = in.readLong();
    book.nextChange = in.readLong();
    book.setAlarmAt(in.readLong());
    return book;
  }
}
