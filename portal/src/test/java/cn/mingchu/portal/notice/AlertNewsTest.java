package cn.mingchu.portal.notice;

import static cn.mingchu.portal.Records.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.portal.Records;
import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStep;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertNewsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "RAISED | RAISED",
        "RAISED JOINED ACKNOWLEDGED ACTED COMMENTED | RAISED",
        "RAISED ACKNOWLEDGE_OVERDUE ESCALATED ESCALATED | RAISED ESCALATED ESCALATED",
        "RAISED SEVERITY_ROSE SEVERITY_FELL | RAISED GRAVER",
        "RAISED SUBMITTED VERIFIED OVER CLOSED FIX_HELD | RAISED CLOSED",
        "RAISED CLOSED REOPENED CLOSED | RAISED CLOSED REOPENED CLOSED",
        "RAISED CLOSED RAISED | RAISED CLOSED RAISED",
        "RAISED CALLED_FALSE UPHELD | RAISED CALLED_FALSE",
        "RAISED WITHDRAWN | RAISED WITHDRAWN",
        "RAISED LAPSED | RAISED LAPSED",
        "RAISED MERGED | RAISED MERGED",
        "RAISED EXPLAINED | RAISED EXPLAINED",
        "RAISED EXPLAINED RETURNED CLOSED | RAISED EXPLAINED RETURNED CLOSED",
        // Nobody was told that there is anything, so nobody is told that it is over.
        "EXPLAINED SUBSIDED | ''",
        "EXPLAINED WITHDRAWN | ''",
        "EXPLAINED MERGED | ''",
        "EXPLAINED RETURNED LAPSED | RETURNED LAPSED",
        "RAISED EXPLAINED SUBSIDED | RAISED EXPLAINED",
        "RAISED SILENCED SEVERITY_ROSE ESCALATED SILENCE_ENDED | RAISED SILENCED SILENCE_ENDED",
        // That it is over is told to whoever was told that it began, and to nobody else.
        "RAISED SILENCED SUBSIDED | RAISED SILENCED SUBSIDED",
        "SILENCED SUBSIDED | ''",
        "SILENCED SEVERITY_ROSE SILENCE_ENDED CLOSED | SILENCE_ENDED CLOSED",
        // Only its last steps are kept.
        "JOINED CLOSED | CLOSED",
        "JOINED EXPLAINED | EXPLAINED"
      })
  void readsTheLifeOfAnAlert(String steps, String news) {
    assertThat(
            AlertNews.of(alert(steps)).stream()
                .map(each -> each.news().name())
                .collect(Collectors.joining(" ")))
        .isEqualTo(news);
  }

  @Test
  void isReopenedByWhoeverSaysThatItWasNotFalse() {
    Alert alert =
        Records.alert("a", "2151000001", "511702")
            .setSteps(
                List.of(
                    Records.step(AlertStepKind.RAISED, NOON, AlertState.NEW, null),
                    Records.step(
                        AlertStepKind.REJECTED, NOON.plusSeconds(1), AlertState.IN_PROGRESS, null),
                    Records.step(
                        AlertStepKind.CALLED_FALSE,
                        NOON.plusSeconds(2),
                        AlertState.CALLED_FALSE,
                        null),
                    Records.step(
                        AlertStepKind.REJECTED, NOON.plusSeconds(3), AlertState.REOPENED, null)))
            .build();

    assertThat(AlertNews.of(alert))
        .extracting(AlertNews::news)
        .containsExactly(News.RAISED, News.CALLED_FALSE, News.REOPENED);
  }

  @Test
  void knowsHowGraveItHasBeenByThen() {
    List<AlertStep> steps = new ArrayList<>();
    steps.add(step(AlertStepKind.RAISED, 0, Severity.YELLOW));
    steps.add(step(AlertStepKind.SEVERITY_ROSE, 1, Severity.RED));
    steps.add(step(AlertStepKind.SEVERITY_FELL, 2, Severity.BLUE));
    steps.add(step(AlertStepKind.CLOSED, 3, Severity.BLUE));

    assertThat(AlertNews.of(Records.alert("a", "s", "511702").setSteps(steps).build()))
        .containsExactly(
            new AlertNews(News.RAISED, NOON, Severity.YELLOW, Severity.YELLOW, OfficeLevel.SCHOOL),
            new AlertNews(
                News.GRAVER, NOON.plusSeconds(1), Severity.RED, Severity.RED, OfficeLevel.SCHOOL),
            new AlertNews(
                News.CLOSED, NOON.plusSeconds(3), Severity.BLUE, Severity.RED, OfficeLevel.SCHOOL));
  }

  @Test
  void hasTheSameKeyWhereverTheSameIsReadAndAnotherElsewhere() {
    AlertNews news = AlertNews.of(alert("RAISED CLOSED REOPENED CLOSED")).get(1);
    List<AlertNews> later = AlertNews.of(alert("RAISED CLOSED REOPENED CLOSED RAISED"));

    assertThat(later.get(1).key("one", "a")).isEqualTo(news.key("one", "a"));
    assertThat(
            List.of(
                news.key("one", "a"),
                news.key("other", "a"),
                news.key("one", "b"),
                later.get(0).key("one", "a"),
                later.get(3).key("one", "a")))
        .doesNotHaveDuplicates();
  }

  private static Alert alert(String kinds) {
    List<AlertStep> steps = new ArrayList<>();
    for (String kind : kinds.split(" ", -1)) {
      steps.add(step(AlertStepKind.valueOf(kind), steps.size(), Severity.YELLOW));
    }
    return Records.alert("a", "2151000001", "511702").setSteps(steps).build();
  }

  private static AlertStep step(AlertStepKind kind, int second, Severity severity) {
    return AlertStep.newBuilder(Records.step(kind, NOON.plusSeconds(second), AlertState.NEW, null))
        .setSeverity(severity)
        .build();
  }
}
