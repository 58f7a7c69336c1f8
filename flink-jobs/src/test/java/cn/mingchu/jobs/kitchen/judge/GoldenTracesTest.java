package cn.mingchu.jobs.kitchen.judge;

import static cn.mingchu.schemas.event.Quantity.TEMPERATURE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.schemas.event.DeviceKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Stories of a day, as people tell them, each a file under {@code traces}: what a device measured,
 * when its words came in, and what stands in the end.
 */
class GoldenTracesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seven-times-half-an-hour-above-the-limit",
        "a-defrost-of-twenty-minutes",
        "two-hours-live",
        "two-hours-buffered",
        "a-drop-out-is-unknown",
        "a-drop-out-hides-neither-side",
        "exactly-at-the-limit",
        "one-wild-value",
        "real-step",
        "a-late-reading-shows-the-door-was-closed",
        "a-late-reading-shows-an-earlier-start",
        "one-reading-of-1970",
        "a-clock-two-hours-ahead",
        "a-clock-steadily-behind",
        "clock-set-back-three-hours",
        "an-upload-that-catches-up-slowly",
        "a-device-is-unlike-itself",
        "a-new-device-is-only-learned",
        "a-hole-is-not-strange",
      })
  void endsAsItShould(String name) throws IOException {
    Trace trace = Trace.read(name);
    Kitchen kitchen = Kitchen.withEarlyWarnings(trace.device(), Duration.ofMinutes(1), List.of());
    for (String step : trace.steps()) {
      play(step.split(" +"), kitchen);
    }

    assertThat(kitchen.standing()).isEqualTo(trace.standing());
    assertThat(withdrawn(kitchen)).isEqualTo(trace.withdrawn());
  }

  private static void play(String[] words, Kitchen kitchen) {
    switch (words[0]) {
      case "live" -> kitchen.reads(TEMPERATURE, value(words), minute(words[1]), minute(words[2]));
      case "buffered" -> {
        Duration arrival = minute(words[4]);
        for (Duration at = minute(words[1]);
            at.compareTo(minute(words[2])) <= 0;
            at = at.plusMinutes(1)) {
          kitchen.readLate(TEMPERATURE, value(words), at, arrival);
          arrival = arrival.plusMillis(100);
        }
      }
      case "dated" ->
          kitchen.readLate(TEMPERATURE, value(words), minute(words[1]), minute(words[2]));
      case "lagging" -> {
        for (Duration at = minute(words[1]);
            at.compareTo(minute(words[2])) <= 0;
            at = at.plusMinutes(1)) {
          kitchen.readLate(TEMPERATURE, value(words), at, at.plus(minute(words[4])));
        }
      }
      case "clock" -> kitchen.timePassesTo(minute(words[1]));
      default -> throw new IllegalArgumentException("a trace has no step '" + words[0] + "'");
    }
  }

  private static double value(String[] words) {
    return Double.parseDouble(words[3]);
  }

  private static Duration minute(String minute) {
    return Duration.ofMinutes(Long.parseLong(minute));
  }

  private static List<String> withdrawn(Kitchen kitchen) {
    return kitchen.said().stream()
        .filter(line -> line.contains(" WITHDRAWN "))
        .collect(Collectors.toList());
  }

  /** A trace: the device, what happens to it, and what is to be found. */
  private record Trace(
      DeviceKind device, List<String> steps, List<String> standing, List<String> withdrawn) {

    static Trace read(String name) throws IOException {
      List<String> steps = new ArrayList<>();
      List<String> standing = new ArrayList<>();
      List<String> withdrawn = new ArrayList<>();
      DeviceKind device = DeviceKind.OTHER_DEVICE;
      for (String line : lines(name)) {
        if (line.startsWith("device ")) {
          device = DeviceKind.valueOf(line.substring("device ".length()));
        } else if (line.startsWith("stands ")) {
          standing.add(line.substring("stands ".length()));
        } else if (line.startsWith("withdrawn ")) {
          withdrawn.add(line.substring("withdrawn ".length()));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          steps.add(line);
        }
      }
      return new Trace(device, steps, standing, withdrawn);
    }

    private static List<String> lines(String name) throws IOException {
      try (InputStream file =
          GoldenTracesTest.class.getResourceAsStream("/traces/" + name + ".trace")) {
        byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8).lines().collect(Collectors.toList());
      }
    }
  }
}
