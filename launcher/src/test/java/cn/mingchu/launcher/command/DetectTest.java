package cn.mingchu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DetectTest {

  private static final int ROWS = 1_000;
  private static final int JUMP = 900;

  @TempDir Path temporary;

  @Test
  void scoresEachRowAndFindsTheJump() throws Exception {
    Path series = series("cold.csv", JUMP);
    Path scores = temporary.resolve("out/scores.csv");

    CommandRun run =
        CommandRun.begin(
            temporary,
            "detect",
            "--kind",
            "generic",
            "--json",
            "--scores",
            scores + "",
            series + "");

    assertThat(run.status()).isZero();
    List<String> written = Files.readAllLines(scores);
    assertThat(written).hasSize(ROWS + 1).startsWith("timestamp,value,anomaly_score");
    assertThat(written.get(1)).isEqualTo("2024-03-01 00:00:00,0.0041,0.000000");
    assertThat(written.stream().skip(1).map(DetectTest::score))
        .allMatch(score -> score >= 0 && score <= 1);
    JsonNode found = JsonMapper.shared().readTree(run.out()).required("series").get(0);
    assertThat(found.required("rows").asInt()).isEqualTo(ROWS);
    assertThat(found.required("strangest").required("line").asInt()).isEqualTo(JUMP + 2);
    assertThat(found.required("strangest").required("score").asDouble()).isGreaterThan(0.5);
  }

  @Test
  void findsWhatTheJobWouldFind() throws Exception {
    List<String> lines = new ArrayList<>(List.of("timestamp,value"));
    LocalDateTime night = LocalDateTime.parse("2026-03-02T20:00:00");
    for (int minute = 0; minute < 60; minute++) {
      lines.add(night.plusMinutes(minute) + ":00," + (minute < 10 || minute > 50 ? "4" : "9.5"));
    }
    Path series = Files.write(temporary.resolve("cold.csv"), lines);

    CommandRun run =
        CommandRun.begin(
            temporary,
            "detect",
            "--kind",
            "cold-room",
            "--zone",
            "Asia/Shanghai",
            "--json",
            series + "");

    assertThat(run.status()).isZero();
    JsonNode found = JsonMapper.shared().readTree(run.out()).required("series").get(0);
    assertThat(found.required("verdicts").required("ACCEPTED").asInt()).isEqualTo(60);
    assertThat(found.required("findings"))
        .extracting(finding -> finding.required("rule").asString())
        .containsExactlyInAnyOrder("COLD_HOLD_HIGH", "COLD_WARMING");
    assertThat(found.required("findings"))
        .allSatisfy(
            finding -> {
              assertThat(finding.required("from").asString()).isEqualTo("2026-03-02T12:10:00Z");
              assertThat(finding.required("to").asString()).isEqualTo("2026-03-02T12:51:00Z");
              assertThat(finding.required("status").asString()).isEqualTo("CLOSED");
            });
  }

  @Test
  void saysWhichValueNoReadingCanHave() throws Exception {
    Path series =
        Files.writeString(
            temporary.resolve("odd.csv"), "timestamp,value\n2026-03-02 00:00:00,1e9\n");

    CommandRun run = CommandRun.begin(temporary, "detect", "--kind", "fridge", series + "");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("odd.csv", "line 2", "1000000000");
  }

  @Test
  void scoresOfARowDoNotDependOnLaterRows() throws Exception {
    Path whole = series("whole.csv", JUMP);
    List<String> lines = Files.readAllLines(whole);
    Path begun = Files.write(temporary.resolve("begun.csv"), lines.subList(0, 500));

    CommandRun run =
        CommandRun.begin(
            temporary,
            "detect",
            "--kind",
            "generic",
            "--scores-dir",
            temporary + "/o",
            whole + "",
            begun + "");

    assertThat(run.status()).isZero();
    assertThat(Files.readAllLines(temporary.resolve("o/begun.csv")))
        .isEqualTo(Files.readAllLines(temporary.resolve("o/whole.csv")).subList(0, 500));
  }

  @Test
  void namesScoresAsTheSeriesAreInTheirCommonFolder() throws Exception {
    Files.createDirectories(temporary.resolve("in/kitchen"));
    Files.createDirectories(temporary.resolve("in/store"));
    Path one = series("in/kitchen/a.csv", JUMP);
    Path two = series("in/store/a.csv", JUMP);

    CommandRun run =
        CommandRun.begin(
            temporary,
            "detect",
            "--kind",
            "generic",
            "--scores-dir",
            temporary + "/o",
            one + "",
            two + "");

    assertThat(run.status()).isZero();
    assertThat(temporary.resolve("o/kitchen/a.csv")).exists();
    assertThat(temporary.resolve("o/store/a.csv")).exists();
  }

  @Test
  void leavesOutRowsWithoutAValueAndGoesOnWhenClocksArePutBack() throws Exception {
    Path series =
        Files.writeString(
            temporary.resolve("gaps.csv"),
            "timestamp,value\n2024-10-27 02:30:00,1\n2024-10-27 02:00:00,\n2024-10-27 02:00:00,2\n");

    CommandRun run =
        CommandRun.begin(
            temporary,
            "detect",
            "--kind",
            "generic",
            "--scores",
            temporary + "/o.csv",
            series + "");

    assertThat(run.status()).isZero();
    assertThat(Files.readAllLines(temporary.resolve("o.csv")))
        .containsExactly(
            "timestamp,value,anomaly_score",
            "2024-10-27 02:30:00,1,0.000000",
            "2024-10-27 02:00:00,2,0.000000");
    assertThat(run.err()).contains("1 left out that have no value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "detect x.csv --kind generic | --scores or --scores-dir is needed: no rule applies to",
        "detect x.csv --kind generic --scores o.csv | x.csv: there is no such file",
        "detect x.csv y.csv --kind generic --scores o.csv | --scores is for one series",
        "detect x.csv x.csv --kind generic --scores-dir o | x.csv is named twice",
        "detect x.csv --kind generic --scores x.csv | holds a series and is not overwritten",
        "detect x.csv --kind oven --scores o.csv | \"oven\" is none of [fridge, cold-room,",
      })
  void saysInOneLineWhatIsWrong(String arguments, String complaint) {
    CommandRun run = CommandRun.begin(temporary, arguments.split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(complaint).doesNotContain("Exception");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void namesFileLineColumnAndValueOfWhatItCannotRead() throws Exception {
    Path series = Files.writeString(temporary.resolve("a.csv"), "timestamp,value\n2024-03-01,3\n");
    Path scores = temporary.resolve("o.csv");

    CommandRun run =
        CommandRun.begin(
            temporary, "detect", "--kind", "generic", "--scores", scores + "", series + "");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains(series + ", line 2, column timestamp: \"2024-03-01\" is no time");
    assertThat(scores).doesNotExist();
  }

  private static double score(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
  }

  /** Values of a few thousandths, so that one who rounds to hundredths sees nothing. */
  private Path series(String name, int jumpAt) throws IOException {
    List<String> lines = new ArrayList<>(List.of("timestamp,value"));
    LocalDateTime start = LocalDateTime.parse("2024-03-01T00:00:00");
    for (int i = 0; i < ROWS; i++) {
      String time = start.plusMinutes(5L * i).toString().replace('T', ' ');
      String value = i == jumpAt ? "0.0090" : "0.004" + (1 + i * 7 % 5);
      lines.add((time.length() == 16 ? time + ":00" : time) + "," + value);
    }
    return Files.write(temporary.resolve(name), lines);
  }
}
