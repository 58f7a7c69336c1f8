package cn.mingchu.jobs.duty.book;

import static cn.mingchu.schemas.event.DutyKind.COOK_TASTING;
import static cn.mingchu.schemas.event.DutyKind.DAILY_CONTROL;
import static cn.mingchu.schemas.event.DutyKind.DISINFECTION;
import static cn.mingchu.schemas.event.DutyKind.LEADER_MEAL;
import static cn.mingchu.schemas.event.DutyKind.MONTHLY_DISPATCH;
import static cn.mingchu.schemas.event.DutyKind.MORNING_CHECK;
import static cn.mingchu.schemas.event.DutyKind.ON_DUTY;
import static cn.mingchu.schemas.event.DutyKind.PARENT_MEAL;
import static cn.mingchu.schemas.event.DutyKind.STUDENT_RATING;
import static cn.mingchu.schemas.event.DutyKind.TEACHER_MEAL;
import static cn.mingchu.schemas.event.DutyKind.WASTE_HANDOVER;
import static cn.mingchu.schemas.event.DutyKind.WEEKLY_REVIEW;
import static cn.mingchu.schemas.event.RegisterKind.CANTEEN_LICENCE;
import static cn.mingchu.schemas.event.RegisterKind.CATERER_LICENCE;
import static cn.mingchu.schemas.event.RegisterKind.HEALTH_CERTIFICATE;
import static cn.mingchu.schemas.event.RegisterKind.OPERATING_CONTRACT;
import static cn.mingchu.schemas.event.RegisterKind.SAFETY_DIRECTOR;
import static cn.mingchu.schemas.event.RegisterKind.SAFETY_OFFICER;
import static cn.mingchu.schemas.event.RegisterKind.SCHOOL_SAFETY_DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.event.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours are those since the midnight of a Monday, 2026-03-02; lunch is served at twelve. */
class DutyJudgeTest {

  private static final double SECOND = 1 / 3_600.0;
  private static final double DAY = 24;

  private final Canteen canteen = new Canteen();

  @Test
  void nothingIsDueWhereNothingIsCooked() {
    canteen.serves("lunch", 12).does(DAILY_CONTROL, "none", 18);

    canteen.timePassesTo(40 * DAY);

    assertThat(canteen.newestDays()).isEmpty();
    assertThat(canteen.standing()).isEmpty();
  }

  @Test
  void aMealThatIsPlannedForAHolidayBringsNoDuties() {
    canteen.restsOn(12).plans("lunch", 12, "面");

    canteen.timePassesTo(2 * DAY);

    assertThat(canteen.standing()).isEmpty();
  }

  @Test
  void aMealThatIsServedOnAHolidayDoes() {
    canteen.restsOn(12).serves("lunch", 12, "面");

    canteen.timePassesTo(15);

    assertThat(canteen.found("MEAL_COMPANION_MISSING")).containsExactly("lunch OPEN 14..");
  }

  @Test
  void aMealThatWasPlannedAndIsCalledOffBringsNone() {
    canteen.plans("lunch", 12, "面").timePassesTo(15);
    assertThat(canteen.found("MEAL_COMPANION_MISSING")).containsExactly("lunch OPEN 14..");

    canteen.plans("lunch", 12);

    assertThat(canteen.standing()).isEmpty();
    assertThat(canteen.newestDays()).isEmpty();
  }

  @ParameterizedTest(name = "at {0}, written at {1}, sent at {2}: {3}")
  @CsvSource({
    "12.5, 12.6, 12.6, DONE, ''",
    "14, 14, 14, DONE, ''",
    "12.5, 14, 50, DONE, ''",
    "12.5, 14, 62.5, BACK_FILLED, lunch CLOSED 14..62.5",
    "12.5, 14.5, 14.5, BACK_FILLED, lunch CLOSED 14..14.5",
    "12.5, 100, 100, BACK_FILLED, lunch CLOSED 14..100",
    "14.5, 14.5, 14.5, LATE, lunch CLOSED 14..14.5",
  })
  void aLeaderEatsWithTheChildrenWithinTwoHours(
      double done, double written, double sent, DutyState state, String found) {
    canteen.serves("lunch", 12, "面").timePassesTo(14);
    assertThat(canteen.states(LEADER_MEAL, 12)).containsExactly(DutyState.DUE);
    canteen.timePassesTo(14 + SECOND);
    assertThat(canteen.states(LEADER_MEAL, 12)).containsExactly(DutyState.MISSING);
    assertThat(canteen.found("MEAL_COMPANION_MISSING")).containsExactly("lunch OPEN 14..");

    canteen.writes(LEADER_MEAL, "lunch", done, written, sent);

    assertThat(canteen.states(LEADER_MEAL, 12)).containsExactly(state);
    assertThat(String.join("", canteen.found("MEAL_COMPANION_MISSING"))).isEqualTo(found);
  }

