package cn.mingchu.jobs.supervision.diligence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfficeDiligenceTest {

  private static final DiligenceTerms TERMS = new DiligenceTerms(10, 80, 3);

  @Test
  void isAbsentWhereNoClockEnded() {
    OfficeDiligence none = OfficeDiligence.of(List.of(), TERMS);

    assertThat(none.basisPoints()).isNull();
    assertThat(none.isTargeted(TERMS)).isFalse();
  }

  @Test
  void countsEachMissedClockUpToWhatAnOfficeCanAnswer() {
    OfficeDiligence busy = OfficeDiligence.of(List.of(new DailyClocks(7, 3, 0)), TERMS);

    assertThat(busy).isEqualTo(new OfficeDiligence(7, 3, 0, 3_000));
    assertThat(busy.basisPoints()).isEqualTo(7_000);
  }

  /** Of 40 clocks on a day, with 10 expected, each of 30 missed is a quarter: 10 / (10 + 7.5). */
  @Test
  void isNotBlamedForWhatNobodyCouldHaveAnswered() {
    OfficeDiligence flooded = OfficeDiligence.of(List.of(new DailyClocks(10, 30, 0)), TERMS);

    assertThat(flooded).isEqualTo(new OfficeDiligence(10, 30, 0, 7_500));
    assertThat(flooded.basisPoints()).isEqualTo(5_714);
  }

  /** One flooded day excuses no other. */
  @Test
  void looksAtEachDayByItself() {
    OfficeDiligence both =
        OfficeDiligence.of(List.of(new DailyClocks(10, 30, 0), new DailyClocks(0, 4, 0)), TERMS);

    assertThat(both.adjustedMissedThousandths()).isEqualTo(11_500);
  }

  @Test
  void anOfficeThatAnswersNothingHasNoDiligenceHoweverMuchComes() {
    assertThat(OfficeDiligence.of(List.of(new DailyClocks(0, 1_000, 0)), TERMS).basisPoints())
        .isZero();
  }

  @Test
  void isNamedBelowTheLimitAndNotAtIt() {
    assertThat(of(12, 3, 0).isTargeted(TERMS)).as("80 %").isFalse();
    assertThat(of(11, 3, 0).isTargeted(TERMS)).as("78.57 %").isTrue();
    assertThat(of(0, 2, 0).isTargeted(TERMS)).as("two are too few to say").isFalse();
    assertThat(of(0, 3, 0).isTargeted(TERMS)).isTrue();
  }

  @Test
  void isNamedForOneRedClock() {
    assertThat(of(1_000, 1, 1).isTargeted(TERMS)).isTrue();
  }

  /** Each day has few enough clocks. */
  private static OfficeDiligence of(long met, long missed, long redMissed) {
    return new OfficeDiligence(met, missed, redMissed, missed * 1_000);
  }
}
