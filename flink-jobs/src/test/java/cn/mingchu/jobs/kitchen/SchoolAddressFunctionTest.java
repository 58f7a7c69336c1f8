package cn.mingchu.jobs.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.school.DeviceGone;
import cn.mingchu.jobs.kitchen.school.FirstHeard;
import cn.mingchu.jobs.kitchen.school.SchoolDevice;
import cn.mingchu.jobs.kitchen.school.SchoolInput;
import cn.mingchu.jobs.kitchen.school.Signal;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Zone;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchoolAddressFunctionTest {

  private static final FirstHeard HEARD = new FirstHeard("lamp", 7);
  private static final DeviceGone GONE = new DeviceGone("lamp");

  private KeyedOneInputStreamOperatorTestHarness<String, SchoolInput, Addressed> addresses;

  @BeforeEach
  void open() throws Exception {
    addresses =
        ProcessFunctionTestHarnesses.forKeyedProcessFunction(
            new SchoolAddressFunction(), SchoolInput::deviceId, Types.STRING);
  }

  @AfterEach
  void close() throws Exception {
    addresses.close();
  }

  @Test
  void sendsWhatWaitedOnceTheRegisterKnowsTheDevice() throws Exception {
    process(signal(1), HEARD);
    assertThat(addresses.extractOutputValues()).isEmpty();

    process(device("school-1"), signal(2));

    assertThat(addresses.extractOutputValues())
        .containsExactly(
            new Addressed("school-1", device("school-1")),
            new Addressed("school-1", HEARD),
            new Addressed("school-1", signal(1)),
            new Addressed("school-1", signal(2)));
  }

  @Test
  void tellsASchoolThatADeviceHasMovedAndTheOtherThatItReports() throws Exception {
    process(device("school-1"), HEARD, device("school-2"), signal(1));

    assertThat(addresses.extractOutputValues())
        .containsExactly(
            new Addressed("school-1", device("school-1")),
            new Addressed("school-1", HEARD),
            new Addressed("school-1", GONE),
            new Addressed("school-2", device("school-2")),
            new Addressed("school-2", HEARD),
            new Addressed("school-2", signal(1)));
  }

  @Test
  void setsRightWhatALampWithAWrongClockSays() throws Exception {
    SchoolDevice ahead =
        new SchoolDevice(
            new DeviceProfile("lamp", "school-1", null, DeviceKind.UV_LAMP, 60_000, null, null, 5),
            Zone.SPECIAL_ROOM,
            null);
    process(signal(7), ahead, signal(9));

    assertThat(addresses.extractOutputValues())
        .extracting(Addressed::input)
        .filteredOn(Signal.class::isInstance)
        .extracting(input -> ((Signal) input).eventTime())
        .containsExactly(2L, 4L);
  }

  @Test
  void leavesNothingOfADeviceThatIsRemoved() throws Exception {
    process(device("school-1"), HEARD, GONE);

    assertThat(addresses.numKeyedStateEntries()).isZero();
    assertThat(addresses.extractOutputValues()).endsWith(new Addressed("school-1", GONE));
  }

  @Test
  void letsNoMoreWaitThanTheJudgesDo() throws Exception {
    for (int i = 0; i < SchoolAddressFunction.MOST_WAITING + 10; i++) {
      process(signal(i));
    }
    process(device("school-1"));

    assertThat(addresses.extractOutputValues()).hasSize(1 + SchoolAddressFunction.MOST_WAITING);
  }

  private void process(SchoolInput... inputs) throws Exception {
    for (SchoolInput input : inputs) {
      addresses.processElement(input, 0);
    }
  }

  private static SchoolDevice device(String schoolId) {
    return new SchoolDevice(
        new DeviceProfile("lamp", schoolId, null, DeviceKind.UV_LAMP, 60_000, null, null),
        Zone.SPECIAL_ROOM,
        null);
  }

  private static Signal signal(int second) {
    return new Signal(
        Signal.Source.LAMP, "lamp", 1, second, second, second, Zone.UNKNOWN_ZONE, 80_00);
  }
}
