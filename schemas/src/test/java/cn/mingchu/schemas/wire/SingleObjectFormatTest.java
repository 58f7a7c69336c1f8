package cn.mingchu.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.topic.Topics;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SingleObjectFormatTest {

  private final WireFormat format = WireFormat.singleObject();
  private final RecordDecoder<KitchenReading> decoder = format.decoder(Topics.KITCHEN_READINGS);
  private final byte[] message =
      format.encoder(Topics.KITCHEN_READINGS).encode(KitchenReadings.fridgeAt(425));

  @Test
  void readsWhatItWrote() throws Exception {
    assertThat(decoder.decode(message)).isEqualTo(KitchenReadings.fridgeAt(425));
  }

  @Test
  void isSmall() {
    assertThat(message).hasSizeLessThan(100);
  }

  @Test
  void readsTheHeaderAlone() throws Exception {
    assertThat(format.headerDecoder(Topics.KITCHEN_READINGS).decode(message))
        .isEqualTo(KitchenReadings.fridgeAt(425).getHeader());
  }

  @Test
  void hasNoHeaderDecoderForRecordsWithoutHeader() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> format.headerDecoder(Topics.FINDINGS))
        .withMessage("mingchu.findings has records without a header");
  }

  @Test
  void refusesEveryTruncation() {
    for (int length = 0; length < message.length; length++) {
      byte[] cut = Arrays.copyOf(message, length);

      assertThatExceptionOfType(UndecodableRecordException.class)
          .as("cut to %d bytes", length)
          .isThrownBy(() -> decoder.decode(cut));
    }
  }

  @Test
  void refusesWhatFollowsTheRecord() {
    byte[] longer = Arrays.copyOf(message, message.length + 1);

    assertThatExceptionOfType(UndecodableRecordException.class)
        .isThrownBy(() -> decoder.decode(longer))
        .withMessage("bytes follow the end of the record");
  }

  @Test
  void namesTheSchemaItDoesNotKnow() {
    byte[] foreign = format.encoder(Topics.KITCHEN_READINGS).encode(KitchenReadings.fridgeAt(1));
    Arrays.fill(foreign, 2, 10, (byte) 0);

    assertThatExceptionOfType(UndecodableRecordException.class)
        .isThrownBy(() -> decoder.decode(foreign))
        .withMessage(
            "no released schema of mingchu.kitchen-readings has fingerprint 0000000000000000");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void survivesDamage(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      byte[] damaged = message.clone();
      int flips = 1 + random.nextInt(4);
      for (int flip = 0; flip < flips; flip++) {
        damaged[10 + random.nextInt(damaged.length - 10)] = (byte) random.nextInt(256);
      }
      Throwable outcome = catchThrowable(() -> decoder.decode(damaged));

      if (outcome != null) {
        assertThat(outcome).isInstanceOf(UndecodableRecordException.class);
      }
    }
  }
}
