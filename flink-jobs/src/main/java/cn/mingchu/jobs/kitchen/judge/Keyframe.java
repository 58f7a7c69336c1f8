package cn.mingchu.jobs.kitchen.judge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** A {@link Course} put away as bytes; two are equal exactly when the courses are. */
final class Keyframe {

  private static final CourseForm FORM = new CourseForm();

  private final byte[] bytes;

  Keyframe(byte[] bytes) {
    this.bytes = bytes;
  }

  static Keyframe of(Course course) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      FORM.write(course, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return new Keyframe(bytes.toByteArray());
  }

  Course course() {
    try {
      return FORM.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException("a keyframe is damaged", e);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Keyframe that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
