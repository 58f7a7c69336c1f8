package cn.mingchu.gateway.intake;

import cn.mingchu.gateway.answer.RefusedException;
import cn.mingchu.gateway.check.Checks;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.schemas.event.KitchenObservation;
import cn.mingchu.schemas.event.RejectReason;
import java.time.Duration;

/** An observation comes from a registered device, with a confidence that is a probability. */
final class KitchenObservationRules implements InputRules<KitchenObservation> {

  private static final Duration LATENESS = Duration.ofDays(2);

  private final Devices devices;

  KitchenObservationRules(Register register) {
    this.devices = new Devices(register);
  }

  @Override
  public String subjectField() {
    return Devices.FIELD;
  }

  @Override
  public Subject subject(KitchenObservation seen) throws RefusedException {
    return devices.subject(seen.getDeviceId());
  }

  @Override
  public void check(KitchenObservation seen) throws RefusedException {
    Double confidence = seen.getConfidence();
    if (confidence != null && (confidence < 0 || confidence > 1)) {
      throw new RefusedException(
          RejectReason.OUT_OF_RANGE,
          "confidence",
          "confidence must be between 0 and 1, was " + confidence);
    }
    Checks.hash("evidenceHash", seen.getEvidenceHash());
  }

  @Override
  public Duration lateness() {
    return LATENESS;
  }
}