  @Test
  void aCorrectionMakesNothingLate() {
    canteen.serves("lunch", 12, "面");
    canteen.writes(LEADER_MEAL, "lunch", 12.5, 12.5, 12.5);
    canteen.writes(LEADER_MEAL, "lunch", 12.5, 60, 60, "headmaster");

    canteen.timePassesTo(61);

    assertThat(canteen.states(LEADER_MEAL, 12)).containsExactly(DutyState.DONE);
  }

  @Test
  void threeMealsRunningWithoutALeaderAreAMatterOfTheirOwn() {
    for (int day = 0; day < 4; day++) {
      canteen.serves("lunch-" + day, 12 + day * DAY, "面");
    }
    canteen.timePassesTo(14 + DAY + 1);
    assertThat(canteen.found("MEAL_COMPANION_REPEAT")).isEmpty();

    canteen.timePassesTo(14 + 2 * DAY + 1);
    assertThat(canteen.found("MEAL_COMPANION_REPEAT")).containsExactly("null OPEN 14..");

    canteen.does(LEADER_MEAL, "lunch-3", 12.5 + 3 * DAY).timePassesTo(14 + 3 * DAY + 1);
    assertThat(canteen.found("MEAL_COMPANION_REPEAT")).containsExactly("null CLOSED 14..86");

    canteen.does(LEADER_MEAL, "lunch-1", 12.5 + DAY);
    assertThat(canteen.found("MEAL_COMPANION_REPEAT")).isEmpty();
  }

  @Test
  void aRunGoesOnOverDaysThatAreClosed() {
    for (int day = 0; day < 12; day++) {
      canteen.serves("lunch-" + day, 12 + day * DAY, "面");
      canteen.closeUntil(Canteen.at(15 + day * DAY));
    }
    canteen.serves("lunch-12", 12 + 12 * DAY, "面").does(LEADER_MEAL, "lunch-12", 12.5 + 12 * DAY);

    canteen.closeUntil(Canteen.at(15 + 12 * DAY));

    assertThat(canteen.found("MEAL_COMPANION_REPEAT")).containsExactly("null CLOSED 14..302");
  }

  @ParameterizedTest(name = "certificate until day {0}: {1}")
  @CsvSource({
    "0, ''",
    "-1, 2151000001 cook 2026-03-02 CLOSED 6..6",
    "-60, 2151000001 cook 2026-03-02 CLOSED 6..6"
  })
  void whoWorksHasACertificateThatHoldsOnTheDay(long last, String found) {
    canteen.registers(HEALTH_CERTIFICATE, "cook", -365, last, 5);

    canteen.checks("cook", 6, true).timePassesTo(12);

    assertThat(String.join("", canteen.found("HEALTH_CERT_EXPIRED"))).isEqualTo(found);
  }

  @Test
  void aCertificateThatTurnsOutToHoldTakesBackWhatWasFound() {
    canteen.registers(SAFETY_OFFICER, "clerk", -365, null, 5).checks("cook", 6, true);
    canteen.checks("helper", 6, true).checks("cook", 30, true);
    assertThat(canteen.found("HEALTH_CERT_EXPIRED"))
        .containsExactly(
            "2151000001 cook 2026-03-02 CLOSED 6..6", "2151000001 helper 2026-03-02 CLOSED 6..6");

    canteen.registers(HEALTH_CERTIFICATE, "cook", 1, 365L, 50);
    assertThat(canteen.found("HEALTH_CERT_EXPIRED"))
        .containsExactly(
            "2151000001 cook 2026-03-02 CLOSED 6..6", "2151000001 helper 2026-03-02 CLOSED 6..6");
    canteen.registers(HEALTH_CERTIFICATE, "cook", -300, 65L, 60);

    assertThat(canteen.found("HEALTH_CERT_EXPIRED"))
        .containsExactly("2151000001 helper 2026-03-02 CLOSED 6..6");
  }

