package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.DishStage;
import cn.mingchu.schemas.event.KitchenReading;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.RejectReason;
import cn.mingchu.schemas.rule.QuantityRange;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** A reading comes from a registered device and is something that its sensor can have measured. */
final class KitchenReadingRules implements InputRules<KitchenReading> {

  /** Devices that buffer are waited for this long. */
  private static final Duration LATENESS = Duration.ofDays(2);

  private static final int FULL_BATTERY = 100;

  private static final int LONGEST_DISH_ID = 64;

  private static final Set<DishStage> KNOWN_STAGES =
      EnumSet.complementOf(EnumSet.of(DishStage.UNKNOWN_STAGE));

  private final Devices devices;

  KitchenReadingRules(Register register) {
    this.devices = new Devices(register);
  }

  @Override
  public String subjectField() {
    return Devices.FIELD;
  }

  @Override
  public Subject subject(KitchenReading reading) throws RefusedException {
    return devices.subject(reading.getDeviceId());
  }

  @Override
  public void check(KitchenReading reading) throws RefusedException {
    Quantity quantity = reading.getQuantity();
    QuantityRange range =
        QuantityRange.of(quantity)
            .orElseThrow(
                () ->
                    new RefusedException(
                        RejectReason.OUT_OF_RANGE,
                        "quantity",
                        "quantity " + quantity + " cannot be measured"));
    if (!range.contains(reading.getHundredths())) {
      throw new RefusedException(
          RejectReason.OUT_OF_RANGE,
          "value",
          "a %s of %s is impossible; it lies between %s and %s"
              .formatted(
                  quantity,
                  Checks.natural(reading.getHundredths()),
                  Checks.natural(range.min()),
                  Checks.natural(range.max())));
    }
    if (!QuantityRange.isPossible(quantity, reading.getHundredths())) {
      throw new RefusedException(
          RejectReason.OUT_OF_RANGE,
          "value",
          "a %s is 0 or 1, was %s".formatted(quantity, Checks.natural(reading.getHundredths())));
    }
    Long sequence = reading.getSequence();
    if (sequence != null && sequence < 0) {
      throw new RefusedException(
          RejectReason.OUT_OF_RANGE, "sequence", "sequence must not be negative, was " + sequence);
    }
    Integer battery = reading.getBatteryPercent();
    if (battery != null && (battery < 0 || battery > FULL_BATTERY)) {
      throw new RefusedException(
          RejectReason.OUT_OF_RANGE,
          "batteryPercent",
          "batteryPercent must be between 0 and 100, was " + battery);
    }
    checkDish(reading);
  }

  private void checkDish(KitchenReading reading) throws RefusedException {
    String dishId = reading.getDishId();
    DishStage stage = reading.getDishStage();
    if (dishId == null && stage == null) {
      return;
    }
    if (dishId == null) {
      throw new RefusedException(
          RejectReason.MALFORMED, "dishId", "dishId is missing, dishStage is " + stage);
    }
    if (stage == null || stage == DishStage.UNKNOWN_STAGE) {
      throw new RefusedException(
          RejectReason.MALFORMED,
          "dishStage",
          "dishStage of dish %s must be one of %s, was %s".formatted(dishId, KNOWN_STAGES, stage));
    }
    if (dishId.isBlank() || dishId.length() > LONGEST_DISH_ID) {
      throw new RefusedException(
          RejectReason.OUT_OF_RANGE,
          "dishId",
          "dishId must have 1 to %d characters, was '%s'".formatted(LONGEST_DISH_ID, dishId));
    }
    if (reading.getQuantity() != Quantity.TEMPERATURE
        || !devices.isOf(DeviceKind.COOK_PROBE, reading.getDeviceId())) {
      throw new RefusedException(
          RejectReason.OUT_OF_RANGE,
          "dishId",
          "dishId belongs to a TEMPERATURE of a COOK_PROBE; device %s sent a %s"
              .formatted(reading.getDeviceId(), reading.getQuantity()));
    }
  }

  @Override
  public Duration lateness() {
    return LATENESS;
  }
}
