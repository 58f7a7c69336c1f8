package cn.mingchu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be said about a command line before anything is started. */
class UsageTest {

  @TempDir Path temporary;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense | nonsense",
        "demo --schools many | many",
        "demo --for soon | \"soon\" is no duration; write 500ms, 60s, 10m, 2h or 1d",
        "demo --schools 0 | schools must be 1 to 100000, was 0",
        "demo --speed 0 | --speed must be positive and finite, was 0.0",
        "demo --mqtt-share 2 | the MQTT share must be from 0 to 1, was 2.0",
        "replay x.csv --as readings | --embedded",
        "replay x.csv --as readings --embedded | --device-kind is needed for CSV files",
        "replay x.csv --as readings --embedded --device-kind oven | \"oven\" is none of [fridge",
        "replay x.csv --as readings --embedded --device-kind fridge | x.csv: there is no such file",
        "replay x.csv --as readings --embedded --first-day soon | \"soon\" is no date; write 2026-03-02",
        "replay x.ndjson --as readings --embedded | there is no such file",
        "simulate --out o --days 0 | --days must be 1 to 366, was 0",
        "simulate --out o --without devices --fault gas-leak | no device is left for another gas-leak among",
        "simulate --out o --fault earthquake | unknown fault \"earthquake\"",
        "explain f1 --data none | no mingchu up runs on --data none; --kafka names another system",
        "trace forward x --data none | no mingchu up runs on --data none; --portal names another",
        "trace sideways x | sideways",
        "trace forward | Missing required parameter: 'LOT'",
        "ledger verify none --key x | no key name+id+Base64: x",
        "ledger verify none --key sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8 | none: there is no such folder",
        "ledger verify none | Missing required option: '--key=KEY'",
        "ledger prove none 0 | none is no folder of a log",
        "ledger key --name a+b --out k --passphrase-file none | no name of a key: \"a+b\"",
        "witness --name w --key-file none --passphrase-file none --log x | none: there is no such file",
        "user create --login A --name x --role auditor --at 51 --password-file none | a login is 3 to 64 small letters",
        "user create --login abc --name x --role principal --at 51 | principal",
        "user create --login abc --name x --role auditor --at 2151000009 | AUDITOR has to be at a region, was at",
        "user create --login abc --name x --role auditor --at a/b | --at must be the code of a region or a school, was 'a/b'",
        "user create --login abc --name x --role auditor --at 51 --password-file none | none: there is no such file",
        "user list --data none | none is no data folder of mingchu up",
        "up --influx localhost | the address of an InfluxDB is like http://host:8086, without user and path; was 'localhost'",
        "influx init influx:8086 | without user and path; was 'influx:8086'",
        "influx init http://h:1 --database a/b | the name of a database is letters, digits, '_' and '-', was 'a/b'",
        "influx init http://h:1 --user w | a user and a file with the password belong together, were 'w' and 'null'",
        "influx rollup http://h:1 --from 2026-03-02 --to 2026-03-01 | --to 2026-03-01 is before --from 2026-03-02",
        "key create --label x | a key must be bound to at least one school",
        "key create --label x --school y --scope all | a key's scope is one of events, reference",
      })
  void saysInOneLineWhatIsWrong(String arguments, String complaint) {
    CommandRun run = CommandRun.begin(temporary, arguments.split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(complaint).doesNotContain("Exception");
    assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(3);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void namesFileLineColumnAndValueOfWhatItCannotRead() throws Exception {
    Path file = Files.writeString(temporary.resolve("a.csv"), "timestamp,value\n2020-05-05,3\n");

    CommandRun run =
        CommandRun.begin(
            temporary,
            "replay",
            file.toString(),
            "--as",
            "readings",
            "--device-kind",
            "fridge",
            "--embedded");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(file + ", line 2, column timestamp: \"2020-05-05\" is no time");
  }

  @Test
  void createsListsAndRevokesKeys() {
    String data = temporary.resolve("data").toString();

    CommandRun create =
        CommandRun.begin(
            temporary, "key", "create", "--data", data, "--label", "一小", "--school", "1", "--json");
    assertThat(create.status()).isZero();
    JsonNode key = JsonMapper.shared().readTree(create.out());
    String id = key.required("id").asString();
    CommandRun revoke = CommandRun.begin(temporary, "key", "revoke", "--data", data, id);
    assertThat(revoke.status()).isZero();
    CommandRun list = CommandRun.begin(temporary, "key", "list", "--data", data, "--json");
    assertThat(list.status()).isZero();

    assertThat(key.required("token").asString()).startsWith("mck_" + id + "_");
    JsonNode listed = JsonMapper.shared().readTree(list.out()).required("keys").get(0);
    assertThat(listed.required("label").asString()).isEqualTo("一小");
    assertThat(listed.has("revoked")).isTrue();
    assertThat(listed.has("token")).isFalse();
  }

  @Test
  void saysNoToAKeyThatIsNotThere() {
    CommandRun run =
        CommandRun.begin(
            temporary, "key", "revoke", "--data", temporary.resolve("data").toString(), "abc");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("there is no key abc");
  }

  @Test
  void writesPasswordsOnceAndNobodyElseMayReadThem() throws IOException {
    Path file = temporary.resolve("settings");

    CommandRun first = CommandRun.begin(temporary, "env", "init", "--file", file.toString());
    assertThat(first.status()).isZero();
    String written = Files.readString(file);
    assertThat(written).containsPattern("(?m)^POSTGRES_PASSWORD=[A-Za-z0-9_-]{32}$");
    assertThat(written).containsPattern("(?m)^MQTT_PASSWORD=[A-Za-z0-9_-]{32}$");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");

    CommandRun second = CommandRun.begin(temporary, "env", "init", "--file", file.toString());
    assertThat(second.status()).isEqualTo(1);
    assertThat(second.err())
        .isEqualTo("mingchu: " + file + " is there already, and stays as it is");
    assertThat(file).hasContent(written);
    try (Stream<Path> files = Files.list(temporary)) {
      assertThat(files).as("no draft").containsExactly(file);
    }
  }
}
