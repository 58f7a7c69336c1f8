package cn.mingchu.jobs.trace.paper;

import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is known of a school's stores. A new version of {@link ClaimForm} or {@link BreachForm} is
 * one of this form, too.
 */
public final class ColdRoomBookForm implements BinaryForm<ColdRoomBook> {

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
  public ColdRoomBook copy(ColdRoomBook value) {
    return value.copy();
  }

  @Override
  public void write(ColdRoomBook book, DataOutput out) throws IOException {
    out.writeInt(book.claims.size());
    for (StowClaim claim : book.claims.values()) {
      ClaimForm.writeStow(claim, out);
    }
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
  public ColdRoomBook read(DataInput in, int version) throws IOException {
    ColdRoomBook book = new ColdRoomBook();
    for (int left = in.readInt(); left > 0; left--) {
      StowClaim claim = ClaimForm.readStow(in);
      book.claims.put(claim.claimId(), claim);
    }
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
