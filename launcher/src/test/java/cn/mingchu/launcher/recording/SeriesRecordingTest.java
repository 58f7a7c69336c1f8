package cn.mingchu.launcher.recording;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingchu.launcher.series.Series;
import cn.mingchu.launcher.series.SeriesColumns;
import cn.mingchu.launcher.series.Unit;
import cn.mingchu.schemas.event.DeviceKind;
import cn.mingchu.schemas.event.Quantity;
import cn.mingchu.schemas.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesRecordingTest {

  @TempDir Path folder;

  @Test
  void sendsHundredthsWhateverTheFileHas() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("f.csv"), "timestamp,value\n2020-05-05T07:21:56Z,73.96732207\n");
    SeriesColumns columns =
        new SeriesColumns("timestamp", "value", ZoneOffset.UTC, Unit.FAHRENHEIT);
    ReplayedDevice device =
        new ReplayedDevice(
            "d", "s", DeviceKind.FRIDGE, Duration.ofMinutes(1), Series.read(file, columns));
    List<String> sent = new ArrayList<>();

    new SeriesRecording(List.of(), List.of(device), Quantity.TEMPERATURE)
        .play(delivery -> sent.addAll(delivery.of(Topics.KITCHEN_READINGS)));

    assertThat(sent).hasSize(1);
    assertThat(sent.get(0)).contains("\"value\":23.32");
  }
}
