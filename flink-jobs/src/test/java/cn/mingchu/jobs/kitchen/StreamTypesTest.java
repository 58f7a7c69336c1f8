package cn.mingchu.jobs.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.kitchen.camera.CameraInput;
import cn.mingchu.jobs.kitchen.camera.CameraProfile;
import cn.mingchu.jobs.kitchen.camera.CameraRemoval;
import cn.mingchu.jobs.kitchen.camera.Observation;
import cn.mingchu.jobs.kitchen.judge.ClockComplaint;
import cn.mingchu.jobs.kitchen.judge.DeviceInput;
import cn.mingchu.jobs.kitchen.judge.DeviceProfile;
import cn.mingchu.jobs.kitchen.judge.DeviceRemoval;
import cn.mingchu.jobs.kitchen.judge.DishReading;
import cn.mingchu.jobs.kitchen.judge.Episode;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.jobs.kitchen.judge.Moment;
import cn.mingchu.jobs.kitchen.judge.Reading;
import cn.mingchu.jobs.kitchen.school.DeviceGone;
import cn.mingchu.jobs.kitchen.school.FirstHeard;
import cn.mingchu.jobs.kitchen.school.MainsLoss;
import cn.mingchu.jobs.kitchen.school.SchoolDevice;
import cn.mingchu.jobs.kitchen.school.SchoolInput;
import cn.mingchu.jobs.kitchen.school.Signal;
import cn.mingchu.jobs.kitchen.school.Trouble;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.rule.PeriodChange;
import cn.mingchu.jobs.rule.SettingChange;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.DishStage;
import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.Zone;
import cn.mingchu.schemas.rule.RuleBook;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type that enters a stream or state of the job, and how it is written there. */
class StreamTypesTest {

  private final TypeSerializer<DeviceInput> inputs =
      KitchenSources.DEVICE_INPUT.createSerializer(new SerializerConfigImpl());

  @ParameterizedTest
  @ValueSource(classes = {KitchenFinding.class, SetAside.class})
  void needsNoKryo(Class<?> type) {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
  }

  @ParameterizedTest
  @EnumSource(Quantity.class)
  void keepsAReading(Quantity quantity) throws IOException {
    DeviceInput reading = new Reading("冷藏柜-1", 1, -2, 3, 4, quantity, -1850, 5, 6, 7);

    assertThat(roundTrip(reading)).isEqualTo(reading);
  }

  @ParameterizedTest
  @EnumSource(DishStage.class)
  void keepsAMeasurementOfADish(DishStage stage) throws IOException {
    DeviceInput reading = new DishReading("探针-1", 1, -2, 3, 4, "红烧肉", stage, 7150, 5, 6);

    assertThat(roundTrip(reading)).isEqualTo(reading);
  }

  @ParameterizedTest
  @EnumSource(DeviceKind.class)
  void keepsTheOthers(DeviceKind kind) throws IOException {
    DeviceInput full = new DeviceProfile("d", "s", "511702", kind, 5, -1800, 7L, -9);
    DeviceInput sparse = new DeviceProfile("d", "s", null, kind, 5, null, null);
    DeviceInput complaint = new ClockComplaint("d", 1, 2);
    DeviceInput removal = new DeviceRemoval("d");

    assertThat(roundTrip(full)).isEqualTo(full);
    assertThat(roundTrip(sparse)).isEqualTo(sparse);
    assertThat(roundTrip(complaint)).isEqualTo(complaint);
    assertThat(roundTrip(removal)).isEqualTo(removal);
  }

  @ParameterizedTest
  @EnumSource(ObservationKind.class)
  void keepsAnObservation(ObservationKind kind) throws IOException {
    CameraInput seen = new Observation("摄像头-1", 1, -2, 3, 4, kind, Zone.SERVE, 87, 5, 6);

    assertThat(cameraRoundTrip(seen)).isEqualTo(seen);
  }

  @ParameterizedTest
  @EnumSource(Zone.class)
  void keepsWhatTheRegisterSaysOfCameras(Zone zone) throws IOException {
    DeviceProfile device = new DeviceProfile("c", "s", null, DeviceKind.CAMERA, 5, null, 7L);
    CameraInput camera = new CameraProfile(device, zone);
    CameraInput removal = new CameraRemoval("c");

    assertThat(cameraRoundTrip(camera)).isEqualTo(camera);
    assertThat(cameraRoundTrip(removal)).isEqualTo(removal);
  }

