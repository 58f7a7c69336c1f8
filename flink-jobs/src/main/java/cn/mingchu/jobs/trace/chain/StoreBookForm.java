package cn.mingchu.jobs.trace.chain;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.trace.paper.Claim;
import cn.mingchu.jobs.trace.paper.ClaimForm;
import cn.mingchu.jobs.trace.paper.FaultClaim;
import cn.mingchu.jobs.trace.paper.MoveClaim;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What is kept of a store. A new version of {@link ClaimForm} is one of this form, too. */
public final class StoreBookForm implements BinaryForm<StoreBook> {

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
  public StoreBook copy(StoreBook value) {
    return value.copy();
  }

  @Override
  public void write(StoreBook book, DataOutput out) throws IOException {
    out.writeUTF(book.nodeId);
    out.writeInt(book.moves.size());
    for (Claim move : book.moves.values()) {
      CLAIMS.write(move, out);
    }
    out.writeInt(book.backings.size());
    for (Backing backing : book.backings.values()) {
      DishWordForm.write(backing, out);
    }
    out.writeInt(book.faults.size());
    for (Claim fault : book.faults.values()) {
      CLAIMS.write(fault, out);
    }
  }

  @Override
  public StoreBook read(DataInput in, int version) throws IOException {
    StoreBook book = new StoreBook(in.readUTF());
    for (int left = in.readInt(); left > 0; left--) {
      MoveClaim move = (MoveClaim) CLAIMS.read(in, version);
      book.moves.put(move.claimId(), move);
    }
    for (int left = in.readInt(); left > 0; left--) {
      Backing backing = DishWordForm.readBacking(in);
      book.backings.put(backing.claimId(), backing);
    }
    for (int left = in.readInt(); left > 0; left--) {
      FaultClaim fault = (FaultClaim) CLAIMS.read(in, version);
      book.faults.put(fault.claimId(), fault);
    }
    return book;
  }
}
