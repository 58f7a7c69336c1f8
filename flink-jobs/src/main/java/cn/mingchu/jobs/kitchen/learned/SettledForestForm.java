package cn.mingchu.jobs.kitchen.learned;

import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A forest as it stands, with its curves. */
public final class SettledForestForm implements BinaryForm<SettledForest> {

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
  public SettledForest copy(SettledForest forest) {
    return forest;
  }

  @Override
  public void write(SettledForest forest, DataOutput out) throws IOException {
    forest.write(out);
  }

  @Override
  public SettledForest read(DataInput in, int version) throws IOException {
    return SettledForest.read(in);
  }
}
