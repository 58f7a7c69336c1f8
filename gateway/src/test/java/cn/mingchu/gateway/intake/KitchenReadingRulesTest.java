package cn.mingchu.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingchu.gateway.Town;
import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.event.Device;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.DishStage;
import cn.mingchu.schemas.event.EventHeader;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.RejectReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KitchenReadingRulesTest {

  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private final KitchenReadingRules rules =
      new KitchenReadingRules(
          new Register(
              List.of(),
              List.of(
                  Device.newBuilder(Town.fridge("probe-1", Town.SCHOOL))
                      .setKind(DeviceKind.COOK_PROBE)
                      .build())));

  @ParameterizedTest(name = "{0} from {1} to {2}")
  @CsvSource({
    "TEMPERATURE, -6000, 25000",
    "HUMIDITY, 0, 10000",
    "COMBUSTIBLE_GAS, 0, 10000",
    "CARBON_MONOXIDE, 0, 200000",
    "UV_IRRADIANCE, 0, 2000000",
    "MAINS_POWER, 0, 100",
    "WATER_LEAK, 0, 100",
    "DOOR_OPEN, 0, 100",
    "CHLORINE, 0, 2000000",
    "TURBIDITY, 0, 400000",
    "FINE_PARTICLES, 0, 1000000",
    "POLAR_COMPOUNDS, 0, 10000",
    "ACID_VALUE, 0, 10000",
    "DURATION, 0, 8640000",
    "TRAP_HITS, 0, 1000000"
  })
  void takesWhatASensorCanMeasure(Quantity quantity, int min, int max) {
    assertThatCode(() -> rules.check(reading(quantity, min))).doesNotThrowAnyException();
    assertThatCode(() -> rules.check(reading(quantity, max))).doesNotThrowAnyException();
    assertThat(reason(quantity, min - 1)).isEqualTo(RejectReason.OUT_OF_RANGE);
    assertThat(reason(quantity, max + 1)).isEqualTo(RejectReason.OUT_OF_RANGE);
  }

  @Test
  void refusesWhatIsNeitherSoNorNot() {
    assertThatThrownBy(() -> rules.check(reading(Quantity.MAINS_POWER, 50)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("a MAINS_POWER is 0 or 1, was 0.5");
  }

  @Test
  void refusesAQuantityThatNobodyMeasures() {
    assertThat(reason(Quantity.UNKNOWN_QUANTITY, 0)).isEqualTo(RejectReason.OUT_OF_RANGE);
  }

  @Test
  void refusesADeviceThatIsNotRegistered() {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> rules.subject(reading(Quantity.TEMPERATURE, 0)));

    assertThat(refused.refusal().reason()).isEqualTo(RejectReason.UNKNOWN_SUBJECT);
    assertThat(refused).hasMessage("no device fridge-1 is registered");
  }

  @ParameterizedTest
  @EnumSource(value = DishStage.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN_STAGE")
  void takesAMeasurementOfADishInEveryStage(DishStage stage) {
    assertThatCode(() -> rules.check(ofDish("probe-1", "红".repeat(64), stage)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          probe-1  | null | COOKED        | dishId    | dishId is missing, dishStage is COOKED
          probe-1  | pork | null          | dishStage | dishStage of dish pork must be one of [COOKED, COOLING, HELD, REHEATED, DELIVERED], was null
          probe-1  | pork | UNKNOWN_STAGE | dishStage | dishStage of dish pork must be one of [COOKED, COOLING, HELD, REHEATED, DELIVERED], was UNKNOWN_STAGE
          probe-1  | ' '  | COOKED        | dishId    | dishId must have 1 to 64 characters, was ' '
          fridge-1 | pork | COOKED        | dishId    | dishId belongs to a TEMPERATURE of a COOK_PROBE; device fridge-1 sent a TEMPERATURE
          """)
  void refusesADishThat(
      String deviceId,
      @Nullable String dishId,
      @Nullable DishStage stage,
      String field,
      String sentence) {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> rules.check(ofDish(deviceId, dishId, stage)));

    assertThat(refused.refusal().field()).isEqualTo(field);
    assertThat(refused).hasMessage(sentence);
  }

  @Test
  void refusesADishWhoseNameIsTooLong() {
    assertThatThrownBy(() -> rules.check(ofDish("probe-1", "x".repeat(65), DishStage.HELD)))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("dishId must have 1 to 64 characters, was 'xxx");
  }

  private static KitchenReading ofDish(
      String deviceId, @Nullable String dishId, @Nullable DishStage stage) {
    return KitchenReading.newBuilder(reading(Quantity.TEMPERATURE, 70_00))
        .setDeviceId(deviceId)
        .setDishId(dishId)
        .setDishStage(stage)
        .build();
  }

  private RejectReason reason(Quantity quantity, int hundredths) {
    return catchThrowableOfType(
            RefusedException.class, () -> rules.check(reading(quantity, hundredths)))
        .refusal()
        .reason();
  }

  private static KitchenReading reading(Quantity quantity, int hundredths) {
    return KitchenReading.newBuilder()
        .setHeader(
            EventHeader.newBuilder()
                .setEventId(new UUID(1, 2))
                .setEventTime(NOON)
                .setRecordedTime(NOON)
                .setIngestTime(NOON)
                .setSource("key-1")
                .build())
        .setDeviceId("fridge-1")
        .setQuantity(quantity)
        .setHundredths(hundredths)
        .build();
  }
}
