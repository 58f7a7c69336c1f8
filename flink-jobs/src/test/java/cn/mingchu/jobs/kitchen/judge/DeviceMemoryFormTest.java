package cn.mingchu.jobs.kitchen.judge;

import static cn.mingchu.schemas.event.Quantity.CARBON_MONOXIDE;
import static cn.mingchu.schemas.event.Quantity.TEMPERATURE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeviceMemoryFormTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static final String[] MADE_WHEN_NEEDED = {"judge", "rules", "desk"};

  private final DeviceMemoryForm form = new DeviceMemoryForm();
  private final Kitchen steam = Kitchen.withLabel(DeviceKind.STEAM_DISINFECTOR, MINUTE, 400);
  private final Kitchen fridge = Kitchen.with(DeviceKind.FRIDGE, MINUTE);

  private final Kitchen air = Kitchen.with(DeviceKind.CO_DETECTOR, MINUTE);

  @BeforeEach
  void fillEveryField() {
    steam.read(TEMPERATURE, 25, Duration.ZERO);
    steam.read(TEMPERATURE, 101, MINUTE);
    fridge.reads(TEMPERATURE, 9, Duration.ZERO, Duration.ofMinutes(31));
    fridge.read(TEMPERATURE, 40, Duration.ofMinutes(32));
    fridge.readLate(TEMPERATURE, 9, Duration.ofHours(-3), Duration.ofMinutes(36));
    fridge.readLate(TEMPERATURE, 9, Duration.ofMinutes(-170), Duration.ofMinutes(46));
    air.reads(CARBON_MONOXIDE, 25, Duration.ZERO, Duration.ofMinutes(361));
    fridge.complain(Duration.ofHours(2), Duration.ofMinutes(32));
    fridge.timePassesTo(Duration.ofHours(1));
    fridge.memory().setAlarmAt(77);
    fridge.memory().waiting.add(new Reading("device-1", 1, 2, 3, 4, TEMPERATURE, 5, 6, 7, 8));
  }

  @Test
  void keepsEverything() throws IOException {
    assertThat(fridge.memory().course.excursions).isNotEmpty();
    assertThat(fridge.memory().silence).isNotNull();
    assertThat(fridge.memory().course.channel(TEMPERATURE).jump).isNotNull();
    assertThat(fridge.memory().clock.spells).isNotEmpty();
    assertThat(fridge.memory().lags.fresh).isNotEmpty();
    assertThat(fridge.memory().lags.behind).isNotEmpty();
    assertThat(fridge.memory().lags.told).isNotEmpty();
    assertThat(fridge.memory().learnAt).isNotEqualTo(DeviceMemory.NEVER);
    assertThat(steam.memory().course.cycles).isNotEmpty();
    assertThat(air.memory().course.told()).hasSize(1);
    for (Kitchen kitchen : List.of(fridge, steam, air)) {
      assertThat(roundTrip(kitchen.memory()))
          .usingRecursiveComparison()
          .ignoringFields(MADE_WHEN_NEEDED)
          .isEqualTo(form.copy(kitchen.memory()));
    }
  }

  @Test
  void copiesShareNothingThatChanges() throws IOException {
    DeviceMemory copy = form.copy(fridge.memory());
    byte[] before = bytes(fridge.memory());
    assertThat(bytes(copy)).isEqualTo(before);

    fridge.read(TEMPERATURE, 30, Duration.ofMinutes(61));

    assertThat(bytes(copy)).isEqualTo(before);
    assertThat(bytes(fridge.memory())).isNotEqualTo(before);
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
