package cn.mingchu.jobs.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.supervision.word.SupervisionWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeviceOfSchool;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeviceWord;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // JUnit opens the harness before a test can use it
class DeviceAddressFunctionTest {

  private KeyedOneInputStreamOperatorTestHarness<String, SupervisionWord, SupervisionWord> devices;

  @BeforeEach
  void open() throws Exception {
    devices =
        ProcessFunctionTestHarnesses.forKeyedProcessFunction(
            new DeviceAddressFunction(), SupervisionWord::subjectId, Types.STRING);
  }

  @AfterEach
  void close() throws Exception {
    devices.close();
  }

  @Test
  void tellsWhoHadADeviceThatItIsGone() throws Exception {
    devices.processElement(new DeviceWord("fridge", "one", true, 7, 1), 0);
    devices.processElement(new DeviceWord("fridge", "other", true, 9, 2), 0);
    devices.processElement(new DeviceWord("fridge", "one", true, 7, 1), 0);
    devices.processElement(new DeviceWord("fridge", null, false, 0, 3), 0);

    assertThat(devices.extractOutputValues())
        .containsExactly(
            new DeviceOfSchool("one", "fridge", true, true, 7, 1),
            new DeviceOfSchool("one", "fridge", false, true, 9, 2),
            new DeviceOfSchool("other", "fridge", true, true, 9, 2),
            new DeviceOfSchool("other", "fridge", false, false, 0, 3));
    assertThat(devices.numKeyedStateEntries()).isZero();
  }
}
