package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.trace.paper.ClaimForm;
import cn.mingchu.jobs.trace.paper.MoveClaim;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A move and its former ends. A new version of {@link ClaimForm} is one of this form, too. */
public final class TracedMoveForm implements BinaryForm<TracedMove> {

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
  public TracedMove copy(TracedMove value) {
    return value;
  }

  @Override
  public void write(TracedMove traced, DataOutput out) throws IOException {
    CLAIMS.write(traced.move(), out);
    out.writeInt(traced.formerEnds().size());
    for (String end : traced.formerEnds()) {
      out.writeUTF(end);
    }
  }

  @Override
  public TracedMove read(DataInput in, int version) throws IOException {
    MoveClaim move = (MoveClaim) CLAIMS.read(in, version);
    List<String> ends = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      ends.add(in.readUTF());
    }
    return new TracedMove(move, ends);
  }
}
