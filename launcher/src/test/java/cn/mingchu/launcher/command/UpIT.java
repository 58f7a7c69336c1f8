package cn.mingchu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingchu.launcher.AnyPorts;
import cn.mingchu.launcher.client.GatewayClient;
import cn.mingchu.launcher.client.Receipt;
import cn.mingchu.simulator.world.ReferenceJson;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.SimulatedSchool;
import cn.mingchu.simulator.world.World;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UpIT {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final SimulatedSchool SCHOOL = World.drawn(1, 1).schools().get(0);
  private static final SimulatedDevice DEVICE = World.drawn(1, 1).devices(SCHOOL).get(0);

  @TempDir Path temporary;

  @Test
  void servesItsNeighbourCommandsAndGoesOnWhereItStopped() throws Exception {
    Path data = temporary.resolve("data");

    CommandRun up = up(data);
    JsonNode where = JsonMapper.shared().readTree(up.out());
    GatewayClient sender =
        new GatewayClient(URI.create(where.required("gateway").asString()), newKey(data));
    Receipt taken = send(sender, new UUID(1, 1));
    CommandRun second = CommandRun.begin(temporary, "up", "--data", data.toString());
    CommandRun doctor = CommandRun.begin(temporary, "doctor", "--data", data.toString(), "--json");
    CommandRun rebuild =
        CommandRun.begin(temporary, "portal", "rebuild", "--data", data.toString(), "--json");

    CommandRun trace =
        CommandRun.begin(temporary, "trace", "forward", "nothing", "--data", data.toString());
    Path password = Files.writeString(temporary.resolve("password"), "Correct-Horse-9\n");
    CommandRun user = createUser(data, password);
    CommandRun sameUser = createUser(data, password);

    assertThat(trace.status()).as("the portal knows the command by its token").isEqualTo(1);
    assertThat(trace.err()).contains("nobody knows a lot \"nothing\"");
    assertThat(user.status()).as(user.err()).isZero();
    assertThat(sameUser.status()).isEqualTo(2);
    assertThat(sameUser.err()).contains("there is an account 'admin' already");
    assertThat(where.required("resumed").asBoolean()).isFalse();
    assertThat(taken).isEqualTo(new Receipt(1, 0, Map.of()));
    assertThat(second.status()).isEqualTo(2);
    assertThat(second.err()).contains(data + " is in use by another mingchu");
    assertThat(doctor.status()).as(doctor.out()).isZero();
    assertThat(doctor.out()).contains("\"gateway\"").contains("\"portal\"").contains("answers at");
    assertThat(rebuild.status()).as(rebuild.err()).isZero();
    assertThat(rebuild.out()).isEqualTo("{\"emptied\":true,\"running\":true}");

    up.stop();
    assertThat(up.status()).as(up.err()).isZero();
    CommandRun again = up(data);
    JsonNode whereNow = JsonMapper.shared().readTree(again.out());
    GatewayClient sameSender =
        new GatewayClient(URI.create(whereNow.required("gateway").asString()), newKey(data));
    Receipt repeated = send(sameSender, new UUID(1, 1));
    again.stop();

    assertThat(again.status()).as(again.err()).isZero();
    assertThat(whereNow.required("resumed").asBoolean()).isTrue();
    assertThat(repeated).isEqualTo(new Receipt(0, 1, Map.of()));
    CommandRun rebuildStopped =
        CommandRun.begin(temporary, "portal", "rebuild", "--data", data.toString(), "--json");
    assertThat(rebuildStopped.status()).as(rebuildStopped.err()).isZero();
    assertThat(rebuildStopped.out()).isEqualTo("{\"emptied\":true,\"running\":false}");
    CommandRun users = CommandRun.begin(temporary, "user", "list", "--data", data + "", "--json");
    assertThat(users.status()).as(users.err()).isZero();
    JsonNode first = JsonMapper.shared().readTree(users.out()).required("users").get(0);
    assertThat(first.required("login").asString())
        .as("a rebuild leaves accounts alone")
        .isEqualTo("admin");
  }

  @Test
  void isReplayedInto() throws Exception {
    Path data = temporary.resolve("data");
    Path file = temporary.resolve("fridge.csv");
    Instant start = Instant.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MINUTES);
    WarmHour.write(file, start);

    CommandRun up = up(data);
    JsonNode where = JsonMapper.shared().readTree(up.out());
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
            "--gateway",
            where.required("gateway").asString(),
            "--key",
            newKey(data),
            "--kafka",
            where.required("kafka").asString(),
            "--json");
    assertThat(replay.status()).as(replay.err()).isZero();
    JsonNode outcome = JsonMapper.shared().readTree(replay.out());
    CommandRun explain = explain(data, outcome.required("findings").get(0).required("id"));
    CommandRun nothing = CommandRun.begin(temporary, "explain", "--data", data + "", "ffff-none");
    int explained = explain.status();
    int unexplained = nothing.status();
    up.stop();
    assertThat(up.status()).as(up.err()).isZero();

    assertThat(explained).as(explain.out() + explain.err()).isZero();
    JsonNode explanation = JsonMapper.shared().readTree(explain.out());
    assertThat(explanation.required("same").asBoolean()).isTrue();
    assertThat(explanation.required("readings").asInt()).isPositive();
    assertThat(explanation.required("parameters").required("limit").asString()).isEqualTo("8");
    assertThat(unexplained).isEqualTo(1);
    assertThat(nothing.err()).contains("no finding begins with \"ffff-none\"");
    assertThat(outcome.required("sent").asInt()).isEqualTo(WarmHour.READINGS);
    assertThat(outcome.required("accepted").asInt()).isEqualTo(WarmHour.READINGS - 1);
    assertThat(outcome.required("rejected").asInt()).isEqualTo(1);
    assertThat(outcome.required("late").asInt()).isZero();
    assertThat(outcome.required("findings"))
        .extracting(finding -> finding.required("rule").asString())
        .containsExactlyInAnyOrder("COLD_HOLD_HIGH", "COLD_WARMING");
    assertThat(outcome.required("findings"))
        .extracting(finding -> finding.required("from").asString())
        .containsOnly(start.plus(Duration.ofHours(1)).toString());
  }

  private CommandRun createUser(Path data, Path password) {
    CommandRun create =
        CommandRun.begin(
            temporary,
            "user",
            "create",
            "--data",
            data.toString(),
            "--login",
            "admin",
            "--name",
            "管理员",
            "--role",
            "administrator",
            "--at",
            "51",
            "--password-file",
            password.toString());
    await().atMost(PATIENCE).until(create::isOver);
    return create;
  }

  private CommandRun explain(Path data, JsonNode findingId) {
    return CommandRun.begin(
        temporary, "explain", "--data", data + "", "--json", findingId.asString());
  }

  private CommandRun up(Path data) throws Exception {
    CommandRun up =
        CommandRun.begin(temporary, AnyPorts.with("up", "--data", data.toString(), "--json"));
    await().atMost(PATIENCE).until(() -> up.isOver() || !up.out().isEmpty());
    assertThat(up.isOver()).as(up.err()).isFalse();
    return up;
  }

  private String newKey(Path data) {
    CommandRun create =
        CommandRun.begin(
            temporary,
            "key",
            "create",
            "--data",
            data.toString(),
            "--label",
            "test",
            "--school",
            "*",
            "--scope",
            "events",
            "--scope",
            "reference");
    assertThat(create.status()).as(create.err()).isZero();
    return create.out();
  }

  private static Receipt send(GatewayClient gateway, UUID eventId) throws Exception {
    Instant now = Instant.now();
    ReferenceJson json = new ReferenceJson(now);
    gateway.put("schools", SCHOOL.schoolId(), json.of(SCHOOL));
    gateway.put("devices", DEVICE.deviceId(), json.of(DEVICE));
    String reading =
        "{\"eventId\":\"%s\",\"eventTime\":\"%s\",\"deviceId\":\"%s\",\"quantity\":\"%s\",\"value\":4}"
            .formatted(eventId, now, DEVICE.deviceId(), DEVICE.quantities().get(0));
    return gateway.deliver("kitchen-readings", List.of(reading));
  }
}
