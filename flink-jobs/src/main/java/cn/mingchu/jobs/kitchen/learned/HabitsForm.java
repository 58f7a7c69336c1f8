package cn.mingchu.jobs.kitchen.learned;

import cn.mingchu.jobs.runtime.BinaryForm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The habits of a device, field by field.
 *
 * <p>Of the settings only is written whether a forest is kept: the others are the product's, not
 * the device's, so these habits MUST be those of {@link HabitSettings#standard}, with or without
 * {@link Aspect#RARE_VALUE}.
 */
public final class HabitsForm implements BinaryForm<Habits> {

  private static final long serialVersionUID = 1L;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(Habits habits, DataOutput out) throws IOException {
    habits.write(out);
  }

  @Override
  public Habits read(DataInput in, int version) throws IOException {
    return Habits.read(in);
  }

  @Override
  public Habits copy(Habits habits) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      write(habits, new DataOutputStream(bytes));
      return read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), version());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written or read", e);
    }
  }

  @Override
  public boolean isImmutable() {
    return false;
  }
}