  @Test
  void whoKeepsNoRegisterIsNotJudgedByItNorBeforeItBegan() {
    canteen.checks("cook", 6, true).serves("lunch", 12, "面").timePassesTo(13);
    assertThat(canteen.found("HEALTH_CERT_EXPIRED")).isEmpty();
    assertThat(canteen.found("CANTEEN_LICENSE_EXPIRED")).isEmpty();

    canteen.registers(SAFETY_OFFICER, "clerk", -365, null, DAY + 1);
    assertThat(canteen.found("CANTEEN_LICENSE_EXPIRED")).isEmpty();
    canteen.serves("lunch-2", 12 + DAY, "面").timePassesTo(13 + DAY);

    assertThat(canteen.found("CANTEEN_LICENSE_EXPIRED"))
        .containsExactly("2151000001 2026-03-02 CLOSED 36..36");
    assertThat(canteen.found("HEALTH_CERT_EXPIRED")).isEmpty();
  }

  @ParameterizedTest(name = "days {0} to {1}: {2}")
  @CsvSource({
    "-365, 4, ''",
    "1, 2000, 2151000001 2026-03-02 CLOSED 12..12",
    "-365, 2, 2151000001 2026-03-02 CLOSED 84..84"
  })
  void mealsAreServedUnderALicence(long first, long last, String found) {
    canteen.registers(CANTEEN_LICENCE, null, first, last, 5);
    for (int day = 0; day < 5; day++) {
      canteen.serves("lunch-" + day, 12 + day * DAY, "面");
    }

    canteen.timePassesTo(5 * DAY);

    assertThat(String.join("", canteen.found("CANTEEN_LICENSE_EXPIRED"))).isEqualTo(found);
  }

  @Test
  void aMealThatIsPlannedNeedsALicenceWhenItsTimeHasComeAndNoneOnAHoliday() {
    canteen.registers(SAFETY_OFFICER, "clerk", -365, null, 1);
    canteen.restsOn(DAY + 1).plans("lunch", 12, "面").plans("holiday", 12 + DAY, "面");
    canteen.timePassesTo(12);
    assertThat(canteen.found("CANTEEN_LICENSE_EXPIRED")).isEmpty();

    canteen.timePassesTo(3 * DAY);

    assertThat(canteen.found("CANTEEN_LICENSE_EXPIRED"))
        .containsExactly("2151000001 2026-03-02 CLOSED 12..12");
    canteen.plans("lunch", 12);
    assertThat(canteen.found("CANTEEN_LICENSE_EXPIRED")).isEmpty();
  }

  @Test
  void whoBringsMealsNeedsALicenceFromTheFirstOneOn() {
    canteen.registers(CATERER_LICENCE, null, -365, 0L, 5).serves("lunch", 12, "面");
    canteen.serves("lunch-2", 12 + DAY, "面").timePassesTo(2 * DAY);

    assertThat(canteen.found("CATERER_LICENSE_INVALID"))
        .containsExactly("2151000001 2026-03-02 CLOSED 36..36");
  }

  @ParameterizedTest(name = "{0}, {1} and {2} diners: {3}")
  @CsvSource({
    "500, 500, 500, 2151000001 2026-03-02 CLOSED 60..60",
    "500, 500, 499, ''",
    "900, 900, 499, ''",
    "499, 499, 499, ''"
  })
  void aSchoolIsLargeByThreeMealsOfAWeek(int first, int second, int third, String found) {
    canteen.registers(OPERATING_CONTRACT, null, -1, 365L, 1);
    canteen.feeds("a", 12, first).feeds("b", 12 + DAY, second).feeds("c", 12 + 2 * DAY, third);

    canteen.timePassesTo(3 * DAY);

    assertThat(String.join("", canteen.found("SAFETY_DIRECTOR_MISSING_SCHOOL"))).isEqualTo(found);
    assertThat(String.join("", canteen.found("DUAL_DIRECTOR_MISSING"))).isEqualTo(found);
    assertThat(canteen.found("SAFETY_DIRECTOR_MISSING_KG")).isEmpty();
  }

  @Test
  void mealsOfTwoWeeksDoNotMakeOneLarge() {
    canteen.registers(SAFETY_OFFICER, "clerk", -365, null, 1);
    for (double day : new double[] {3, 4, 7, 8}) {
      canteen.feeds("lunch-" + day, 12 + day * DAY, 800);
    }

    canteen.timePassesTo(9 * DAY);

    assertThat(canteen.found("SAFETY_DIRECTOR_MISSING_SCHOOL")).isEmpty();
  }

