package cn.mingchu.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of a fridge: three hours, a reading a minute, the second hour too warm, one impossible.
 */
final class WarmHour {

  static final int READINGS = 180;

  private static final int BEGIN = 60;
  private static final int END = 120;
  private static final int IMPOSSIBLE = 150;

  private WarmHour() {}

  static void write(Path file, Instant start) throws IOException {
    List<String> lines = new ArrayList<>(List.of("time,celsius"));
    for (int minute = 0; minute < READINGS; minute++) {
      lines.add(start.plus(Duration.ofMinutes(minute)) + "," + celsius(minute));
    }
    Files.write(file, lines);
  }

  private static String celsius(int minute) {
    if (minute == IMPOSSIBLE) {
      return "-300";
    }
    return minute >= BEGIN && minute < END ? "9.5" : "4.0";
  }
}
