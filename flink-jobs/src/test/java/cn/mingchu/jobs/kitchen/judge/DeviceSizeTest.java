package cn.mingchu.jobs.kitchen.judge;

import static cn.mingchu.schemas.event.Quantity.TEMPERATURE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a device that reports every half minute takes when its two days are full, in bytes. */
class DeviceSizeTest {

  private static final Duration PERIOD = Duration.ofSeconds(30);
  private static final Duration THREE_DAYS = Duration.ofDays(3);

  @Test
  void aHealthyDeviceTakesLittle() throws IOException {
    assertThat(bytesOfADevice("healthy", 4)).isLessThan(40_000);
  }

  @Test
  void oneThatIsBrokenForDaysIsBounded() throws IOException {
    assertThat(bytesOfADevice("beyond its limit for two days", 12)).isLessThan(200_000);
  }

  private static int bytesOfADevice(String name, double celsius) throws IOException {
    Kitchen fridge = Kitchen.with(DeviceKind.FRIDGE, PERIOD);
    Random random = new Random(1);
    long readings = THREE_DAYS.dividedBy(PERIOD);
    for (long i = 0; i < readings; i++) {
      Duration at = PERIOD.multipliedBy(i).plusMillis(random.nextInt(300));
      Duration arrival = at.plusMillis(100 + random.nextInt(200));
      fridge.readLate(TEMPERATURE, celsius + random.nextInt(9) * 0.06, at, arrival);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    new DeviceMemoryForm().write(fridge.memory(), out);
    int memory = bytes.size();
    for (long start : fridge.dossier().chunkStarts()) {
      new ChunkForm().write(fridge.dossier().chunk(start), out);
    }
    int history = bytes.size() - memory;
    for (Told told : fridge.dossier().told()) {
      new ToldForm().write(told, out);
    }
    System.out.printf(
        "bytes of a device, %s: %d at hand, %d in its history, %d of findings told%n",
        name, memory, history, bytes.size() - memory - history);
    return bytes.size();
  }
}
