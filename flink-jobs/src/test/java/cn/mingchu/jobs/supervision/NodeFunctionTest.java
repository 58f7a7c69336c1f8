package cn.mingchu.jobs.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.supervision.canteen.SchoolDay;
import cn.mingchu.jobs.supervision.diligence.DiligenceTerms;
import cn.mingchu.jobs.supervision.figure.Figure;
import cn.mingchu.jobs.supervision.figure.Figures;
import cn.mingchu.jobs.supervision.node.NodeShare;
import cn.mingchu.jobs.supervision.node.NodeStatement;
import cn.mingchu.jobs.supervision.period.Period;
import cn.mingchu.schemas.event.OfficeLevel;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // JUnit opens the harness before a test can use it
class NodeFunctionTest {

  private static final long MONDAY = LocalDate.of(2026, 3, 2).toEpochDay();
  private static final Period DAY = Period.day(MONDAY);
  private static final long PAUSE = 1_000;
  private static final int KEPT_DAYS = 45;

  private KeyedOneInputStreamOperatorTestHarness<String, NodeShare, NodeStatement> nodes;

  @BeforeEach
  void open() throws Exception {
    nodes = harness();
    nodes.setup(SupervisionTypes.STATEMENT.createSerializer(new SerializerConfigImpl()));
    nodes.open();
  }

  @AfterEach
  void close() throws Exception {
    nodes.close();
  }

  @Test
  void addsUpSchoolsAndLetsTheNewestRevisionCount() throws Exception {
    hear(DAY, day("one", 2, 5));
    hear(DAY, day("two", 1, 7));
    hear(DAY, day("one", 1, 100));
    hear(DAY, day("two", 1, 7));
    nodes.setProcessingTime(PAUSE);
    hear(DAY, day("one", 3, 6));
    nodes.setProcessingTime(2 * PAUSE);

    assertThat(nodes.extractOutputValues())
        .extracting(
            NodeStatement::revision,
            NodeStatement::schoolDays,
            said -> said.figures().count(Figure.DUTIES))
        .containsExactly(tuple(1, 2L, 12L), tuple(2, 2L, 13L));
  }

  @Test
  void tellsWhenAPeriodIsOverAndWhatAmendsIt() throws Exception {
    hear(DAY, day("one", 1, 5));
    nodes.setProcessingTime(PAUSE);
    nodes.processWatermark(DAY.end());
    hear(DAY, day("one", 2, 6));
    nodes.setProcessingTime(2 * PAUSE);

    assertThat(nodes.extractOutputValues())
        .extracting(NodeStatement::revision, NodeStatement::isClosed, NodeStatement::isAmended)
        .containsExactly(tuple(1, false, false), tuple(2, true, false), tuple(3, true, true));
  }

  @Test
  void goesOnWhereTheCheckpointLeftIt() throws Exception {
    hear(DAY, day("one", 1, 5));
    hear(DAY, day("two", 1, 7));
    nodes.setProcessingTime(PAUSE);
    OperatorSubtaskState checkpoint = nodes.snapshot(1, 1);
    nodes.close();

    nodes = harness();
    nodes.setup(SupervisionTypes.STATEMENT.createSerializer(new SerializerConfigImpl()));
    nodes.initializeState(checkpoint);
    nodes.open();
    nodes.setProcessingTime(PAUSE);
    hear(DAY, day("one", 1, 5));
    hear(DAY, day("two", 2, 8));
    nodes.setProcessingTime(2 * PAUSE);

    assertThat(nodes.extractOutputValues())
        .extracting(NodeStatement::revision, said -> said.figures().count(Figure.DUTIES))
        .containsExactly(tuple(2, 13L));
  }

  @Test
  void forgetsAPeriodThatNothingCanChangeAnyMore() throws Exception {
    hear(DAY, day("one", 1, 5));
    nodes.setProcessingTime(PAUSE);

    nodes.processWatermark(DAY.end() + (KEPT_DAYS + 2) * 86_400_000L - 1);
    assertThat(nodes.numKeyedStateEntries()).isPositive();
    nodes.processWatermark(DAY.end() + (KEPT_DAYS + 2) * 86_400_000L);
    assertThat(nodes.numKeyedStateEntries()).isZero();
    hear(DAY, day("one", 2, 6));

    assertThat(nodes.numKeyedStateEntries()).isZero();
    assertThat(nodes.numEventTimeTimers()).isZero();
  }

  @Test
  void forgetsWhatStoodAtASchoolThatIsGone() throws Exception {
    hear(Period.LIVE, live(1, 1));
    nodes.setProcessingTime(PAUSE);
    hear(Period.LIVE, live(2, 0));
    nodes.setProcessingTime(2 * PAUSE);
    hear(Period.LIVE, live(1, 1));
    nodes.setProcessingTime(3 * PAUSE);

    assertThat(nodes.extractOutputValues())
        .extracting(NodeStatement::schoolDays)
        .as("a school that comes back begins with its first revision")
        .containsExactly(1L, 0L, 1L);
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, NodeShare, NodeStatement> harness()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new NodeFunction(DiligenceTerms.DEFAULTS, KEPT_DAYS, PAUSE)),
        NodeShare::key,
        Types.STRING);
  }

  private void hear(Period period, SchoolDay day) throws Exception {
    nodes.processElement(new NodeShare("5117", OfficeLevel.CITY, period, day), 0);
  }

  private static SchoolDay day(String school, int revision, long duties) {
    return counted(school, MONDAY, revision, Figure.DUTIES, duties);
  }

  private static SchoolDay live(int revision, long schools) {
    return counted("one", SchoolDay.LIVE, revision, Figure.SCHOOLS, schools);
  }

  private static SchoolDay counted(
      String school, long slot, int revision, Figure figure, long count) {
    Figures.Counting figures = new Figures.Counting();
    figures.add(figure, count);
    return new SchoolDay(school, "511702", slot, revision, figures.done(), List.of(), 9);
  }
}
