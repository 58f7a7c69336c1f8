package cn.mingchu.jobs.kitchen.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** On units and troubles that are drawn broadly. */
class ExaminationTest {

  private static final int UNITS = 100;
  private static final int DAY = 24 * 60;
  private static final int HEALTHY = 3 * DAY;

  @ParameterizedTest(name = "{0} for {1} minutes is {2}, at least {3} times of 100")
  @CsvSource({
    "STUCK,          60,  STUCK,       98",
    "NOISY,          60,  NOISY,       96",
    "DRIFTING,       600, DRIFTING,    88",
    "SWAPPED,        60,  SWAPPED,     98",
    "FAILED_MACHINE, 60,  CHANGED_AIR, 98",
    "WARM_FOOD,      60,  CHANGED_AIR, 98",
    "OPEN_DOOR,      60,  CHANGED_AIR, 98",
  })
  void tellsWhatIsWrong(InjectedTrouble trouble, int minutes, Complaint complaint, int least) {
    Map<Complaint, Integer> complaints = new EnumMap<>(Complaint.class);
    for (long seed = 1; seed <= UNITS; seed++) {
      complaints.merge(complaint(trouble, minutes, seed), 1, Integer::sum);
    }

    assertThat(complaints.getOrDefault(complaint, 0))
        .as("complaints %s", complaints)
        .isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"FAILED_MACHINE", "WARM_FOOD", "OPEN_DOOR"})
  void seldomBlamesTheSensorForWarmAir(InjectedTrouble trouble) {
    int blamed = 0;
    for (long seed = 101; seed <= 100 + UNITS; seed++) {
      blamed += complaint(trouble, 60, seed).culprit() == Complaint.Culprit.SENSOR ? 1 : 0;
    }

    assertThat(blamed).isLessThanOrEqualTo(6);
  }

  @Test
  void knowsTheSameAfterItWasWritten() {
    Examination examination = new Examination();
    SyntheticUnit unit = SyntheticUnit.drawn(1);
    observe(examination, minute -> unit.read(unit.air(minute)), 0, 2 * DAY);
    byte[] bytes = bytes(examination);

    Examination read = Examination.read(ByteBuffer.wrap(bytes));
    observe(read, minute -> unit.setpoint, 2 * DAY, 2 * DAY + 60);

    assertThat(read.complaint()).isEqualTo(Complaint.STUCK);
    assertThat(examination.complaint()).isNotEqualTo(Complaint.STUCK);
    assertThat(bytes(examination)).isEqualTo(bytes);
  }

  @Test
  void takesALeapOverAGapForNoSwap() {
    SyntheticUnit unit = SyntheticUnit.drawn(2);
    Examination leap = new Examination();
    Examination gap = new Examination();
    observe(leap, minute -> unit.setpoint + minute % 3 * 0.1, 0, 2 * DAY);
    observe(gap, minute -> unit.setpoint + minute % 3 * 0.1, 0, 2 * DAY);

    gap.passGap();
    observe(leap, minute -> unit.setpoint + 20 + minute % 3 * 0.1, 2 * DAY, 2 * DAY + 70);
    observe(gap, minute -> unit.setpoint + 20 + minute % 3 * 0.1, 2 * DAY, 2 * DAY + 70);

    assertThat(leap.complaint()).isEqualTo(Complaint.SWAPPED);
    assertThat(gap.complaint()).isEqualTo(Complaint.CHANGED_AIR);
  }

  @Test
  void isSureOfWhatWasElsewhereForADayThoughLittleWasHeard() {
    SyntheticUnit unit = SyntheticUnit.drawn(3);
    Examination examination = new Examination();
    observe(examination, minute -> unit.read(unit.air(minute)), 0, 6 * DAY);
    for (int minute = 6 * DAY; minute < 7 * DAY; minute += 60) {
      assertThat(examination.isSure()).as("minute %d", minute).isEqualTo(minute > 6 * DAY + 720);
      examination.passGap();
      observe(examination, elsewhere -> unit.setpoint + 8, minute, minute + 1);
    }
  }

  @Test
  void isSureUntilTheStoreIsBack() {
    SyntheticUnit unit = SyntheticUnit.drawn(4);
    Examination examination = new Examination();
    observe(examination, minute -> unit.read(unit.air(minute)), 0, 6 * DAY);
    observe(examination, minute -> unit.read(unit.air(minute)) + 8, 6 * DAY, 7 * DAY);

    assertThat(examination.isSure()).isTrue();
    assertThat(examination.complaint()).isEqualTo(Complaint.SWAPPED);

    observe(examination, minute -> unit.read(unit.air(minute)), 7 * DAY, 7 * DAY + 181);

    assertThat(examination.isSure()).isFalse();
  }

  @Test
  void doesNotGuessWithoutAPast() {
    Examination examination = new Examination();
    observe(examination, minute -> 4, 0, 11 * 60);

    assertThat(examination.complaint()).isEqualTo(Complaint.UNEXPLAINED);
  }

  private static byte[] bytes(Examination examination) {
    ByteBuffer bytes = ByteBuffer.allocate(4_096);
    examination.write(bytes);
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private static Complaint complaint(InjectedTrouble trouble, int minutes, long seed) {
    SyntheticUnit unit = SyntheticUnit.drawn(seed);
    int begin = HEALTHY + (int) unit.between(0, DAY);
    Examination examination = new Examination();
    observe(examination, minute -> unit.read(unit.air(minute)), 0, begin);
    IntToDoubleFunction troubled = trouble.readings(unit, begin);
    observe(examination, minute -> troubled.applyAsDouble(minute - begin), begin, begin + minutes);
    return examination.complaint();
  }

  private static void observe(
      Examination examination, IntToDoubleFunction readings, int from, int until) {
    for (int minute = from; minute < until; minute++) {
      examination.observe(minute * SyntheticUnit.MINUTE, readings.applyAsDouble(minute));
    }
  }
}
