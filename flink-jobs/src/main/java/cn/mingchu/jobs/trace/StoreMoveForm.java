package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.trace.paper.ClaimForm;
import cn.mingchu.jobs.trace.paper.MoveClaim;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A node and a move. A new version of {@link ClaimForm} is one of this form, too. */
public final class StoreMoveForm implements BinaryForm<StoreMove> {

  private static final long serialVersionUID = 1L;

  private static final ClaimForm CLAIMS = new ClaimForm();

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return true;
  }

  @Override
  public StoreMove copy(StoreMove value) {
    return value;
  }

  @Override
  public void write(StoreMove stored, DataOutput out) throws IOException {
    out.writeUTF(stored.nodeId());
    CLAIMS.write(stored.move(), out);
  }

  @Override
  public StoreMove read(DataInput in, int version) throws IOException {
    return new StoreMove(in.readUTF(), (MoveClaim) CLAIMS.read(in, version));
  }
}
