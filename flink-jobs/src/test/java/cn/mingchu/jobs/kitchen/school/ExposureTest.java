package cn.mingchu.jobs.kitchen.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.kitchen.judge.EvidenceItem;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Zone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code UV_PERSON_PRESENT} as released. */
class ExposureTest {

  @Test
  void whoIsSeenUnderALampIsToldAtOnce() {
    Campus campus = campus().shines("lamp", 0, 80);

    campus.sees("camera", 0.5, 0.9);

    assertThat(campus.standing()).containsExactly("UV_PERSON_PRESENT RED OPEN 0.5.. []");
    KitchenFinding finding = campus.findings().get(0);
    assertThat(finding.deviceId()).isEqualTo("lamp");
    assertThat(finding.quantity()).isEqualTo(Quantity.UV_IRRADIANCE);
    assertThat(finding.limitHundredths()).isEqualTo(5_00);
    assertThat(finding.worstHundredths()).isEqualTo(80_00);
    assertThat(finding.evidence())
        .extracting(EvidenceItem::role, EvidenceItem::eventIdLow, EvidenceItem::hundredths)
        .containsExactly(
            tuple(EvidenceRole.FIRST, 2L, 90),
            tuple(EvidenceRole.WORST, 1L, 80_00),
            tuple(EvidenceRole.DECIDING, 2L, 90));
  }

  /** At exactly the confidence of a band a sight belongs to it. */
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"0.8, RED", "0.79, ORANGE", "0.6, ORANGE", "0.59, "})
  void lessSureSightsAreForAPersonToLookAt(double confidence, String severity) {
    Campus campus = campus().shines("lamp", 0, 80).sees("camera", 0.5, confidence);

    assertThat(campus.findings())
        .extracting(finding -> finding.severity().name())
        .isEqualTo(severity == null ? List.of() : List.of(severity));
  }

  @ParameterizedTest(name = "{0} µW/cm², told: {1}")
  @CsvSource({"5, false", "5.01, true", "0, false"})
  void aLampIsOnBeyondTheLimit(double irradiance, boolean told) {
    Campus campus = campus().shines("lamp", 0, irradiance).sees("camera", 0.5, 0.9);

    assertThat(campus.standing().isEmpty()).isEqualTo(!told);
  }

  /** What a lamp said holds for three of its periods; then nobody knows. */
  @ParameterizedTest(name = "{0} minutes after the last reading, told: {1}")
  @CsvSource({"3, true", "3.01, false", "60, false"})
  void aLampThatIsNotHeardOfIsNeitherOnNorOff(double minute, boolean told) {
    Campus campus = campus().shines("lamp", 0, 80).sees("camera", minute, 0.9);

    assertThat(campus.standing().isEmpty()).isEqualTo(!told);
  }

  @Test
  void nobodyIsInDangerWhereTheLampIsOffOrElsewhere() {
    Campus campus = campus().with("other-camera", DeviceKind.CAMERA, 1, null, Zone.COOK);
    campus.shines("lamp", 0, 80).sees("other-camera", 0.5, 0.9);
    campus.shines("lamp", 1, 0).sees("camera", 1.5, 0.9);

    assertThat(campus.findings()).isEmpty();
  }

  @Test
  void sightsNotFarApartAreOneExposureThatEndsWithTheLast() {
    Campus campus = campus();
    campus.shines("lamp", 0, 80).sees("camera", 0.5, 0.7);
    campus.shines("lamp", 4, 90).sees("camera", 5.5, 0.95).sees("camera", 6, 0.85);

    campus.timePassesTo(20);

    assertThat(campus.standing()).containsExactly("UV_PERSON_PRESENT RED CLOSED 0.5..6 []");
    assertThat(campus.lines())
        .containsExactly(
            "1 UV_PERSON_PRESENT ORANGE OPEN 0.5.. []",
            "2 UV_PERSON_PRESENT RED OPEN 0.5.. []",
            "3 UV_PERSON_PRESENT RED CLOSED 0.5..6 []");
    assertThat(campus.findings().get(2).worstHundredths()).isEqualTo(90_00);
  }

  @Test
  void aLateReadingShowsThatTheLampWasOff() {
    Campus campus = campus().shines("lamp", 0, 80).sees("camera", 2, 0.9);

    campus.shinesLate("lamp", 1, 0, 10).timePassesTo(12);

    assertThat(campus.standing()).isEmpty();
    assertThat(campus.lines()).last().asString().contains("WITHDRAWN");
  }

  @Test
  void anUploadIsJudgedAsAWhole() {
    Campus campus = campus();
    for (int minute = 0; minute < 4; minute++) {
      campus.sees("camera", minute + 0.5, 0.9);
    }
    for (int minute = 0; minute < 4; minute++) {
      campus.shinesLate("lamp", minute, 80, 20 + minute * 0.01);
    }
    assertThat(campus.lines()).isEmpty();

    campus.timePassesTo(21);
    assertThat(campus.lines()).containsExactly("1 UV_PERSON_PRESENT RED OPEN 0.5.. []");

    campus.timePassesTo(26);
    assertThat(campus.standing()).containsExactly("UV_PERSON_PRESENT RED CLOSED 0.5..3.5 []");
  }

  @Test
  void lastsLongerThanSightsAreKept() {
    Campus campus = campus();
    for (int minute = 0; minute < 60 * 60; minute += 2) {
      campus.shines("lamp", minute, 80).sees("camera", minute + 0.5, 0.9);
    }

    campus.timePassesTo(60 * 60 + 10);

    assertThat(campus.standing()).containsExactly("UV_PERSON_PRESENT RED CLOSED 0.5..3598.5 []");
    assertThat(campus.school().sights.size()).isLessThan(25 * 60 + 50);
  }

  private static Campus campus() {
    return new Campus()
        .with("lamp", DeviceKind.UV_LAMP, 1, null, Zone.SPECIAL_ROOM)
        .with("camera", DeviceKind.CAMERA, 1, null, Zone.SPECIAL_ROOM);
  }
}
