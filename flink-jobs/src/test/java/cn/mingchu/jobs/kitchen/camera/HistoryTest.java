package cn.mingchu.jobs.kitchen.camera;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.jobs.kitchen.camera.History.Addition;
import cn.mingchu.schemas.event.ObservationKind;
import cn.mingchu.schemas.event.Zone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

  private final History history = new History();

  @Test
  void keepsTheFirstAndTheLastHeartbeatOfAMinute() {
    assertThat(history.add(heartbeat(10))).isEqualTo(Addition.NEWEST);
    assertThat(history.add(heartbeat(50))).isEqualTo(Addition.NEWEST);
    assertThat(history.add(heartbeat(30))).isEqualTo(Addition.KNOWN);
    assertThat(history.add(heartbeat(59))).isEqualTo(Addition.NEWEST);
    assertThat(history.add(heartbeat(60))).isEqualTo(Addition.NEWEST);

    assertThat(history.inOrder("camera-1"))
        .extracting(HistoryTest::seconds)
        .containsExactly(10L, 59L, 60L);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void ignoresTheOrderOfArrival(long seed) {
    List<Observation> seen = new ArrayList<>();
    for (int second = 0; second < 300; second += 7) {
      seen.add(heartbeat(second));
      seen.add(heartbeat(second, second % 2));
      seen.add(sight(second));
    }
    seen.forEach(history::add);
    History shuffled = new History();
    Collections.shuffle(seen, new Random(seed));

    seen.forEach(shuffled::add);

    assertThat(shuffled.inOrder("camera-1")).containsExactlyElementsOf(history.inOrder("camera-1"));
  }

  @Test
  void theCopyThatCameInFirstSpeaks() {
    history.add(heartbeat(10, 5));

    assertThat(history.add(heartbeat(10, 6))).isEqualTo(Addition.KNOWN);
    assertThat(history.add(heartbeat(10, 4))).isEqualTo(Addition.BETWEEN);
    assertThat(history.inOrder("camera-1"))
        .containsExactly(
            Observation.allWell("camera-1", WatchedKitchen.at(10), WatchedKitchen.at(10) + 4));
  }

  private static Observation heartbeat(int seconds) {
    return heartbeat(seconds, 3);
  }

  private static Observation heartbeat(int seconds, int delay) {
    return observation(seconds, delay, ObservationKind.CAMERA_ONLINE);
  }

  private static Observation sight(int seconds) {
    return observation(seconds, 3, ObservationKind.NO_HAT);
  }

  private static Observation observation(int seconds, int delay, ObservationKind kind) {
    long date = WatchedKitchen.at(seconds);
    return new Observation(
        "camera-1", 1, seconds, date, date + delay, kind, Zone.UNKNOWN_ZONE, 0, 0, 0);
  }

  private static long seconds(Observation seen) {
    return (seen.eventTime() - WatchedKitchen.at(0)) / 1000;
  }
}
