package cn.mingchu.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.RejectReason;
import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class ReceivedSerializerTest {

  private final TypeSerializer<Received<String>> serializer = serializer();

  @Test
  void keepsAValue() throws IOException {
    assertThat(roundTrip(Received.of("reading")).value()).isEqualTo("reading");
  }

  @Test
  void keepsWhatCouldNotBeRead() throws IOException {
    SetAside setAside =
        new SetAside(
            RejectReason.UNDECODABLE, "cut", "t", 1, null, 5, null, null, null, new byte[] {9});

    Received<String> read = roundTrip(Received.unreadable(setAside));

    assertThat(read.value()).isNull();
    assertThat(read.setAside()).usingRecursiveComparison().isEqualTo(setAside);
  }

  @Test
  void keepsAHeartbeat() throws IOException {
    Received<String> read = roundTrip(Received.heartbeat(42));

    assertThat(read.isHeartbeat()).isTrue();
    assertThat(read.gatewayTime()).isEqualTo(42);
  }

  private Received<String> roundTrip(Received<String> received) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(received, out);
    DataOutputSerializer copied = new DataOutputSerializer(64);
    serializer.copy(new DataInputDeserializer(out.getCopyOfBuffer()), copied);
    return serializer.deserialize(new DataInputDeserializer(copied.getCopyOfBuffer()));
  }

  private static TypeSerializer<Received<String>> serializer() {
    SerializerConfigImpl strict = new SerializerConfigImpl();
    strict.setGenericTypes(false);
    return new ReceivedTypeInfo<>(Types.STRING).createSerializer(strict);
  }
}
