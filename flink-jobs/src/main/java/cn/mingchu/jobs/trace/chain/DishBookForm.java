package cn.mingchu.jobs.trace.chain;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.trace.paper.Claim;
import cn.mingchu.jobs.trace.paper.ClaimForm;
import cn.mingchu.jobs.trace.paper.FaultClaim;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What is kept of a dish. A new version of {@link ClaimForm} is one of this form, too. */
public final class DishBookForm implements BinaryForm<DishBook> {

  private static final long serialVersionUID = 1L;

  private static final ClaimForm CLAIMS = new ClaimForm();

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return false;
  }

  @Override
  public DishBook copy(DishBook value) {
    return value.copy();
  }

  @Override
  public void write(DishBook book, DataOutput out) throws IOException {
    out.writeInt(book.backings.size());
    for (Backing backing : book.backings.values()) {
      DishWordForm.write(backing, out);
    }
    out.writeInt(book.servings.size());
    for (Serving serving : book.servings.values()) {
      DishWordForm.write(serving, out);
    }
    out.writeInt(book.faults.size());
    for (Claim fault : book.faults.values()) {
      CLAIMS.write(fault, out);
    }
  }

  @Override
  public DishBook read(DataInput in, int version) throws IOException {
    DishBook book = new DishBook();
    for (int left = in.readInt(); left > 0; left--) {
      Backing backing = DishWordForm.readBacking(in);
      book.backings.put(backing.claimId(), backing);
    }
    for (int left = in.readInt(); left > 0; left--) {
      Serving serving = DishWordForm.readServing(in);
      book.servings.put(serving.claimId(), serving);
    }
    for (int left = in.readInt(); left > 0; left--) {
      FaultClaim fault = (FaultClaim) CLAIMS.read(in, version);
      book.faults.put(fault.claimId(), fault);
    }
    return book;
  }
}
