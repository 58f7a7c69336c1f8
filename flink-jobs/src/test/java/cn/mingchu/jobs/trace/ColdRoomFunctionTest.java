package cn.mingchu.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.trace.paper.Breach;
import cn.mingchu.jobs.trace.paper.BreachBook;
import cn.mingchu.jobs.trace.paper.Claim;
import cn.mingchu.jobs.trace.paper.ColdRoomJudge;
import cn.mingchu.jobs.trace.paper.MemoryStays;
import cn.mingchu.jobs.trace.paper.Node;
import cn.mingchu.jobs.trace.paper.PaperSource;
import cn.mingchu.jobs.trace.paper.StowClaim;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColdRoomFunctionTest {

  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final int YEAR = 365;

  private final ColdRoomJudge judge = new ColdRoomJudge();
  private final Map<String, BreachBook> books = new HashMap<>();
  private final Map<String, MemoryStays> stays = new HashMap<>();
  private final List<Claim> expected = new ArrayList<>();
  private final List<Claim> actual = new ArrayList<>();

  /** A year of papers, corrections and breaches at three schools, cut short every month. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void saysInKeyedStateWhatTheJudgeSaysFromMemory(long seed) throws Exception {
    Random random = new Random(seed);
    var operator = begin(null);
    for (int day = 0; day < YEAR; day++) {
      for (int paper = 0; paper < 6; paper++) {
        hear(operator, stow(random, day));
      }
      if (random.nextInt(4) == 0) {
        hear(operator, breach(random, day));
      }
      if (day % 30 == 29) {
        operator = goOn(operator);
      }
    }
    actual.addAll(told(operator));
    operator.close();

    assertThat(expected.size()).isGreaterThan(100);
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void itsStateStopsToGrow() throws Exception {
    var operator = begin(null);
    List<Long> sizes = new ArrayList<>();
    for (int day = 0; day < 4 * YEAR; day++) {
      hear(operator, stow("lot-" + day, "paper-" + day, 1, "cold-room", false, day));
      if (day % YEAR == YEAR - 1) {
        sizes.add(operator.snapshot(day, day).getManagedKeyedState().getStateSize());
      }
    }
    operator.close();

    assertThat(sizes.get(3)).isLessThan(sizes.get(0) * 11 / 10);
  }

  private void hear(
      KeyedTwoInputStreamOperatorTestHarness<String, Claim, Breach, Claim> operator, StowClaim stow)
      throws Exception {
    String school = stow.desk();
    judge.hear(bookOf(school), staysOf(school), stow, expected::add);
    operator.processElement1(stow, 0);
  }

  private void hear(
      KeyedTwoInputStreamOperatorTestHarness<String, Claim, Breach, Claim> operator, Breach breach)
      throws Exception {
    String school = breach.schoolId();
    // Lots have no order of their own: each breach is told of in the order of their names.
    List<Claim> told = new ArrayList<>();
    judge.hear(bookOf(school), staysOf(school), breach, told::add);
    actual.addAll(told(operator));
    operator.processElement2(breach, 0);
    expected.addAll(sorted(told));
    actual.addAll(sorted(told(operator)));
  }

  private static List<Claim> sorted(List<Claim> claims) {
    return claims.stream()
        .sorted((one, other) -> one.claimId().compareTo(other.claimId()))
        .toList();
  }

  private static List<Claim> told(
      KeyedTwoInputStreamOperatorTestHarness<String, Claim, Breach, Claim> operator) {
    List<Claim> told = List.copyOf(operator.extractOutputValues());
    operator.getOutput().clear();
    return told;
  }

  private BreachBook bookOf(String school) {
    return books.computeIfAbsent(school, id -> new BreachBook());
  }

  private MemoryStays staysOf(String school) {
    return stays.computeIfAbsent(school, id -> new MemoryStays());
  }

  private static StowClaim stow(Random random, int day) {
    String lot = "lot-" + Math.max(0, day - random.nextInt(20));
    String paper = "paper-" + Math.max(0, day * 6 - random.nextInt(12));
    String store = random.nextInt(10) == 0 ? null : "store-" + random.nextInt(3);
    return stow(lot, paper, 1 + random.nextInt(3), store, random.nextInt(4) == 0, day);
  }

  private static StowClaim stow(
      String lot, String paper, int revision, @Nullable String store, boolean isAll, int day) {
    String school = "school-" + Math.floorMod(paper.hashCode(), 3);
    return new StowClaim(
        paper, revision, Node.ofLot(lot, school), store, isAll, day * DAY, source(school, day));
  }

  private static Breach breach(Random random, int day) {
    String school = "school-" + random.nextInt(3);
    int known = Math.max(0, day - random.nextInt(40));
    long since = known * DAY;
    return new Breach(
        "breach-" + known + "-" + school,
        1 + random.nextInt(4),
        school,
        "store-" + random.nextInt(3),
        random.nextInt(4) > 0,
        since,
        random.nextInt(3) == 0 ? Long.MAX_VALUE : since + DAY * (1 + random.nextInt(3)),
        since + random.nextInt(3),
        source(school, day));
  }

  private static PaperSource source(String school, int day) {
    return new PaperSource(1, day * DAY, day * DAY, school, "511702");
  }

  private KeyedTwoInputStreamOperatorTestHarness<String, Claim, Breach, Claim> goOn(
      KeyedTwoInputStreamOperatorTestHarness<String, Claim, Breach, Claim> operator)
      throws Exception {
    actual.addAll(told(operator));
    OperatorSubtaskState checkpoint = operator.snapshot(1, 1);
    operator.close();
    return begin(checkpoint);
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, Claim, Breach, Claim> begin(
      @Nullable OperatorSubtaskState checkpoint) throws Exception {
    KeyedTwoInputStreamOperatorTestHarness<String, Claim, Breach, Claim> operator =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new KeyedCoProcessOperator<>(new ColdRoomFunction()),
            Claim::desk,
            Breach::schoolId,
            Types.STRING);
    operator.setup(TraceTypes.CLAIM.createSerializer(new SerializerConfigImpl()));
    if (checkpoint != null) {
      operator.initializeState(checkpoint);
    }
    operator.open();
    return operator;
  }
}
