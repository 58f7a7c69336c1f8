package cn.mingchu.jobs.supervision.figure;

import cn.mingchu.jobs.runtime.ImmutableForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How many figures there are, then the code and the count of each. */
public final class FiguresForm extends ImmutableForm<Figures> {

  private static final long serialVersionUID = 1L;

  @Override
  public void write(Figures figures, DataOutput out) throws IOException {
    out.writeByte(figures.size());
    for (Figure figure : Figure.values()) {
      long count = figures.count(figure);
      if (count != 0) {
        out.writeByte(figure.code());
        out.writeLong(count);
      }
    }
  }

  @Override
  public Figures read(DataInput in, int version) throws IOException {
    Figures.Counting counting = new Figures.Counting();
    for (int left = in.readByte(); left > 0; left--) {
      counting.add(Figure.ofCode(in.readByte()), in.readLong());
    }
    return counting.done();
  }
}
