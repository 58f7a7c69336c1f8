package cn.mingchu.jobs.kitchen.camera;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.judge.Told;
import cn.mingchu.jobs.kitchen.judge.ToldForm;
import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.Zone;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a camera that reports every minute takes when its two days are full, in bytes. */
class CameraSizeTest {

  private static final int THREE_DAYS = 3 * 24 * 60;

  @Test
  void oneThatSeesNothingTakesLittle() throws IOException {
    assertThat(bytesOfACamera("that sees nothing", Integer.MAX_VALUE)).isLessThan(50_000);
  }

  @Test
  void oneThatSeesSomethingAllTheTimeIsBounded() throws IOException {
    assertThat(bytesOfACamera("that sees something every three minutes", 3)).isLessThan(400_000);
  }

  private static int bytesOfACamera(String name, int sightEvery) throws IOException {
    WatchedKitchen kitchen = WatchedKitchen.withCamera(Zone.SPECIAL_ROOM);
    ObservationKind[] kinds = ObservationKind.values();
    for (int minute = 1; minute <= THREE_DAYS; minute++) {
      kitchen.says(ObservationKind.CAMERA_ONLINE, minute * 60);
      if (minute % sightEvery == 0) {
        ObservationKind kind = kinds[1 + minute / sightEvery % 19];
        kitchen.sees(kind, minute * 60 + 10, 0.9);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    new CameraMemoryForm().write(kitchen.memory(), out);
    int memory = bytes.size();
    for (Told told : kitchen.dossier().told()) {
      new ToldForm().write(told, out);
    }
    System.out.printf(
        "bytes of a camera %s: %d at hand, %d of findings told%n",
        name, memory, bytes.size() - memory);
    return bytes.size();
  }
}
