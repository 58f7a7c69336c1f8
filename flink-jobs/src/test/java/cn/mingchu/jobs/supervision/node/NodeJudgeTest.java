package cn.mingchu.jobs.supervision.node;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.supervision.canteen.SchoolDay;
import cn.mingchu.jobs.supervision.diligence.DiligenceTerms;
import cn.mingchu.jobs.supervision.diligence.MissedClock;
import cn.mingchu.jobs.supervision.diligence.OfficeDiligence;
import cn.mingchu.jobs.supervision.figure.Figure;
import cn.mingchu.jobs.supervision.figure.Figures;
import cn.mingchu.jobs.supervision.period.Period;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NodeJudgeTest {

  private static final long MONDAY = LocalDate.of(2026, 3, 2).toEpochDay();
  private static final Period WEEK = Period.week(MONDAY);

  private final NodeJudge judge = new NodeJudge(DiligenceTerms.DEFAULTS);
  private final NodeTotals city = new NodeTotals("5117", OfficeLevel.CITY, WEEK);

  @Test
  void hasNothingToSayOfNoSchool() {
    assertThat(judge.news(city, WEEK.end())).isEmpty();
  }

  @Test
  void saysAThingOnce() {
    city.replace(null, day("one", MONDAY, 1, missed(3)));

    assertThat(judge.news(city, 0)).isPresent();
    assertThat(judge.news(city, 0)).isEmpty();
  }

  @Test
  void tellsThatAPeriodIsOverAndWhatChangesItAfterwards() {
    SchoolDay first = day("one", MONDAY, 1, missed(1));
    city.replace(null, first);
    assertThat(judge.news(city, WEEK.end() - 1)).get().matches(said -> !said.isClosed());

    Optional<NodeStatement> over = judge.news(city, WEEK.end());
    assertThat(over).get().matches(said -> said.isClosed() && !said.isAmended());

    city.replace(first, day("one", MONDAY, 2, missed(2)));
    assertThat(judge.news(city, WEEK.end()))
        .get()
        .matches(said -> said.isClosed() && said.isAmended() && said.revision() == 3);
  }

  @Test
  void namesTheOfficesRightBelowAndNoOthers() {
    city.replace(null, day("one", MONDAY, 1, missed(3)));
    city.replace(null, day("two", MONDAY + 1, 1, missed(2)));

    NodeStatement said = judge.news(city, 0).orElseThrow();

    assertThat(said.targets()).hasSize(1);
    NodeStatement.Target county = said.targets().get(0);
    assertThat(county.node()).isEqualTo("511702");
    assertThat(county.diligence()).isEqualTo(new OfficeDiligence(0, 5, 0, 5_000));
    assertThat(county.missed()).hasSize(5).allMatch(clock -> clock.level() == OfficeLevel.COUNTY);
    assertThat(said.diligence()).isEqualTo(new OfficeDiligence(0, 0, 0, 0));
  }

  @Test
  void leavesNothingOfWhatIsTakenBack() {
    SchoolDay day = day("one", MONDAY, 1, missed(3));
    city.replace(null, day);
    judge.news(city, 0);

    city.replace(day, new SchoolDay("one", "511702", MONDAY, 2, Figures.NONE, List.of(), 5));

    NodeStatement said = judge.news(city, 0).orElseThrow();
    assertThat(said.schoolDays()).isZero();
    assertThat(said.figures()).isEqualTo(Figures.NONE);
    assertThat(said.targets()).isEmpty();
    assertThat(city.below).isEmpty();
  }

  private static SchoolDay day(String school, long day, int revision, List<MissedClock> missed) {
    Figures.Counting figures = new Figures.Counting();
    figures.add(Figure.CLOCKS_MISSED_COUNTY, missed.size());
    List<MissedClock> ofSchool =
        missed.stream()
            .map(
                clock ->
                    new MissedClock(
                        school + clock.alertId(),
                        school,
                        clock.level(),
                        clock.step(),
                        clock.severity(),
                        clock.due()))
            .toList();
    return new SchoolDay(school, "511702", day, revision, figures.done(), ofSchool, 5);
  }

  private static List<MissedClock> missed(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            n ->
                new MissedClock(
                    "a" + n, "", OfficeLevel.COUNTY, AlertStepKind.ESCALATED, Severity.ORANGE, n))
        .toList();
  }
}
