package cn.mingchu.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DishStage;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.simulator.world.Channel;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedReadingTest {

  private static final Instant NOON = Instant.parse("2026-03-06T04:00:00Z");

  @Test
  void isWrittenAsTheGatewayTakesIt() {
    assertThat(reading(420, OptionalInt.of(87)).toJson())
        .isEqualTo(
            "{\"eventId\":\"00000000-0000-4000-8000-000000000001\","
                + "\"eventTime\":\"2026-03-06T04:00:00Z\","
                + "\"deviceId\":\"2151000001-fridge-1\",\"quantity\":\"TEMPERATURE\","
                + "\"value\":4.2,\"sequence\":17,\"batteryPercent\":87,\"quality\":\"GOOD\"}");
  }

  @Test
  void namesTheDishThatItWasTakenIn() {
    SimulatedReading of =
        new SimulatedReading(
            UUID.fromString("00000000-0000-4000-8000-000000000001"),
            NOON,
            NOON.plusMillis(300),
            "2151000001",
            "2151000001-cook-probe-1",
            Quantity.TEMPERATURE,
            7_850,
            17,
            OptionalInt.empty(),
            Channel.HTTP,
            Optional.of(new DishMark("红烧肉-0306-1", DishStage.COOKED)));

    assertThat(of.toJson())
        .isEqualTo(
            "{\"eventId\":\"00000000-0000-4000-8000-000000000001\","
                + "\"eventTime\":\"2026-03-06T04:00:00Z\","
                + "\"deviceId\":\"2151000001-cook-probe-1\",\"quantity\":\"TEMPERATURE\","
                + "\"value\":78.5,\"sequence\":17,"
                + "\"dishId\":\"红烧肉-0306-1\",\"dishStage\":\"COOKED\","
                + "\"quality\":\"GOOD\"}");
  }

  @Test
  void leavesOutTheBatteryThatADeviceDoesNotHave() {
    assertThat(reading(420, OptionalInt.empty()).toJson()).doesNotContain("batteryPercent");
  }

  @ParameterizedTest(name = "{0} hundredths")
  @CsvSource({"0, 0.0", "5, 0.05", "-5, -0.05", "-1990, -19.9", "425, 4.25", "10000, 100.0"})
  void writesHundredthsWithoutRounding(int hundredths, String written) {
    assertThat(reading(hundredths, OptionalInt.empty()).toJson())
        .contains("\"value\":" + written + ",");
  }

  private static SimulatedReading reading(int hundredths, OptionalInt battery) {
    return new SimulatedReading(
        UUID.fromString("00000000-0000-4000-8000-000000000001"),
        NOON,
        NOON.plusMillis(300),
        "2151000001",
        "2151000001-fridge-1",
        Quantity.TEMPERATURE,
        hundredths,
        17,
        battery,
        Channel.HTTP,
        Optional.empty());
  }
}
