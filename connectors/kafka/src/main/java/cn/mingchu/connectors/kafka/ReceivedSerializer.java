package cn.mingchu.connectors.kafka;

import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.CompositeTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Writes which of the three a {@link Received} is, then that one. */
public final class ReceivedSerializer<V> extends TypeSerializer<Received<V>> {

  private static final long serialVersionUID = 1L;

  private static final byte SET_ASIDE = 0;
  private static final byte VALUE = 1;
  private static final byte HEARTBEAT = 2;

  private final TypeSerializer<V> values;
  private final TypeSerializer<SetAside> setAsides;

  ReceivedSerializer(TypeSerializer<V> values, TypeSerializer<SetAside> setAsides) {
    this.values = values;
    this.setAsides = setAsides;
  }

  @Override
  public boolean isImmutableType() {
    return values.isImmutableType();
  }

  @Override
  public TypeSerializer<Received<V>> duplicate() {
    return new ReceivedSerializer<>(values.duplicate(), setAsides.duplicate());
  }

  @Override
  public @Nullable Received<V> createInstance() {
    return null; // immutable: there is nothing to fill
  }

  @Override
  public Received<V> copy(Received<V> from) {
    V value = from.value();
    return value == null ? from : Received.of(values.copy(value));
  }

  @Override
  public Received<V> copy(Received<V> from, @Nullable Received<V> reuse) {
    return copy(from);
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(Received<V> record, DataOutputView target) throws IOException {
    V value = record.value();
    SetAside setAside = record.setAside();
    if (value != null) {
      target.writeByte(VALUE);
      values.serialize(value, target);
    } else if (setAside != null) {
      target.writeByte(SET_ASIDE);
      setAsides.serialize(setAside, target);
    } else {
      target.writeByte(HEARTBEAT);
      target.writeLong(record.gatewayTime());
    }
  }

  @Override
  public Received<V> deserialize(DataInputView source) throws IOException {
    byte what = source.readByte();
    return switch (what) {
      case VALUE -> Received.of(values.deserialize(source));
      case SET_ASIDE -> Received.unreadable(setAsides.deserialize(source));
      case HEARTBEAT -> Received.heartbeat(source.readLong());
      default -> throw unknown(what);
    };
  }

  @Override
  public Received<V> deserialize(@Nullable Received<V> reuse, DataInputView source)
      throws IOException {
    return deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    byte what = source.readByte();
    target.writeByte(what);
    switch (what) {
      case VALUE -> values.copy(source, target);
      case SET_ASIDE -> setAsides.copy(source, target);
      case HEARTBEAT -> target.writeLong(source.readLong());
      default -> throw unknown(what);
    }
  }

  private static IOException unknown(byte what) {
    return new IOException("what a source received is of kind 0, 1 or 2, was " + what);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReceivedSerializer<?> that
        && values.equals(that.values)
        && setAsides.equals(that.setAsides);
  }

  @Override
  public int hashCode() {
    return Objects.hash(values, setAsides);
  }

  @Override
  public TypeSerializerSnapshot<Received<V>> snapshotConfiguration() {
    return new Snapshot<>(this);
  }

  /** Remembers the two serializers inside. */
  public static final class Snapshot<V>
      extends CompositeTypeSerializerSnapshot<Received<V>, ReceivedSerializer<V>> {

    /** For restoring. */
    public Snapshot() {}

    Snapshot(ReceivedSerializer<V> serializer) {
      super(serializer);
    }

    @Override
    protected int getCurrentOuterSnapshotVersion() {
      return 1;
    }

    @Override
    protected TypeSerializer<?>[] getNestedSerializers(ReceivedSerializer<V> outer) {
      return new TypeSerializer<?>[] {outer.values, outer.setAsides};
    }

    @Override
    @SuppressWarnings("unchecked")
    protected ReceivedSerializer<V> createOuterSerializerWithNestedSerializers(
        TypeSerializer<?>[] nested) {
      return new ReceivedSerializer<>(
          (TypeSerializer<V>) nested[0], (TypeSerializer<SetAside>) nested[1]);
    }
  }
}
