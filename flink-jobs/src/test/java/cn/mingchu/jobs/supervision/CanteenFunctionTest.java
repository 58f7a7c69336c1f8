package cn.mingchu.jobs.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingchu.jobs.supervision.canteen.CanteenTerms;
import cn.mingchu.jobs.supervision.canteen.SchoolDay;
import cn.mingchu.jobs.supervision.figure.Figure;
import cn.mingchu.jobs.supervision.word.Days;
import cn.mingchu.jobs.supervision.word.SupervisionWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DutyWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.Heard;
import cn.mingchu.jobs.supervision.word.SupervisionWord.SchoolWord;
import java.time.Instant;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // JUnit opens the harness before a test can use it
class CanteenFunctionTest {

  private static final String SCHOOL = "2151000001";
  private static final long NOON = Instant.parse("2026-03-02T04:00:00Z").toEpochMilli();
  private static final long TODAY = Days.of(NOON);
  private static final long PAUSE = 1_000;

  private KeyedOneInputStreamOperatorTestHarness<String, SupervisionWord, SchoolDay> schools;

  @BeforeEach
  void open() throws Exception {
    schools = harness();
    schools.setup(SupervisionTypes.DAY.createSerializer(new SerializerConfigImpl()));
    schools.open();
  }

  @AfterEach
  void close() throws Exception {
    schools.close();
  }

  @Test
  void saysNothingWhileNobodyTellsHowLateItIs() throws Exception {
    hear(new SchoolWord(SCHOOL, "511702", NOON, 1));
    hear(duties(TODAY, 1));
    schools.setProcessingTime(PAUSE);
    assertThat(schools.extractOutputValues()).isEmpty();

    schools.processWatermark(NOON);

    assertThat(schools.extractOutputValues())
        .extracting(SchoolDay::slot)
        .containsExactly(SchoolDay.LIVE, TODAY);
  }

  @Test
  void addsUpOnceForAllThatIsSaidInAPause() throws Exception {
    schools.processWatermark(NOON);
    hear(new SchoolWord(SCHOOL, "511702", NOON, 1));
    for (int revision = 1; revision <= 50; revision++) {
      hear(duties(TODAY, revision));
    }
    schools.setProcessingTime(PAUSE);

    assertThat(schools.extractOutputValues())
        .filteredOn(day -> day.slot() == TODAY)
        .extracting(day -> day.figures().count(Figure.DUTIES_DONE))
        .containsExactly(50L);
  }

  @Test
  void countsADayWhenItIsOverThoughNobodySaysAnything() throws Exception {
    schools.processWatermark(NOON);
    hear(new SchoolWord(SCHOOL, "511702", NOON, 1));
    schools.setProcessingTime(PAUSE);

    schools.processWatermark(Days.end(TODAY + 1));

    assertThat(schools.extractOutputValues())
        .filteredOn(day -> day.slot() == TODAY + 1)
        .extracting(
            day -> day.figures().count(Figure.SCHOOLS),
            day -> day.figures().count(Figure.SCHOOLS_HEARD))
        .containsExactly(tuple(1L, 0L));
    assertThat(schools.numEventTimeTimers()).isOne();
  }

  @Test
  void goesOnWhereTheCheckpointLeftIt() throws Exception {
    schools.processWatermark(NOON);
    hear(new SchoolWord(SCHOOL, "511702", NOON, 1));
    hear(new Heard(SCHOOL, "fridge", TODAY + 1, NOON));
    schools.setProcessingTime(PAUSE);
    OperatorSubtaskState checkpoint = schools.snapshot(1, 1);
    schools.close();

    schools = harness();
    schools.setup(SupervisionTypes.DAY.createSerializer(new SerializerConfigImpl()));
    schools.initializeState(checkpoint);
    schools.open();
    schools.processWatermark(Days.end(TODAY + 1));

    assertThat(schools.extractOutputValues())
        .filteredOn(day -> day.slot() == TODAY + 1)
        .extracting(day -> day.figures().count(Figure.SCHOOLS_HEARD))
        .containsExactly(1L);
  }

  @Test
  void leavesNothingOfASchoolThatIsRemoved() throws Exception {
    schools.processWatermark(NOON);
    hear(new SchoolWord(SCHOOL, "511702", NOON, 1));
    hear(duties(TODAY, 1));
    schools.setProcessingTime(PAUSE);
    hear(new SchoolWord(SCHOOL, null, 0, 2));
    schools.setProcessingTime(2 * PAUSE);

    for (long day = TODAY; day < TODAY + 150; day += 10) {
      schools.processWatermark(Days.end(day));
      hear(new SchoolWord(SCHOOL, null, 0, 3 + day));
      schools.setProcessingTime(3 * PAUSE + day * PAUSE);
    }
    schools.processWatermark(Days.end(TODAY + 400));

    assertThat(schools.numKeyedStateEntries()).isZero();
    assertThat(schools.numEventTimeTimers()).isZero();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, SupervisionWord, SchoolDay>
      harness() throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new CanteenFunction(CanteenTerms.DEFAULTS, PAUSE)),
        SupervisionWord::subjectId,
        Types.STRING);
  }

  private void hear(SupervisionWord word) throws Exception {
    schools.processElement(word, word.ingestTime());
  }

  private static DutyWord duties(long day, int revision) {
    return new DutyWord(SCHOOL, day, revision, 60, revision, 0, 0, 0, 0, NOON);
  }
}
