package cn.mingchu.jobs.supervision.canteen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.supervision.canteen.CanteenJudge.Reception;
import cn.mingchu.jobs.supervision.figure.Figure;
import cn.mingchu.jobs.supervision.figure.Figures;
import cn.mingchu.jobs.supervision.word.SupervisionWord.AlertWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeviceOfSchool;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DutyWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FeedbackWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FindingSort;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FindingWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.Heard;
import cn.mingchu.jobs.supervision.word.SupervisionWord.OfSchool;
import cn.mingchu.jobs.supervision.word.SupervisionWord.SchoolWord;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.FixState;
import cn.mingchu.schemas.event.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanteenJudgeTest {

  private static final String SCHOOL = "2151000001";
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long MONDAY = LocalDate.of(2026, 3, 2).toEpochDay();

  private final CanteenJudge judge = new CanteenJudge(CanteenTerms.DEFAULTS);
  private final CanteenBook book = new CanteenBook();
  private final List<SchoolDay> said = new ArrayList<>();

  @Test
  void saysNothingUntilTheRegisterTellsWhereASchoolIs() {
    hear(duties(MONDAY, 1, 5));
    timePassesTo(at(MONDAY, 12));
    assertThat(said).isEmpty();

    hear(school("511702", 1));
    timePassesTo(at(MONDAY, 13));

    assertThat(figures(MONDAY).count(Figure.DUTIES_DONE)).isEqualTo(5);
  }

  @Test
  void countsADayWhenItIsOverAndNotTheOneItIsRegisteredOn() {
    hear(school("511702", 1));
    timePassesTo(at(MONDAY, 12));
    hear(new Heard(SCHOOL, "fridge", MONDAY, at(MONDAY, 12)));
    hear(new Heard(SCHOOL, "fridge", MONDAY + 1, at(MONDAY + 1, 8)));
    timePassesTo(at(MONDAY + 2, 0) - 1);
    assertThat(figures(MONDAY + 1).count(Figure.SCHOOLS)).isZero();

    timePassesTo(at(MONDAY + 2, 0));
    timePassesTo(at(MONDAY + 3, 0));

    assertThat(figures(MONDAY).count(Figure.SCHOOLS)).isZero();
    assertThat(figures(MONDAY + 1).count(Figure.SCHOOLS_HEARD)).isOne();
    assertThat(figures(MONDAY + 2).count(Figure.SCHOOLS)).isOne();
    assertThat(figures(MONDAY + 2).count(Figure.SCHOOLS_HEARD)).isZero();
  }

  /** From 7:00 to 9:30 silent, by two rules that overlap, of 6:00 to 19:00. */
  @Test
  void takesSilentMinutesOfMealHoursAwayOnce() {
    timePassesTo(at(MONDAY - 1, 0));
    hear(school("511702", 1));
    hear(new DeviceOfSchool(SCHOOL, "fridge", true, true, at(MONDAY - 5, 0), 1));
    hear(new Heard(SCHOOL, "fridge", MONDAY, at(MONDAY, 1)));
    hear(silence("one", at(MONDAY, 7), at(MONDAY, 9)));
    hear(silence("two", at(MONDAY, 8), at(MONDAY, 9) + 30 * MINUTE));
    hear(silence("night", at(MONDAY, 0), at(MONDAY, 6)));

    timePassesTo(at(MONDAY + 1, 0));

    assertThat(figures(MONDAY).count(Figure.DEVICE_MINUTES)).isEqualTo(780);
    assertThat(figures(MONDAY).count(Figure.DEVICE_MINUTES_ON_LINE)).isEqualTo(630);
  }

  @Test
  void aDeviceOfWhichNothingWasHeardIsNotOnLine() {
    timePassesTo(at(MONDAY - 1, 0));
    hear(school("511702", 1));
    hear(new DeviceOfSchool(SCHOOL, "fridge", true, true, at(MONDAY - 5, 0), 1));

    timePassesTo(at(MONDAY + 1, 0));

    assertThat(figures(MONDAY).count(Figure.DEVICE_MINUTES)).isEqualTo(780);
    assertThat(figures(MONDAY).count(Figure.DEVICE_MINUTES_ON_LINE)).isZero();
    assertThat(figures(SchoolDay.LIVE).count(Figure.DEVICES)).isOne();
    assertThat(figures(SchoolDay.LIVE).count(Figure.DEVICES_ON_LINE)).isZero();
  }

  @Test
  void anAlertIsARepeatedOneWithinSevenDaysAndNotAtTheirEnd() {
    hear(school("511702", 1));
    hear(alert("first", at(MONDAY, 8), AlertState.CLOSED));
    hear(alert("second", at(MONDAY + 7, 8) - 1, AlertState.CLOSED));
    hear(alert("third", at(MONDAY + 14, 8) - 1, AlertState.CLOSED));
    timePassesTo(at(MONDAY + 15, 8));

    assertThat(figures(MONDAY + 7).count(Figure.ALERTS_REPEATED)).isOne();
    assertThat(figures(MONDAY + 14).count(Figure.ALERTS)).isOne();
    assertThat(figures(MONDAY + 14).count(Figure.ALERTS_REPEATED)).isZero();
  }

  @Test
  void aComplaintWaitsTooLongAfterADayAndNotAtItsEnd() {
    hear(school("511702", 1));
    hear(feedback("good", 4, false, null));
    hear(feedback("answered", 3, true, at(MONDAY + 1, 8)));
    hear(feedback("answered-late", 1, true, at(MONDAY + 1, 8) + 1));
    hear(feedback("waiting", 2, true, null));
    timePassesTo(at(MONDAY + 1, 8));
    assertThat(figures(MONDAY).count(Figure.COMPLAINTS)).isEqualTo(2);
    assertThat(book.nextAlarm()).isEqualTo(at(MONDAY + 1, 8) + 1);

    timePassesTo(book.nextAlarm());

    assertThat(figures(MONDAY).count(Figure.COMPLAINTS)).isEqualTo(3);
    assertThat(figures(MONDAY).count(Figure.COMPLAINTS_ANSWERED_IN_TIME)).isOne();
    assertThat(figures(MONDAY).count(Figure.RATINGS)).isEqualTo(4);
    assertThat(figures(MONDAY).count(Figure.RATINGS_SATISFIED)).isOne();
  }

  @Test
  void openAlertsGrowOlderByTheDay() {
    hear(school("511702", 1));
    hear(alert("a", at(MONDAY, 23), AlertState.NEW));

    timePassesTo(at(MONDAY, 23));
    assertThat(figures(SchoolDay.LIVE).count(Figure.OPEN_ORANGE_SAME_DAY)).isOne();
    timePassesTo(at(MONDAY + 1, 0));
    assertThat(figures(SchoolDay.LIVE).count(Figure.OPEN_ORANGE_DAYS_1_TO_2)).isOne();
    timePassesTo(at(MONDAY + 3, 0));
    assertThat(figures(SchoolDay.LIVE).count(Figure.OPEN_ORANGE_DAYS_3_TO_6)).isOne();
    timePassesTo(at(MONDAY + 7, 0));
    assertThat(figures(SchoolDay.LIVE).count(Figure.OPEN_ORANGE_FROM_DAY_7)).isOne();
    assertThat(figures(MONDAY).count(Figure.OPEN_ORANGE)).isOne();
  }

  @Test
  void amendsADayByOneMoreRevision() {
    hear(school("511702", 1));
    hear(duties(MONDAY, 1, 5));
    timePassesTo(at(MONDAY, 12));
    hear(duties(MONDAY, 2, 6));
    timePassesTo(at(MONDAY + 20, 12));

    assertThat(said)
        .filteredOn(day -> day.slot() == MONDAY)
        .extracting(SchoolDay::revision, day -> day.figures().count(Figure.DUTIES_DONE))
        .containsExactly(tuple(1, 5L), tuple(2, 6L));
  }

  @Test
  void doesNotAmendADayThatIsTooLongAgo() {
    hear(school("511702", 1));
    hear(duties(MONDAY, 1, 5));
    timePassesTo(at(MONDAY + 45, 12));
    assertThat(hear(duties(MONDAY, 2, 6))).isEqualTo(Reception.ACCEPTED);
    timePassesTo(at(MONDAY + 60, 12));
    said.clear();

    assertThat(hear(duties(MONDAY, 3, 7))).isEqualTo(Reception.LATE);
    timePassesTo(at(MONDAY + 60, 13));

    assertThat(said).isEmpty();
  }

  @Test
  void knowsWhatItHeardBefore() {
    hear(duties(MONDAY, 2, 5));

    assertThat(hear(duties(MONDAY, 2, 5))).isEqualTo(Reception.KNOWN);
    assertThat(hear(duties(MONDAY, 1, 4))).isEqualTo(Reception.KNOWN);
  }

  @Test
  void aSchoolThatMovesIsTakenBackWhereItWas() {
    hear(school("511702", 1));
    hear(duties(MONDAY, 1, 5));
    timePassesTo(at(MONDAY, 12));
    said.clear();

    hear(school("511703", 2));
    timePassesTo(at(MONDAY, 13));

    assertThat(said)
        .filteredOn(day -> day.slot() == MONDAY)
        .extracting(SchoolDay::regionCode, SchoolDay::revision, day -> day.figures().isEmpty())
        .containsExactly(tuple("511702", 2, true), tuple("511703", 3, false));
  }

  @Test
  void forgetsASchoolThatIsRemoved() {
    hear(school("511702", 1));
    hear(duties(MONDAY, 1, 5));
    timePassesTo(at(MONDAY, 12));
    hear(new SchoolWord(SCHOOL, null, 0, 2));
    timePassesTo(at(MONDAY, 13));
    assertThat(said.get(said.size() - 1).figures().isEmpty()).isTrue();

    timePassesTo(at(MONDAY + 60, 0));
    assertThat(book.isForgettable()).isFalse();
    assertThat(book.nextAlarm()).isLessThan(at(MONDAY + 200, 0));
    timePassesTo(book.nextAlarm());

    assertThat(book.isForgettable()).isTrue();
  }

  /** However long it is looked after. */
  @Test
  void keepsNoMoreThanTheDaysThatMayStillChange() {
    hear(school("511702", 1));
    int most = 0;
    for (long day = MONDAY; day < MONDAY + 400; day++) {
      hear(new Heard(SCHOOL, "fridge", day, at(day, 1)));
      hear(duties(day, 1, 5));
      hear(alert("a" + day, at(day, 8), AlertState.CLOSED));
      timePassesTo(at(day, 20));
      most = Math.max(most, book.words.size());
    }

    assertThat(most).isEqualTo(1 + 3 * 54);
    assertThat(book.told).hasSize(47);
  }

  private Reception hear(OfSchool word) {
    return judge.hear(book, word);
  }

  private void timePassesTo(long now) {
    judge.timePasses(book, now, said::add);
  }

  private Figures figures(long slot) {
    Map<Long, Figures> newest = new TreeMap<>();
    said.forEach(day -> newest.put(day.slot(), day.figures()));
    return newest.getOrDefault(slot, Figures.NONE);
  }

  private static long at(long day, int hour) {
    return (day * 24 - 8 + hour) * HOUR;
  }

  private static SchoolWord school(String county, long place) {
    return new SchoolWord(SCHOOL, county, at(MONDAY - 5, 0), place);
  }

  private static FeedbackWord feedback(
      String id, int rating, boolean isComplaint, @Nullable Long settled) {
    long received = at(MONDAY, 8);
    return new FeedbackWord(
        SCHOOL, id, 1, MONDAY, rating, isComplaint, received, settled, received);
  }

  private static DutyWord duties(long day, int revision, int done) {
    return new DutyWord(SCHOOL, day, revision, 9, done, 0, 0, 0, 0, at(day, 12));
  }

  private static FindingWord silence(String id, long start, long end) {
    return new FindingWord(
        SCHOOL, id, 1, FindingSort.SILENCE, "fridge", true, start, end, 0, start);
  }

  private static AlertWord alert(String id, long raisedAt, AlertState state) {
    return new AlertWord(
        SCHOOL,
        id,
        1,
        "COLD_HOLD_HIGH",
        Severity.ORANGE,
        state,
        FixState.NOT_DECLARED,
        false,
        false,
        false,
        0,
        raisedAt,
        List.of(),
        raisedAt);
  }
}
