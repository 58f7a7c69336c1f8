package cn.mingchu.jobs.runtime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What becomes of a value when the state that it is in is written and read again. */
public final class Checkpointed {

  private Checkpointed() {}

  /** As it comes back from a checkpoint: a copy of it, written and read in the newest form. */
  public static <T> T restored(BinaryForm<T> form, T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      form.write(form.copy(value), new DataOutputStream(bytes));
      return form.read(
          new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), form.version());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
