package cn.mingchu.jobs.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.connectors.kafka.Received;
import cn.mingchu.jobs.kitchen.judge.DeviceInput;
import cn.mingchu.jobs.kitchen.judge.Kitchen;
import cn.mingchu.jobs.rule.Notice;
import java.time.Duration;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComebackFunctionTest {

  private static final long NOON = Kitchen.NOON.toEpochMilli();
  private static final long PAUSE = ComebackFunction.LONGEST_PAUSE.toMillis();
  private static final long TEN_HOURS = Duration.ofHours(10).toMillis();

  private OneInputStreamOperatorTestHarness<Received<DeviceInput>, Notice> signs;

  @BeforeEach
  void open() throws Exception {
    signs = harness();
    signs.open();
  }

  @AfterEach
  void close() throws Exception {
    signs.close();
  }

  @Test
  void tellsWhenSomebodyIsThereAgain() throws Exception {
    beat(NOON);
    beat(NOON + PAUSE);
    beat(NOON + PAUSE - 1);
    assertThat(signs.extractOutputValues()).isEmpty();

    beat(NOON + TEN_HOURS);
    beat(NOON + TEN_HOURS + PAUSE);

    assertThat(signs.extractOutputValues()).containsExactly(new Comeback(NOON + TEN_HOURS));
  }

  @Test
  void remembersWhenItSawTheLastSign() throws Exception {
    beat(NOON);
    OperatorSubtaskState checkpoint = signs.snapshot(1, 1);
    signs.close();
    signs = harness();
    signs.initializeState(checkpoint);
    signs.open();

    beat(NOON + TEN_HOURS);

    assertThat(signs.extractOutputValues()).containsExactly(new Comeback(NOON + TEN_HOURS));
  }

  private void beat(long gatewayTime) throws Exception {
    signs.processElement(Received.heartbeat(gatewayTime), gatewayTime);
  }

  private static OneInputStreamOperatorTestHarness<Received<DeviceInput>, Notice> harness()
      throws Exception {
    return new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(new ComebackFunction()));
  }
}