  @Test
  void aDirectorAndOneOfTheSchoolItselfAreEnough() {
    canteen.registers(OPERATING_CONTRACT, null, -1, 365L, 1);
    canteen.registers(SAFETY_DIRECTOR, "manager", -1, null, 1);
    for (int day = 0; day < 3; day++) {
      canteen.feeds("lunch-" + day, 12 + day * DAY, 500);
    }
    canteen.timePassesTo(3 * DAY);
    assertThat(canteen.found("SAFETY_DIRECTOR_MISSING_SCHOOL")).isEmpty();
    assertThat(canteen.found("DUAL_DIRECTOR_MISSING")).hasSize(1);

    canteen.registers(SCHOOL_SAFETY_DIRECTOR, "teacher", -1, null, 80);

    assertThat(canteen.found("DUAL_DIRECTOR_MISSING")).isEmpty();
    assertThat(canteen.found("SAFETY_OFFICER_MISSING"))
        .containsExactly("2151000001 2026-03-02 CLOSED 12..12");
  }

  /** It ends with the last moment of day 40; 30 days before is the midnight of day 11. */
  @Test
  void aCertificateIsToBeRenewedBeforeItEnds() {
    canteen.registers(HEALTH_CERTIFICATE, "cook", -300, 40L, 1).timePassesTo(11 * DAY);
    assertThat(canteen.found("HEALTH_CERT_EXPIRING")).isEmpty();

    canteen.timePassesTo(11 * DAY + SECOND);
    assertThat(canteen.found("HEALTH_CERT_EXPIRING"))
        .containsExactly("2151000001 cook HEALTH_CERTIFICATE-cook--300 OPEN 264..");
    canteen.timePassesTo(34 * DAY);
    assertThat(severity("HEALTH_CERT_EXPIRING")).isEqualTo(Severity.BLUE);
    canteen.timePassesTo(34 * DAY + SECOND);
    assertThat(severity("HEALTH_CERT_EXPIRING")).isEqualTo(Severity.YELLOW);

    canteen.registers(HEALTH_CERTIFICATE, "cook", 36, 400L, 35 * DAY);

    assertThat(canteen.found("HEALTH_CERT_EXPIRING"))
        .containsExactly("2151000001 cook HEALTH_CERTIFICATE-cook--300 CLOSED 264..840");
  }

  @ParameterizedTest(name = "until day {0}: {1}")
  @CsvSource({
    "89, ''",
    "88, 2151000001 CANTEEN_LICENCE-null--300 OPEN -24..",
  })
  void aLicenceIsToBeRenewedNinetyDaysBefore(long last, String found) {
    canteen.registers(CANTEEN_LICENCE, null, -300, last, -1).timePassesTo(0);

    assertThat(String.join("", canteen.found("CANTEEN_LICENSE_EXPIRING"))).isEqualTo(found);
  }

  @Test
  void whatWasRevokedNeedsNoRenewalAndWhatIsRenewedInTimeNoReminder() {
    canteen.hear(
        Canteen.entry("left", 1, HEALTH_CERTIFICATE, "cook", -300, 5L, true, Canteen.at(0)));
    canteen.registers(HEALTH_CERTIFICATE, "helper", -300, 40L, 1);
    canteen.registers(HEALTH_CERTIFICATE, "helper", -1, 364L, 2);

    canteen.timePassesTo(50 * DAY);

    assertThat(canteen.found("HEALTH_CERT_EXPIRING")).isEmpty();
  }

  /** A reminder ends with its paper; then the paper is missed where it is needed. */
  @Test
  void anEntryIsForgottenAYearAndSomeAfterItEnded() {
    canteen.registers(HEALTH_CERTIFICATE, "cook", -300, 40L, 1);
    canteen.closeUntil(Canteen.at(440 * DAY));
    assertThat(canteen.found("HEALTH_CERT_EXPIRING"))
        .containsExactly("2151000001 cook HEALTH_CERTIFICATE-cook--300 CLOSED 264..984");
    assertThat(canteen.book().isForgettable()).isFalse();

    canteen.closeUntil(Canteen.at(441 * DAY));

    assertThat(canteen.book().isForgettable()).isTrue();
  }

