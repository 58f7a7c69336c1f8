package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.trace.paper.ClaimForm;
import cn.mingchu.jobs.trace.paper.Node;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A node and when it was heard of. */
public final class SightingForm implements BinaryForm<Sighting> {

  private static final long serialVersionUID = 1L;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean isImmutable() {
    return true;
  }

  @Override
  public Sighting copy(Sighting value) {
    return value;
  }

  @Override
  public void write(Sighting sighting, DataOutput out) throws IOException {
    ClaimForm.writeNode(sighting.node(), out);
    out.writeLong(sighting.ingestTime());
  }

  @Override
  public Sighting read(DataInput in, int version) throws IOException {
    Node node = ClaimForm.readNode(in);
    if (node == null) {
      throw new IOException("a sighting names no node");
    }
    return new Sighting(node, in.readLong());
  }
}
