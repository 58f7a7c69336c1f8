package cn.mingchu.jobs.runtime;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/** Flink's type of values that have a {@link BinaryForm}. */
public final class BinaryFormType<T> extends TypeInformation<T> {

  private static final long serialVersionUID = 1L;

  private final Class<T> type;
  private final BinaryForm<T> form;

  private BinaryFormType(Class<T> type, BinaryForm<T> form) {
    this.type = type;
    this.form = form;
  }

  /** The type of values of {@code type}, written as {@code form} says. */
  public static <T> BinaryFormType<T> of(Class<T> type, BinaryForm<T> form) {
    return new BinaryFormType<>(type, form);
  }

  @Override
  public TypeSerializer<T> createSerializer(SerializerConfig config) {
    return new BinaryFormSerializer<>(form);
  }

  @Override
  public Class<T> getTypeClass() {
    return type;
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public String toString() {
    return type.getSimpleName();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BinaryFormType<?> that
        && type.equals(that.type)
        && form.getClass().equals(that.form.getClass());
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof BinaryFormType;
  }
}
