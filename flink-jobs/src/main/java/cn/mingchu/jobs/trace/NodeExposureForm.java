package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.runtime.BinaryForm;
import cn.mingchu.jobs.trace.book.ExposureForm;
import cn.mingchu.jobs.trace.lot.Place;
import cn.mingchu.jobs.trace.lot.PlaceForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** An exposure and its place. */
public final class NodeExposureForm implements BinaryForm<NodeExposure> {

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
  public NodeExposure copy(NodeExposure value) {
    return value;
  }

  @Override
  public void write(NodeExposure exposure, DataOutput out) throws IOException {
    PlaceForm.write(exposure.place(), out);
    ExposureForm.writeExposure(exposure.exposure(), out);
    out.writeLong(exposure.ingestTime());
  }

  @Override
  public NodeExposure read(DataInput in, int version) throws IOException {
    Place place = PlaceForm.read(in);
    if (place == null) {
      throw new IOException("an exposure names no place");
    }
    return new NodeExposure(ExposureForm.readExposure(in), place, in.readLong());
  }
}