  /** The year 2027 begins on day 305 and ends with day 669. */
  @ParameterizedTest(name = "{0} minutes: {1}")
  @CsvSource({
    "2399, 2151000001 officer 2027 CLOSED 16080..16080",
    "2400, ''",
    "0, 2151000001 officer 2027 CLOSED 16080..16080"
  })
  void whoFillsAPostIsTrainedForFortyHoursAYear(int minutes, String found) {
    canteen.registers(SAFETY_OFFICER, "officer", -100, null, 1);
    canteen.trains(304 * DAY + 9, 6_000, "officer").trains(320 * DAY, 1_200, "officer", "other");
    canteen.trains(400 * DAY, Math.max(1, minutes - 1_200), "officer");
    if (minutes == 0) {
      canteen.trains(320 * DAY, 1, "other").trains(400 * DAY, 1, "other");
    }
    canteen.closeUntil(Canteen.at(669 * DAY));
    canteen.timePassesTo(670 * DAY);
    assertThat(canteen.found("SAFETY_TRAINING_HOURS")).isEmpty();

    canteen.timePassesTo(670 * DAY + SECOND);

    assertThat(String.join("", canteen.found("SAFETY_TRAINING_HOURS"))).isEqualTo(found);
  }

  @Test
  void aTrainingThatIsToldOfLateCountsForItsYear() {
    canteen.registers(SAFETY_OFFICER, "officer", -100, null, 1);
    canteen.closeUntil(Canteen.at(675 * DAY));
    assertThat(canteen.found("SAFETY_TRAINING_HOURS")).hasSize(1);

    canteen.trains(660 * DAY, 2_400, "officer");

    assertThat(canteen.found("SAFETY_TRAINING_HOURS")).isEmpty();
    canteen.closeUntil(Canteen.at(700 * DAY));
    assertThat(canteen.book().papers).isEmpty();
  }

  @Test
  void nobodyIsAskedForTheYearInWhichTheyCameOrTheRegisterBegan() {
    canteen.registers(SAFETY_OFFICER, "officer", -100, null, 1);
    canteen.registers(SAFETY_DIRECTOR, "newcomer", 310, null, 2);

    canteen.closeUntil(Canteen.at(671 * DAY));

    assertThat(canteen.found("SAFETY_TRAINING_HOURS"))
        .containsExactly("2151000001 officer 2027 CLOSED 16080..16080");
  }

