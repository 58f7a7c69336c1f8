package cn.mingchu.connectors.kafka;

import java.util.Objects;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/** The type of {@link Received}, around the type of its value. */
final class ReceivedTypeInfo<V> extends TypeInformation<Received<V>> {

  private static final long serialVersionUID = 1L;

  private final TypeInformation<V> valueType;
  private final TypeInformation<SetAside> setAsideType = TypeInformation.of(SetAside.class);

  ReceivedTypeInfo(TypeInformation<V> valueType) {
    this.valueType = valueType;
  }

  @Override
  public TypeSerializer<Received<V>> createSerializer(SerializerConfig config) {
    return new ReceivedSerializer<>(
        valueType.createSerializer(config), setAsideType.createSerializer(config));
  }

  @Override
  @SuppressWarnings("unchecked")
  public Class<Received<V>> getTypeClass() {
    return (Class<Received<V>>) (Class<?>) Received.class;
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
    return valueType.getTotalFields() + setAsideType.getTotalFields();
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public String toString() {
    return "Received<" + valueType + ">";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReceivedTypeInfo<?> that && valueType.equals(that.valueType);
  }

  @Override
  public int hashCode() {
    return Objects.hash(ReceivedTypeInfo.class, valueType);
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof ReceivedTypeInfo;
  }
}
