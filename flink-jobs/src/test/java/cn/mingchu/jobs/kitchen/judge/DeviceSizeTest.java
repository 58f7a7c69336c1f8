package cn.mingchu.jobs.kitchen.judge;

import static cn.mingchu.schemas.event.Quantity.TEMPERATURE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.learned.SettledForestForm;
import cn.mingchu.schemas.event.DeviceKind;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What a device that reports every half minute takes when all that is kept of it is full, in bytes.
 */
class DeviceSizeTest {

  private static final Duration PERIOD = Duration.ofSeconds(30);
  private static final Duration SIX_DAYS = Duration.ofDays(6);

  @Test
  void aHealthyDeviceTakesLittle() throws IOException {
    assertThat(bytesOfADevice("healthy", 4)).isLessThan(70_000);
  }

  @Test
  void oneThatIsBrokenForDaysIsBounded() throws IOException {
    assertThat(bytesOfADevice("beyond its limit for two days", 12)).isLessThan(320_000);
  }

  private static int bytesOfADevice(String name, double celsius) throws IOException {
    Kitchen fridge = Kitchen.with(DeviceKind.FRIDGE, PERIOD);
    Random random = new Random(1);
    long readings = SIX_DAYS.dividedBy(PERIOD);
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
      new ClosedChunkForm().write(ClosedChunk.of(fridge.dossier().chunk(start)), out);
    }
    int history = bytes.size() - memory;
    for (Told told : fridge.dossier().told()) {
      new ToldForm().write(told, out);
    }
    int told = bytes.size() - memory - history;
    LearnedDossier learned = fridge.dossier().learned();
    new LearnedFrameForm().write(Objects.requireNonNull(learned.now()), out);
    int now = bytes.size() - memory - history - told;
    for (long until : learned.keyframes()) {
      new LearnedFrameForm().write(learned.keyframe(until), out);
    }
    int keyframes = bytes.size() - memory - history - told - now;
    new SettledForestForm().write(Objects.requireNonNull(learned.forest()), out);
    System.out.printf(
        "bytes of a device, %s: %d at hand, %d in its history, %d of findings told; learned:"
            + " %d at hand, %d in keyframes, %d in its forest%n",
        name,
        memory,
        history,
        told,
        now,
        keyframes,
        bytes.size() - memory - history - told - now - keyframes);
    return bytes.size();
  }
}
