package cn.mingchu.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.School;
import cn.mingchu.schemas.topic.Topics;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfluentFormatTest {

  private FakeRegistry registry;
  private WireFormat format;

  @BeforeEach
  void startRegistry() throws IOException {
    registry = FakeRegistry.start();
    format = WireFormat.of(registry.address());
  }

  @AfterEach
  void stopRegistry() {
    registry.stop();
  }

  @Test
  void writesTheIdThatTheRegistryGave() {
    registry.register("mingchu.schools-value", School.getClassSchema().toString());

    byte[] message = encode(425);

    assertThat(message[0]).isZero();
    assertThat(ByteBuffer.wrap(message).getInt(1)).isEqualTo(2);
    assertThat(registry.schema(2)).isEqualTo(KitchenReading.getClassSchema());
    assertThat(registry.subject(2)).isEqualTo("mingchu.kitchen-readings-value");
  }

  @Test
  void readsWhatItWrote() throws Exception {
    byte[] message = encode(425);

    assertThat(format.decoder(Topics.KITCHEN_READINGS).decode(message))
        .isEqualTo(KitchenReadings.fridgeAt(425));
    assertThat(format.headerDecoder(Topics.KITCHEN_READINGS).decode(message))
        .isEqualTo(KitchenReadings.fridgeAt(425).getHeader());
  }

  @Test
  void asksOnceForASchema() throws Exception {
    RecordDecoder<KitchenReading> decoder = format.decoder(Topics.KITCHEN_READINGS);
    byte[] message = encode(425);
    int before = registry.requests();

    decoder.decode(message);
    decoder.decode(message);

    assertThat(registry.requests()).isEqualTo(before + 1);
  }

  @Test
  void refusesAnIdThatTheRegistryDoesNotKnow() {
    byte[] message = encode(425);
    ByteBuffer.wrap(message).putInt(1, 99);

    assertThatExceptionOfType(UndecodableRecordException.class)
        .isThrownBy(() -> format.decoder(Topics.KITCHEN_READINGS).decode(message))
        .withMessage("the registry knows no schema with id 99");
  }

  @Test
  void refusesARecordOfAnotherTopic() {
    byte[] message = encode(425);

    assertThatExceptionOfType(UndecodableRecordException.class)
        .isThrownBy(() -> format.decoder(Topics.SCHOOLS).decode(message))
        .withMessage(
            "mingchu.schools has School, schema 1 is cn.mingchu.schemas.event.KitchenReading");
  }

  @Test
  void tellsAnOutageFromABadRecord() {
    byte[] message = encode(425);
    registry.answerWith(500);

    assertThatExceptionOfType(SchemaRegistryException.class)
        .isThrownBy(() -> format.decoder(Topics.KITCHEN_READINGS).decode(message))
        .withMessageStartingWith("schema registry at " + registry.address());
  }

  @Test
  void refusesAnAddressThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WireFormat.of("localhost:8081"))
        .withMessage("schema.registry.url must be an http or https address, was localhost:8081");
  }

  private byte[] encode(int hundredths) {
    return format.encoder(Topics.KITCHEN_READINGS).encode(KitchenReadings.fridgeAt(hundredths));
  }
}