  private Severity severity(String ruleId) {
    return canteen.standing().values().stream()
        .filter(finding -> finding.ruleId().equals(ruleId))
        .map(BookFinding::severity)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCookTastesAndATeacherEatsByTheEndOfTheDay() {
    canteen.serves("lunch", 12, "面").does(COOK_TASTING, "lunch", 11);

    canteen.timePassesTo(24 + SECOND);

    assertThat(canteen.states(COOK_TASTING, 12)).containsExactly(DutyState.DONE);
    assertThat(canteen.states(TEACHER_MEAL, 12)).containsExactly(DutyState.MISSING);
    assertThat(canteen.found("FIVE_MEAL_INCOMPLETE"))
        .containsExactly("lunch TEACHER_MEAL OPEN 24..");
  }

  @ParameterizedTest(name = "tasted at {0}: {1}")
  @CsvSource({
    "11.5, ''",
    "11.51, 2151000001 lunch CLOSED 11.51..11.51",
    "12.4, 2151000001 lunch CLOSED 12.4..12.4"
  })
  void aCookTastesWhileThereIsTimeToAct(double hours, String found) {
    canteen.serves("lunch", 12, "面").does(COOK_TASTING, "lunch", hours);

    assertThat(String.join("", canteen.found("COOK_TASTE_LATE"))).isEqualTo(found);
  }

  @Test
  void childrenSayHowItWasInEachWeekAndParentsComeInEachMonth() {
    canteen.serves("lunch", 12, "面");

    canteen.timePassesTo(7 * DAY + SECOND);
    assertThat(canteen.found("FIVE_MEAL_INCOMPLETE"))
        .contains("2026-03-02 STUDENT_RATING OPEN 168..");
    assertThat(canteen.found("WEEKLY_REVIEW_MISSING")).containsExactly("2026-03-02 OPEN 168..");
    assertThat(canteen.found("PARENT_COMPANION_LOW")).isEmpty();

    canteen.timePassesTo(30 * DAY + SECOND);
    assertThat(canteen.found("PARENT_COMPANION_LOW")).containsExactly("2026-03 OPEN 720..");
    assertThat(canteen.found("MONTHLY_DISPATCH_MISSING")).containsExactly("2026-03 OPEN 720..");
  }

  @Test
  void whatIsDoneOnceInAWeekOrMonthIsEnough() {
    canteen.serves("lunch", 12, "面");
    for (DutyKind kind : new DutyKind[] {STUDENT_RATING, WEEKLY_REVIEW}) {
      canteen.writes(kind, null, 6 * DAY + 23, 6 * DAY + 23, 6 * DAY + 23);
    }
    for (DutyKind kind : new DutyKind[] {PARENT_MEAL, MONTHLY_DISPATCH}) {
      canteen.writes(kind, null, 29 * DAY + 23, 29 * DAY + 23, 29 * DAY + 23);
    }

    canteen.closeUntil(Canteen.at(50 * DAY));

    assertThat(canteen.found("WEEKLY_REVIEW_MISSING")).isEmpty();
    assertThat(canteen.found("PARENT_COMPANION_LOW")).isEmpty();
    assertThat(canteen.found("MONTHLY_DISPATCH_MISSING")).isEmpty();
    assertThat(canteen.found("FIVE_MEAL_INCOMPLETE"))
        .containsExactly("lunch COOK_TASTING OPEN 24..", "lunch TEACHER_MEAL OPEN 24..");
  }

  @Test
  void ofEveryDishASampleIsKept() {
    canteen.serves("lunch", 12, "面", "汤").keeps("lunch", "面", 12.5, 125, "cook");

    canteen.timePassesTo(15);
    assertThat(canteen.states(DutyKind.SAMPLE_KEPT, 12))
        .containsExactlyInAnyOrder(DutyState.DONE, DutyState.MISSING);
    assertThat(canteen.found("SAMPLE_MISSING")).containsExactly("lunch OPEN 14..");

    canteen.keeps("lunch", "汤", 16, 125, "cook");
    assertThat(canteen.found("SAMPLE_MISSING")).containsExactly("lunch CLOSED 14..16");
  }

  @ParameterizedTest(name = "{0} g: {1}")
  @CsvSource({"125, ''", "124, 2151000001 sample-lunch-面 CLOSED 12.5..12.5"})
  void aSampleHas125Grams(int grams, String found) {
    canteen.serves("lunch", 12, "面").keeps("lunch", "面", 12.5, grams, "cook");

    assertThat(String.join("", canteen.found("SAMPLE_UNDERWEIGHT"))).isEqualTo(found);
    assertThat(canteen.found("SAMPLE_RECORD_INCOMPLETE")).isEmpty();
  }

  @Test
  void theRecordOfASampleSaysHowMuchItIsAndWhoTookIt() {
    canteen.serves("lunch", 12, "面", "汤");
    canteen.keeps("lunch", "面", 12.5, null, "cook").keeps("lunch", "汤", 12.5, 125);

    assertThat(canteen.found("SAMPLE_RECORD_INCOMPLETE"))
        .containsExactly(
            "2151000001 sample-lunch-汤 CLOSED 12.5..12.5",
            "2151000001 sample-lunch-面 CLOSED 12.5..12.5");
  }

  @ParameterizedTest(name = "disposed of after {0} h")
  @CsvSource({
    "47.99, 2151000001 gone-sample-lunch-面 CLOSED 60.49..60.49, ''",
    "48, '', ''",
    "72, '', ''",
    "72.01, '', 2151000001 sample-lunch-面 CLOSED 84.5..84.51",
  })
  void aSampleIsKeptForTwoDaysAndNotForMoreThanThree(double hours, String early, String old) {
    canteen.serves("lunch", 12, "面").keeps("lunch", "面", 12.5, 125, "cook");
    canteen.disposes("lunch", "面", 12.5 + hours);

    canteen.timePassesTo(100);

    assertThat(String.join("", canteen.found("SAMPLE_EARLY_DISPOSAL"))).isEqualTo(early);
    assertThat(String.join("", canteen.found("SAMPLE_OVERDUE_CLEAR"))).isEqualTo(old);
  }

  /** Kept on a Friday: until Wednesday, and not until somebody comes on Monday. */
  @ParameterizedTest(name = "disposed of after {0} h")
  @CsvSource({
    "120, ''",
    "120.01, 2151000001 sample-lunch-面 CLOSED 132.5..132.51",
  })
  void nobodyHasToComeOnADayOfRestForASample(double hours, String old) {
    canteen.restsOn(24 + 12).restsOn(48 + 12);
    canteen.serves("lunch", 12, "面").keeps("lunch", "面", 12.5, 125, "cook");
    canteen.disposes("lunch", "面", 12.5 + hours);

    canteen.timePassesTo(140);

    assertThat(String.join("", canteen.found("SAMPLE_OVERDUE_CLEAR"))).isEqualTo(old);
  }

  @Test
  void aSampleThatStaysIsToldOf() {
    canteen.serves("lunch", 12, "面").keeps("lunch", "面", 12.5, 125, "cook");

    canteen.timePassesTo(84.5);
    assertThat(canteen.found("SAMPLE_OVERDUE_CLEAR")).isEmpty();

    canteen.timePassesTo(84.5 + SECOND);
    assertThat(canteen.found("SAMPLE_OVERDUE_CLEAR"))
        .containsExactly("2151000001 sample-lunch-面 OPEN 84.5..");
  }

  @Test
  void everybodyOnDutyIsLookedAtBeforeTheFirstMeal() {
    canteen.serves("lunch", 12, "面").writes(ON_DUTY, null, 6, 6, 6, "cook", "helper");
    canteen.checks("cook", 6.5, true).checks("helper", 12 + SECOND, true);

    canteen.timePassesTo(13);

    assertThat(canteen.states(MORNING_CHECK, 12))
        .containsExactlyInAnyOrder(DutyState.DONE, DutyState.LATE);
    assertThat(canteen.found("MORNING_CHECK_MISSING"))
        .containsExactly("2026-03-02 CLOSED 12..12.000277777777777");
  }

  @Test
  void whereNobodySaysWhoIsOnDutySomebodyHasToBeLookedAt() {
    canteen.serves("lunch", 12, "面").checks("cook", 6.5, true);

    canteen.timePassesTo(13);

    assertThat(canteen.found("MORNING_CHECK_MISSING")).isEmpty();
  }

  @Test
  void whoIsFoundUnfitDoesNotWork() {
    canteen.serves("lunch", 12, "面").checks("cook", 6, false);
    assertThat(canteen.found("MORNING_CHECK_FAIL_ON_DUTY")).isEmpty();

    canteen.does(COOK_TASTING, "lunch", 11, "cook");
    assertThat(canteen.found("MORNING_CHECK_FAIL_ON_DUTY"))
        .containsExactly("2151000001 check-cook-6.0 cook CLOSED 11..11");

    canteen.checks("cook", 10, true);
    assertThat(canteen.found("MORNING_CHECK_FAIL_ON_DUTY")).isEmpty();
  }

  @Test
  void whatFoodIsServedWithIsDisinfectedBetweenMeals() {
    canteen.serves("lunch", 12, "面").serves("dinner", 18, "饭");
    canteen.writes(DISINFECTION, null, 10, 10, 10).writes(DISINFECTION, null, 19, 19, 19);

    canteen.timePassesTo(20);

    assertThat(canteen.states(DISINFECTION, 12)).containsExactly(DutyState.DONE, DutyState.LATE);
    assertThat(canteen.found("DISINFECT_MISSING")).containsExactly("dinner CLOSED 18..19");
  }

  @Test
  void theDayIsControlledByEightAndTheWasteHandedOver() {
    canteen.serves("lunch", 12, "面");

    canteen.timePassesTo(20 + SECOND);
    assertThat(canteen.found("DAILY_CONTROL_MISSING")).containsExactly("2026-03-02 OPEN 20..");
    assertThat(canteen.found("WASTE_LEDGER_MISSING")).isEmpty();

    canteen.writes(WASTE_HANDOVER, null, 23, 23, 23).timePassesTo(25);
    assertThat(canteen.found("WASTE_LEDGER_MISSING")).isEmpty();
  }

  @Test
  void whatIsToldAfterAWeekChangesNothing() {
    canteen.serves("lunch", 12, "面");
    canteen.closeUntil(Canteen.at(8 * DAY + 1));

    assertThat(canteen.hear(Canteen.meal("lunch", true, 2, 12, Canteen.at(8 * DAY + 1), "面")))
        .isEqualTo(DutyJudge.Reception.LATE);
  }
}
