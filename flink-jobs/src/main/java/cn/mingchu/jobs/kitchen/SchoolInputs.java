package cn.mingchu.jobs.kitchen;

import cn.mingchu.jobs.kitchen.camera.CameraInput;
import cn.mingchu.jobs.kitchen.camera.Observation;
import cn.mingchu.jobs.kitchen.judge.DeviceInput;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.Reading;
import cn.mingchu.jobs.kitchen.school.MainsLoss;
import cn.mingchu.jobs.kitchen.school.SchoolInput;
import cn.mingchu.jobs.kitchen.school.Signal;
import cn.mingchu.jobs.kitchen.school.Trouble;
import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Zone;
import cn.mingchu.schemas.rule.QuantityRange;
import cn.mingchu.schemas.rule.Rule;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.schemas.rule.RuleKind;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** What of the other streams of the job concerns a school as a whole: a small part of each. */
final class SchoolInputs {

  private SchoolInputs() {}

  /** Whether it is a lamp's, and can be. Asked of each reading, so it is mostly two comparisons. */
  static boolean isOfLamp(DeviceInput input) {
    return input instanceof Reading reading
        && reading.quantity() == Quantity.UV_IRRADIANCE
        && QuantityRange.isPossible(reading.quantity(), reading.hundredths());
  }

  static SchoolInput ofLamp(DeviceInput input) {
    Reading reading = (Reading) input;
    return new Signal(
        Signal.Source.LAMP,
        reading.deviceId(),
        reading.eventIdHigh(),
        reading.eventIdLow(),
        reading.eventTime(),
        reading.ingestTime(),
        Zone.UNKNOWN_ZONE,
        reading.hundredths());
  }

  /** Whether somebody was seen, and a model vouches for it. */
  static boolean isOfPerson(CameraInput input) {
    return input instanceof Observation seen
        && seen.kind() == ObservationKind.PERSON_PRESENT
        && seen.confidenceHundredths() > 0;
  }

  static SchoolInput ofPerson(CameraInput input) {
    Observation seen = (Observation) input;
    return new Signal(
        Signal.Source.CAMERA,
        seen.deviceId(),
        seen.eventIdHigh(),
        seen.eventIdLow(),
        seen.eventTime(),
        seen.ingestTime(),
        seen.zone(),
        seen.confidenceHundredths());
  }

  /** What was found of devices that may have a cause in common, or be one. */
  static final class OfFindings implements FlatMapFunction<KitchenFinding, Addressed> {

    private static final long serialVersionUID = 1L;

    private final Set<String> silenceRules =
        RuleCatalogue.load().all().stream()
            .filter(rule -> rule.kind() == RuleKind.SILENCE)
            .map(Rule::id)
            .collect(Collectors.toSet());

    @Override
    public void flatMap(KitchenFinding finding, Collector<Addressed> out) {
      SchoolInput input =
          MainsLoss.isOne(finding) ? new MainsLoss(finding) : Trouble.of(finding, silenceRules);
      if (input != null) {
        out.collect(new Addressed(finding.schoolId(), input));
      }
    }
  }
}
