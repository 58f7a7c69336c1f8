package cn.mingchu.schemas.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.rule.EvidenceTag;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertTermsTest {

  private static final String DEADLINES = "severity,step,level,after,while,tag";
  private static final String WATCHES = "rule,for,tag\n*,P7D,D";
  private static final String TERMS =
      """
      name,value,tag
      repeatCount,3,D
      repeatWithin,P7D,D
      returnAfter,PT5M,D
      explainedBefore,PT1H,D
      secondLookPercent,10,D
      lateAfter,PT1M,D
      silenceOfSchool,PT4H,D
      silenceOfOffice,P7D,D
      silenceAhead,P30D,D
      """;

  @Test
  void tellsTheGravestFirstToTheCountyAndThenUpwards() {
    assertThat(AlertTerms.load().deadlines(Severity.RED))
        .filteredOn(deadline -> deadline.step() == AlertStepKind.ESCALATED)
        .extracting(Deadline::level, Deadline::after, Deadline::whileIn)
        .containsExactly(
            tuple(OfficeLevel.COUNTY, Duration.ZERO, WhileIn.OPEN),
            tuple(OfficeLevel.CITY, Duration.ofMinutes(30), WhileIn.UNACKNOWLEDGED),
            tuple(OfficeLevel.PROVINCE, Duration.ofHours(2), WhileIn.UNACKNOWLEDGED));
  }

  @ParameterizedTest
  @CsvSource({
    "RED, PT10M, PT30M, PT24H",
    "ORANGE, PT30M, PT2H, PT24H",
    "YELLOW, PT2H, PT8H, PT72H",
    "BLUE, PT24H, PT72H, PT168H"
  })
  void givesAClockToEachSeverity(Severity severity, Duration known, Duration begun, Duration over) {
    List<Deadline> deadlines = AlertTerms.load().deadlines(severity);

    assertThat(deadlines)
        .extracting(Deadline::step, Deadline::after)
        .contains(
            tuple(AlertStepKind.ACKNOWLEDGE_OVERDUE, known),
            tuple(AlertStepKind.ACT_OVERDUE, begun),
            tuple(AlertStepKind.CLOSE_OVERDUE, over));
  }

  @Test
  void areAllDefaultsOfOurs() {
    assertThat(Arrays.stream(Severity.values()))
        .flatMap(severity -> AlertTerms.load().deadlines(severity))
        .extracting(Deadline::tag)
        .containsOnly(EvidenceTag.D);
  }

  @Test
  void watchesWhatNobodyNamedForAWeek() {
    AlertTerms terms = AlertTerms.load();

    assertThat(terms.watch("COLD_HOLD_HIGH")).isEqualTo(Duration.ofDays(7));
    assertThat(terms.watch("SENSOR_STALE")).isEqualTo(Duration.ofDays(1));
    assertThat(terms.longestWatch()).isEqualTo(Duration.ofDays(14));
  }

  @Test
  void nameOnlyRulesThatThereAre() {
    RuleCatalogue rules = RuleCatalogue.load();

    assertThat(AlertTerms.load().watchedRules())
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rules.find(rule)).isPresent());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RED,ESCALATED,,PT1H,OPEN,D       | deadlines.csv: line 2: level is for ESCALATED, and for nothing else
          RED,CLOSE_OVERDUE,,-PT1H,OPEN,D  | deadlines.csv: line 2: after must not be negative, was PT-1H
          RED,CLOSE_OVERDUE,PT1H,OPEN,D    | deadlines.csv: line 2: 'RED,CLOSE_OVERDUE,PT1H,OPEN,D' has 5 fields, not 6
          """)
  void refusesAWrongDeadline(String line, String complaint) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> terms(DEADLINES + '\n' + line, WATCHES, TERMS))
        .withMessage(complaint);
  }

  @Test
  void refusesATermThatItDoesNotKnowOrMisses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> terms(DEADLINES, WATCHES, TERMS + "lateAftr,PT1M,D"))
        .withMessage("terms.csv: no term is called [lateAftr]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> terms(DEADLINES, WATCHES, TERMS.replace("lateAfter", "lateAftr")))
        .withMessage("terms.csv: lateAfter is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> terms(DEADLINES, WATCHES + "\n*,P1D,D", TERMS))
        .withMessage("watches.csv: line 3: '*' comes twice");
  }

  private static AlertTerms terms(String deadlines, String watches, String terms) {
    return new AlertTerms(
        new TermsTable("deadlines.csv", DEADLINES, deadlines),
        new TermsTable("watches.csv", "rule,for,tag", watches),
        new TermsTable("terms.csv", "name,value,tag", terms));
  }
}