  private static CameraInput cameraRoundTrip(CameraInput input) throws IOException {
    TypeSerializer<CameraInput> inputs =
        KitchenSources.CAMERA_INPUT.createSerializer(new SerializerConfigImpl());
    DataOutputSerializer out = new DataOutputSerializer(64);
    inputs.serialize(input, out);
    return inputs.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
  }

  @ParameterizedTest
  @MethodSource("ofSchools")
  void keepsWhatConcernsASchool(SchoolInput input) throws IOException {
    TypeSerializer<Addressed> serializer =
        KitchenSources.ADDRESSED.createSerializer(new SerializerConfigImpl());
    Addressed addressed = new Addressed("2151000001", input);
    DataOutputSerializer out = new DataOutputSerializer(64);

    serializer.serialize(addressed, out);

    assertThat(serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer())))
        .isEqualTo(addressed);
  }

  static Stream<SchoolInput> ofSchools() {
    DeviceProfile device = new DeviceProfile("d", "s", null, DeviceKind.UV_LAMP, 5, null, 7L);
    KitchenFinding loss =
        KitchenFinding.aboutValues(
                new RuleBook(RuleCatalogue.load(), List.of())
                    .effective("POWER_FAIL", List.of(), Instant.parse("2026-03-02T04:00:00Z"))
                    .orElseThrow(),
                1_00,
                0,
                device,
                Episode.open(Severity.YELLOW, 1),
                new Moment(2, 3),
                List.of())
            .explaining(List.of("冷藏柜-1", "冷藏柜-2"));
    return Stream.of(
        new SchoolDevice(device, Zone.SPECIAL_ROOM, "gateway-1"),
        new SchoolDevice(device, Zone.UNKNOWN_ZONE, null),
        new DeviceGone("d"),
        new FirstHeard("d", -1),
        new Signal(Signal.Source.LAMP, "灯-1", 1, -2, 3, 4, Zone.UNKNOWN_ZONE, 80_00),
        new Signal(Signal.Source.CAMERA, "摄像头-1", 1, -2, 3, 4, Zone.SERVE, 87),
        new Trouble(Trouble.Kind.SILENCE, "id", 1, "d", true, 1, null, 2, 3),
        new Trouble(Trouble.Kind.WARMING, "id", 2, "d", false, 1, 5L, 2, 3),
        new MainsLoss(loss));
  }

  @Test
  void keepsANotice() throws IOException {
    Notice made = new SettingChange("setting-1", new byte[] {1, 2}, 42);
    Notice takenBack = new SettingChange("setting-1", null, 43);
    Notice periodMade = new PeriodChange("国庆节", new byte[] {3, 4, 5}, 45);
    Notice periodTakenBack = new PeriodChange("period-1", null, 46);
    Notice comeback = new Comeback(44);

    assertThat(roundTrip(made)).usingRecursiveComparison().isEqualTo(made);
    assertThat(roundTrip(takenBack)).isEqualTo(takenBack);
    assertThat(roundTrip(periodMade)).usingRecursiveComparison().isEqualTo(periodMade);
    assertThat(roundTrip(periodTakenBack)).isEqualTo(periodTakenBack);
    assertThat(roundTrip(comeback)).isEqualTo(comeback);
  }

  private static Notice roundTrip(Notice notice) throws IOException {
    TypeSerializer<Notice> notices =
        KitchenSources.NOTICE.createSerializer(new SerializerConfigImpl());
    DataOutputSerializer out = new DataOutputSerializer(64);
    notices.serialize(notice, out);
    return notices.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
  }

  private DeviceInput roundTrip(DeviceInput input) throws IOException {
    DataOutputSerializer snapshot = new DataOutputSerializer(64);
    inputs.snapshotConfiguration().writeSnapshot(snapshot);
    var restored = inputs.snapshotConfiguration();
    restored.readSnapshot(
        1,
        new DataInputDeserializer(snapshot.getCopyOfBuffer()),
        StreamTypesTest.class.getClassLoader());
    TypeSerializerSchemaCompatibility<DeviceInput> compatibility =
        inputs.snapshotConfiguration().resolveSchemaCompatibility(restored);
    assertThat(compatibility.isCompatibleAsIs()).isTrue();

    DataOutputSerializer out = new DataOutputSerializer(64);
    inputs.serialize(input, out);
    return restored
        .restoreSerializer()
        .deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
  }
}
