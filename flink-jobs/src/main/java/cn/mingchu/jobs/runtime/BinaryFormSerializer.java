package cn.mingchu.jobs.runtime;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Flink's serializer for a type that has a {@link BinaryForm}. */
public final class BinaryFormSerializer<T> extends TypeSerializer<T> {

  private static final long serialVersionUID = 1L;

  private final BinaryForm<T> form;
  private final int readVersion;

  BinaryFormSerializer(BinaryForm<T> form) {
    this(form, form.version());
  }

  private BinaryFormSerializer(BinaryForm<T> form, int readVersion) {
    this.form = form;
    this.readVersion = readVersion;
  }

  @Override
  public boolean isImmutableType() {
    return form.isImmutable();
  }

  @Override
  public TypeSerializer<T> duplicate() {
    return this;
  }

  @Override
  public @Nullable T createInstance() {
    return null; // nothing is ever filled in place
  }

  @Override
  public T copy(T from) {
    return form.copy(from);
  }

  @Override
  public T copy(T from, @Nullable T reuse) {
    return form.copy(from);
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(T value, DataOutputView target) throws IOException {
    form.write(value, target);
  }

  @Override
  public T deserialize(DataInputView source) throws IOException {
    return form.read(source, readVersion);
  }

  @Override
  public T deserialize(@Nullable T reuse, DataInputView source) throws IOException {
    return form.read(source, readVersion);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    form.write(form.read(source, readVersion), target);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BinaryFormSerializer<?> that
        && form.getClass().equals(that.form.getClass())
        && readVersion == that.readVersion;
  }

  @Override
  public int hashCode() {
    return form.getClass().hashCode() + readVersion;
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    return new Snapshot<>(form);
  }

  /** Remembers the form and its version, so that a later version can read what this one wrote. */
  public static final class Snapshot<T> implements TypeSerializerSnapshot<T> {

    private static final int LAYOUT = 1;

    private @Nullable BinaryForm<T> form;
    private int version;

    /** For restoring. */
    public Snapshot() {}

    Snapshot(BinaryForm<T> form) {
      this.form = form;
      this.version = form.version();
    }

    @Override
    public int getCurrentVersion() {
      return LAYOUT;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
      out.writeUTF(form().getClass().getName());
      out.writeInt(version);
    }

    @Override
    @SuppressWarnings("unchecked") // the name was written by writeSnapshot
    public void readSnapshot(int layout, DataInputView in, ClassLoader loader) throws IOException {
      String name = in.readUTF();
      version = in.readInt();
      try {
        Class<?> type = Class.forName(name, true, loader);
        form = (BinaryForm<T>) type.getConstructor().newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IOException("state was written by " + name + ", which cannot be made", e);
      }
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
      return new BinaryFormSerializer<>(form(), version);
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
        TypeSerializerSnapshot<T> old) {
      if (!(old instanceof Snapshot<T> written)
          || !written.form().getClass().equals(form().getClass())
          || written.version > version) {
        return TypeSerializerSchemaCompatibility.incompatible();
      }
      return written.version == version
          ? TypeSerializerSchemaCompatibility.compatibleAsIs()
          : TypeSerializerSchemaCompatibility.compatibleAfterMigration();
    }

    private BinaryForm<T> form() {
      if (form == null) {
        throw new IllegalStateException("a snapshot is read before it is used");
      }
      return form;
    }
  }
}
