package cn.mingchu.jobs.kitchen.camera;

import static cn.mingchu.schemas.event.ObservationKind.CAMERA_BLOCKED;
import static cn.mingchu.schemas.event.ObservationKind.CAMERA_OFFLINE;
import static cn.mingchu.schemas.event.ObservationKind.CAMERA_ONLINE;
import static cn.mingchu.schemas.event.ObservationKind.NO_HAT;
import static cn.mingchu.schemas.event.ObservationKind.PEST;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.Zone;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CameraMemoryFormTest {

  private static final int DAY = 86_400;

  private final CameraMemoryForm form = new CameraMemoryForm();
  private final WatchedKitchen kitchen = WatchedKitchen.withCamera(Zone.COOK);

  @BeforeEach
  void fillEveryField() {
    kitchen.sees(PEST, 10 * 3600, 0.9);
    kitchen.says(CAMERA_ONLINE, 3 * DAY);
    kitchen.sees(NO_HAT, 3 * DAY + 1, 0.9);
    kitchen.says(CAMERA_BLOCKED, 3 * DAY + 2);
    kitchen.says(CAMERA_OFFLINE, 3 * DAY + 3);
    kitchen.seesLate(NO_HAT, 3 * DAY, 0.7, 3 * DAY + 4);
    kitchen.memory().setAlarmAt(77);
  }

  @Test
  void keepsEverything() throws IOException {
    CameraMemory memory = kitchen.memory();
    assertThat(memory.keyframe.watches).isNotEmpty();
    assertThat(memory.live.watches).hasSizeGreaterThan(4);
    assertThat(memory.open).isNotEmpty();
    assertThat(memory.isWaiting()).isTrue();

    assertThat(roundTrip(memory))
        .usingRecursiveComparison()
        .ignoringFields("history")
        .isEqualTo(memory);
    assertThat(roundTrip(memory).history.inOrder("camera-1"))
        .isEqualTo(memory.history.inOrder("camera-1"));
  }

  @Test
  void copiesShareNothingThatChanges() throws IOException {
    CameraMemory copy = form.copy(kitchen.memory());
    byte[] before = bytes(kitchen.memory());
    assertThat(bytes(copy)).isEqualTo(before);

    kitchen.says(CAMERA_ONLINE, 3 * DAY + 5);
    kitchen.sees(NO_HAT, 3 * DAY + 5, 0.95);
    kitchen.timeGoesBy(4 * DAY);

    assertThat(bytes(copy)).isEqualTo(before);
    assertThat(bytes(kitchen.memory())).isNotEqualTo(before);
  }

  private CameraMemory roundTrip(CameraMemory memory) throws IOException {
    return form.read(new DataInputStream(new ByteArrayInputStream(bytes(memory))), form.version());
  }

  private byte[] bytes(CameraMemory memory) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    form.write(memory, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
