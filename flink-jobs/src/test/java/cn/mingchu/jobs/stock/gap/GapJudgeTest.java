package cn.mingchu.jobs.stock.gap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.SubjectKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapJudgeTest {

  private final Term term = new Term();

  @Test
  void tellsWhenALittleOfTheMeatIsMissingMealAfterMeal() {
    for (int day = 0; day < 3; day++) {
      term.lunch(day, 10);
    }
    assertThat(term.timePassesTo(5).standing()).isEmpty();

    term.lunch(3, 10).timePassesTo(5);

    assertThat(term.standing()).containsExactly("MEAT ONE_GROUP OPEN 0.. 40000");
  }

  /** A hundredth of a meal is not counted: three meals of eleven come to 30 of a hundred. */
  @Test
  void isTellingWhenTheSumComesToTheLimit() {
    term.lunch(0, 11).lunch(1, 11).lunch(2, 10.999);
    assertThat(term.timePassesTo(5).standing()).isEmpty();

    term.lunch(2, 11);

    assertThat(term.standing()).containsExactly("MEAT ONE_GROUP OPEN 0.. 33000");
  }

  @Test
  void oneMealAddsOnlySoMuch() {
    term.lunch(0, 60).lunch(1, 60).timePassesTo(5);
    assertThat(term.standing()).isEmpty();

    term.lunch(2, 60);

    assertThat(term.standing()).containsExactly("MEAT ONE_GROUP OPEN 0.. 180000");
  }

  @Test
  void staysSilentWhereItIsNowMoreAndNowLess() {
    for (int day = 0; day < 20; day++) {
      term.lunch(day, day % 2 == 0 ? 12 : -12);
    }

    assertThat(term.timePassesTo(25).said()).isEmpty();
  }

  @Test
  void isOverWhenTheMissingMeatHasComeBack() {
    for (int day = 0; day < 5; day++) {
      term.lunch(day, 10);
    }
    for (int day = 5; day < 10; day++) {
      term.lunch(day, -10);
    }
    term.timePassesTo(20);

    assertThat(term.standing()).containsExactly("MEAT ONE_GROUP CLOSED 0..9 10000");
  }

  @Test
  void tellsWhereOfEverythingAboutAsMuchIsMissing() {
    for (int day = 0; day < 4; day++) {
      term.lunch(day, 10, 9, 11);
    }
    term.timePassesTo(5);

    assertThat(term.standing())
        .containsExactly(
            "GRAIN ALL_ALIKE OPEN 0.. 36000",
            "MEAT ALL_ALIKE OPEN 0.. 40000",
            "VEGETABLE ALL_ALIKE OPEN 0.. 44000");
  }

  @Test
  void waitsForTheDayOfGraceOfEachMeal() {
    term.lunch(0, 14).lunch(1, 14).lunch(2, 14);

    assertThat(term.timePassesTo(2.999).standing()).isEmpty();
    assertThat(term.book().nextAlarm()).isEqualTo(Term.at(3));
    assertThat(term.timePassesTo(3).standing()).containsExactly("MEAT ONE_GROUP OPEN 0.. 42000");
  }

  @Test
  void aLatePaperTakesBackWhatWasSaidWithoutIt() {
    term.lunch(0, 14).lunch(1, 14).lunch(2, 14).timePassesTo(4);
    assertThat(term.standing()).isNotEmpty();

    term.lunch(1, 0);

    assertThat(term.standing()).isEmpty();
  }

  @Test
  void goesOnFromWhatIsClosed() {
    term.lunch(0, 10).lunch(1, 10).timePassesTo(2).close(20);
    assertThat(term.hear(Term.meal(1, 9, List.of()))).isFalse();

    term.lunch(20, 10).lunch(21, 10).timePassesTo(22);

    assertThat(term.standing()).containsExactly("MEAT ONE_GROUP OPEN 0.. 40000");
  }

  @Test
  void remembersNothingOfASchoolWhereNothingIsMissing() {
    term.lunch(0, -5).timePassesTo(2).close(15);

    assertThat(term.book().isForgettable()).isTrue();
  }

  @Test
  void aFindingNamesTheSchoolAndTheReportsItBeginsAndEndsWith() {
    term.lunch(0, 14).lunch(1, 14).lunch(2, 14).timePassesTo(4);

    BookFinding finding = term.said().get(0);
    assertThat(finding.ruleId()).isEqualTo("RECIPE_GAP_PERSISTS");
    assertThat(finding.subject().kind()).isEqualTo(SubjectKind.SCHOOL);
    assertThat(finding.evidence())
        .extracting(evidence -> evidence.role() + " " + evidence.eventIdLow())
        .containsExactly(
            EvidenceRole.FIRST + " 0", EvidenceRole.DECIDING + " 2", EvidenceRole.LAST + " 2");
    assertThat(finding.episode().decidedIngestTime()).isEqualTo(Term.at(3));
  }
}
