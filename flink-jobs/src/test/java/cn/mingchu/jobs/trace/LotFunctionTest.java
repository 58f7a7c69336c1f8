package cn.mingchu.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.trace.book.LotLink;
import cn.mingchu.jobs.trace.book.Movement;
import cn.mingchu.jobs.trace.book.Step;
import cn.mingchu.jobs.trace.lot.Hearing;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LotFunctionTest {

  private static final long BEGIN = Duration.ofDays(20_000).toMillis();
  private static final long KEPT = Duration.ofDays(730).toMillis();

  private KeyedOneInputStreamOperatorTestHarness<String, Hearing, NodeExposure> lots;

  @BeforeEach
  void open() throws Exception {
    lots =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new LotFunction(Retention.USUAL)),
            Hearing::nodeId,
            Types.STRING);
    lots.open();
  }

  @AfterEach
  void close() throws Exception {
    lots.close();
  }

  @Test
  void forgetsALotThatNothingIsHeardOfForTwoYears() throws Exception {
    lots.setStateTtlProcessingTime(BEGIN);
    receive("rice");
    lots.setStateTtlProcessingTime(BEGIN + KEPT - 1);
    receive("pork");
    assertThat(lots.numKeyedStateEntries()).isEqualTo(2);

    lots.setStateTtlProcessingTime(BEGIN + KEPT + 1);
    lifeGoesOn();
    assertThat(lots.numKeyedStateEntries()).as("pork and leek").isEqualTo(2);
  }

  @Test
  void remembersALotFromTheLastWordOn() throws Exception {
    lots.setStateTtlProcessingTime(BEGIN);
    receive("rice");
    lots.setStateTtlProcessingTime(BEGIN + KEPT - 1);
    receive("rice");
    lots.setStateTtlProcessingTime(BEGIN + KEPT + 1);
    lifeGoesOn();
    assertThat(lots.numKeyedStateEntries()).as("rice and leek").isEqualTo(2);
  }

  /** What is forgotten leaves the heap bit by bit, while others are heard of. */
  private void lifeGoesOn() throws Exception {
    for (int i = 0; i < 50; i++) {
      receive("leek");
    }
  }

  private void receive(String lot) throws Exception {
    LotLink link = new LotLink("receive " + lot, 1, null, lot, 5_000, BEGIN, Step.RECEIVE);
    lots.processElement(new Hearing(new Movement(lot, link), BEGIN, null), BEGIN);
  }
}
