package cn.mingchu.jobs.trace.paper;

import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * When a school's stores were too warm. A new version of {@link ClaimForm} or {@link BreachForm} is
 * one of this form, too.
 */
public final class BreachBookForm implements BinaryForm<BreachBook> {

  private static final long serialVersionUID = 1L;

  private static final BreachForm BREACHES = new BreachForm();

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public BreachBook copy(BreachBook value) {
    return value.copy();
  }

  @Override
  public void write(BreachBook book, DataOutput out) throws IOException {
    out.writeLong(book.oldestStay);
    out.writeInt(book.breaches.size());
    for (Breach breach : book.breaches.values()) {
      BREACHES.write(breach, out);
    }
    out.writeInt(book.knownAt.size());
    for (var known : book.knownAt.entrySet()) {
      out.writeUTF(known.getKey());
      out.writeLong(known.getValue());
    }
    out.writeInt(book.told.size());
    for (RecallClaim told : book.told.values()) {
      ClaimForm.writeRecall(told, out);
    }
  }

  @Override
  public BreachBook read(DataInput in, int version) throws IOException {
    BreachBook book = new BreachBook();
    book.oldestStay = in.readLong();
    for (int left = in.readInt(); left > 0; left--) {
      Breach breach = BREACHES.read(in, version);
      book.breaches.put(breach.findingId(), breach);
    }
    for (int left = in.readInt(); left > 0; left--) {
      book.knownAt.put(in.readUTF(), in.readLong());
    }
    for (int left = in.readInt(); left > 0; left--) {
      RecallClaim told = ClaimForm.readRecall(in);
      book.told.put(told.claimId(), told);
    }
    return book;
  }
}
