package cn.mingchu.jobs.kitchen.judge;

import static cn.mingchu.schemas.event.Quantity.TEMPERATURE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeviceMemoryFormTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final DeviceMemoryForm form = new DeviceMemoryForm();
  private final Kitchen steam = Kitchen.withLabel(DeviceKind.STEAM_DISINFECTOR, MINUTE, 400);
  private final Kitchen fridge = Kitchen.with(DeviceKind.FRIDGE, MINUTE);

  @BeforeEach
  void fillEveryField() {
    steam.read(TEMPERATURE, 25, Duration.ZERO);
    steam.read(TEMPERATURE, 101, MINUTE);
    fridge.reads(TEMPERATURE, 9, Duration.ZERO, Duration.ofMinutes(31));
    fridge.complain(Duration.ofHours(2), Duration.ofMinutes(32));
    fridge.timePassesTo(Duration.ofMinutes(60));
    fridge.memory().setAlarmAt(77);
    fridge.memory().waiting.add(new Reading("device-1", 1, 2, 3, 4, TEMPERATURE, 5, 6, 7, 8));
  }

  @Test
  void keepsEverything() throws IOException {
    assertThat(roundTrip(fridge.memory())).usingRecursiveComparison().isEqualTo(fridge.memory());
    assertThat(roundTrip(steam.memory())).usingRecursiveComparison().isEqualTo(steam.memory());
    assertThat(fridge.memory().course.excursions).isNotEmpty();
    assertThat(fridge.memory().silence).isNotNull();
    assertThat(fridge.memory().clock.spells).isNotEmpty();
    assertThat(steam.memory().course.cycles).isNotEmpty();
  }

  @Test
  void copiesShareNothingThatChanges() {
    DeviceMemory before = form.copy(fridge.memory());
    DeviceMemory copy = form.copy(fridge.memory());
    assertThat(copy).usingRecursiveComparison().isEqualTo(fridge.memory());

    fridge.read(TEMPERATURE, 30, Duration.ofMinutes(61));

    assertThat(copy).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void isSmallWhileNothingIsWrong() throws IOException {
    Kitchen quiet = Kitchen.with(DeviceKind.FRIDGE, MINUTE);
    quiet.reads(TEMPERATURE, 4, Duration.ZERO, Duration.ofHours(2));

    assertThat(bytes(quiet.memory())).hasSizeLessThan(140);
  }

  private DeviceMemory roundTrip(DeviceMemory memory) throws IOException {
    return form.read(new DataInputStream(new ByteArrayInputStream(bytes(memory))), form.version());
  }

  private byte[] bytes(DeviceMemory memory) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    form.write(memory, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
