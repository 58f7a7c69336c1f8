package cn.mingchu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayIT {

  @TempDir Path temporary;

  @Test
  void findsTheWarmHourOfAFridgeOnADayWhenTheRulesAreInForce() throws Exception {
    Path file = temporary.resolve("fridge.csv");
    WarmHour.write(file, Instant.parse("2013-07-04T22:00:00Z"));

    CommandRun replay =
        CommandRun.begin(
            temporary,
            "replay",
            file.toString(),
            "--as",
            "readings",
            "--device-kind",
            "fridge",
            "--time-column",
            "time",
            "--value-column",
            "celsius",
            "--first-day",
            "2020-05-04",
            "--embedded",
            "--json");

    assertThat(replay.status()).as(replay.err()).isZero();
    JsonNode outcome = JsonMapper.shared().readTree(replay.out());
    assertThat(outcome.required("sent").asLong()).isEqualTo(180);
    assertThat(outcome.required("accepted").asLong()).isEqualTo(179);
    assertThat(outcome.required("rejected").asLong()).isEqualTo(1);
    assertThat(outcome.required("late").asLong()).isZero();
    assertThat(outcome.required("rejectedBy").required("out-of-range").asLong()).isEqualTo(1);
    assertThat(outcome.required("findings"))
        .extracting(finding -> finding.required("rule").asString())
        .containsExactlyInAnyOrder("COLD_HOLD_HIGH", "COLD_WARMING");
    assertThat(outcome.required("findings"))
        .allSatisfy(
            finding -> {
              assertThat(finding.required("subject").asString()).isEqualTo("replay-fridge");
              assertThat(finding.required("from").asString()).isEqualTo("2020-05-04T23:00:00Z");
              assertThat(finding.required("to").asString()).isEqualTo("2020-05-05T00:00:00Z");
              assertThat(finding.required("status").asString()).isEqualTo("CLOSED");
            });
  }

  @Test
  void findsInASimulatedRunWhatIsTrue() throws Exception {
    Path folder = temporary.resolve("run");
    CommandRun simulate =
        CommandRun.begin(
            temporary,
            "simulate",
            "--out",
            folder.toString(),
            "--schools",
            "1",
            "--seed",
            "5",
            "--fault",
            "gas-leak,sensor-dead,clock-ahead,recall,price30");
    assertThat(simulate.status()).as(simulate.err()).isZero();

    CommandRun replay =
        CommandRun.begin(
            temporary, "replay", folder.toString(), "--as", "readings", "--embedded", "--json");

    assertThat(replay.status()).as(replay.err()).isZero();
    JsonNode truth = JsonMapper.shared().readTree(replay.out()).required("truth");
    assertThat(truth.required("expected").asInt()).isPositive();
    assertThat(truth.required("found").asInt()).isEqualTo(truth.required("expected").asInt());
    assertThat(truth.required("missing").asInt()).isZero();
    assertThat(truth.required("extra").asInt()).isZero();
    JsonNode exposures = truth.required("exposures");
    assertThat(exposures.required("expected").asInt()).isPositive();
    assertThat(exposures.required("found").asInt())
        .isEqualTo(exposures.required("expected").asInt());
    assertThat(exposures.required("missing").asInt()).isZero();
    assertThat(exposures.required("extra").asInt()).isZero();
    assertThat(exposures.required("different").asInt()).isZero();
    JsonNode frauds = truth.required("frauds");
    assertThat(frauds.required("expected").asInt()).isEqualTo(1);
    assertThat(frauds.required("found").asInt()).isEqualTo(1);
    assertThat(frauds.required("extra").asInt()).isZero();
  }
}
