package cn.mingchu.jobs.trace.paper;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.trace.book.LotInputForm;
import cn.mingchu.jobs.trace.book.Recall;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is known of a lot wherever it is. A new version of {@link ClaimForm} or {@link LotInputForm}
 * is one of this form, too.
 */
public final class RecallBookForm implements BinaryForm<RecallBook> {

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
  public RecallBook copy(RecallBook value) {
    return value.copy();
  }

  @Override
  public void write(RecallBook book, DataOutput out) throws IOException {
    out.writeUTF(book.lotId);
    out.writeInt(book.places.size());
    for (var place : book.places.entrySet()) {
      out.writeUTF(place.getKey());
      out.writeUTF(place.getValue());
    }
    out.writeInt(book.claims.size());
    for (RecallClaim claim : book.claims.values()) {
      ClaimForm.writeRecall(claim, out);
    }
    out.writeInt(book.told.size());
    for (Recall recall : book.told.values()) {
      LotInputForm.writeRecall(recall, out);
    }
  }

  @Override
  public RecallBook read(DataInput in, int version) throws IOException {
    RecallBook book = new RecallBook(in.readUTF());
    for (int left = in.readInt(); left > 0; left--) {
      book.places.put(in.readUTF(), in.readUTF());
    }
    for (int left = in.readInt(); left > 0; left--) {
      RecallClaim claim = ClaimForm.readRecall(in);
      book.claims.put(claim.claimId(), claim);
    }
    for (int left = in.readInt(); left > 0; left--) {
      Recall recall = LotInputForm.readRecall(in);
      book.told.put(RecallJudge.key(recall), recall);
    }
    return book;
  }
}
