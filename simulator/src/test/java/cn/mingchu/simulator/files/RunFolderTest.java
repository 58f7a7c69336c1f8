package cn.mingchu.simulator.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.simulator.exposure.ExposureTruth;
import cn.mingchu.simulator.fault.FaultKind;
import cn.mingchu.simulator.plan.FaultRequest;
import cn.mingchu.simulator.plan.RandomFaults;
import cn.mingchu.simulator.plan.RandomRecalls;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.supply.SimulatedPaper;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.truth.Truth;
import cn.mingchu.simulator.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

  private static final Instant MORNING = Instant.parse("2026-03-06T01:00:00Z");

  @TempDir private Path temp;

  @Test
  void holdsTheWholeRun() throws IOException {
    Simulation simulation = simulation();
    Path folder = temp.resolve("deep/run");

    WrittenRun written = RunFolder.write(simulation, folder, readings -> {});

    assertThat(names(folder))
        .containsExactly(
            "arrivals.csv",
            "deliveries-arrivals.csv",
            "deliveries.ndjson",
            "devices.ndjson",
            "duty-records-arrivals.csv",
            "duty-records.ndjson",
            "exposures.json",
            "frauds.json",
            "meals-arrivals.csv",
            "meals.ndjson",
            "menus-arrivals.csv",
            "menus.ndjson",
            "observation-arrivals.csv",
            "observations.ndjson",
            "readings.ndjson",
            "recalls-arrivals.csv",
            "recalls.ndjson",
            "reference-prices-arrivals.csv",
            "reference-prices.ndjson",
            "schools.ndjson",
            "stock-movements-arrivals.csv",
            "stock-movements.ndjson",
            "supply-steps-arrivals.csv",
            "supply-steps.ndjson",
            "truth.json",
            "world.json");
    List<String> readings = Files.readAllLines(folder.resolve(RunFolder.READINGS));
    List<String> arrivals = Files.readAllLines(folder.resolve(RunFolder.ARRIVALS));
    assertThat(written.readings()).isEqualTo(readings.size()).isEqualTo(arrivals.size() - 1L);
    assertThat(arrivals.get(0)).isEqualTo("arrivalTime,channel,schoolId,deviceId");
    assertThat(arrivals.get(1))
        .matches("2026-03-06T01:0[0-9:.]+Z,(HTTP|MQTT),\\d{10},\\d{10}-[a-z-]+-\\d+");
    assertThat(Files.readAllLines(folder.resolve(RunFolder.OBSERVATIONS)))
        .hasSize((int) written.observations())
        .anyMatch(seen -> seen.contains("CAMERA_ONLINE"));
    assertThat(Files.readAllLines(folder.resolve(RunFolder.OBSERVATION_ARRIVALS)))
        .hasSize((int) written.observations() + 1);
    assertThat(Files.readAllLines(folder.resolve(RunFolder.SCHOOLS))).hasSize(3);
    assertThat(Files.readAllLines(folder.resolve(RunFolder.DEVICES)))
        .hasSize((int) written.devices());
    assertThat(Files.readString(folder.resolve(RunFolder.WORLD)))
        .contains("\"seed\" : 4", "\"0001-gateway-outage\"", "\"bySeconds\"");
  }

  @Test
  void leavesDevicesOut() throws IOException {
    World world = World.drawn(4, 3).withoutDevices();
    Simulation simulation =
        new Simulation(world, MORNING, MORNING.plus(Duration.ofDays(2)), List.of());
    Path folder = temp.resolve("run");

    WrittenRun written = RunFolder.write(simulation, folder, readings -> {});

    assertThat(written.devices()).isZero();
    assertThat(written.readings()).isZero();
    assertThat(written.observations()).isZero();
    assertThat(written.papers()).isPositive();
    assertThat(Files.readAllLines(folder.resolve(RunFolder.SCHOOLS))).hasSize(3);
    assertThat(folder.resolve(RunFolder.DEVICES)).isEmptyFile();
    assertThat(folder.resolve(RunFolder.papers(Topics.DELIVERIES)))
        .content()
        .isNotEmpty()
        .doesNotContain("dry-store");
    assertThat(Files.readString(folder.resolve(RunFolder.WORLD))).contains("\"devices\" : false");
  }

  @Test
  void givesTheTruthBackAsItWas() throws IOException {
    Simulation simulation = simulation();
    Path folder = temp.resolve("run");
    RunFolder.write(simulation, folder, readings -> {});

    Truth read = Documents.readTruth(folder.resolve(RunFolder.TRUTH));

    assertThat(read).isEqualTo(Truth.of(simulation));
    assertThat(read.expected()).isNotEmpty();
  }

  @Test
  void holdsThePapersOfTheSupplyChainAndWhatShouldBeFoundOfARecall() throws IOException {
    Instant end = MORNING.plus(Duration.ofDays(3));
    World world = World.drawn(4, 3);
    Simulation devices = new Simulation(world, MORNING, MORNING.plusSeconds(60), List.of());
    SupplyChain healthy = new SupplyChain(world, MORNING, end, List.of());
    SupplyChain supply =
        healthy.recalling(
            RandomRecalls.draw(healthy, 4, List.of(new FaultRequest(FaultKind.RECALL, 1))));
    Path folder = temp.resolve("run");

    WrittenRun written = RunFolder.write(devices, supply, folder, readings -> {});

    long papers = 0;
    for (Topic<?> topic : SimulatedPaper.TOPICS) {
      List<String> lines = Files.readAllLines(folder.resolve(RunFolder.papers(topic)));
      assertThat(Files.readAllLines(folder.resolve(RunFolder.paperArrivals(topic))))
          .hasSize(lines.size() + 1);
      papers += lines.size();
    }
    assertThat(written.papers()).isEqualTo(papers);
    assertThat(written.recalls()).isEqualTo(1);
    assertThat(Files.readAllLines(folder.resolve("recalls.ndjson")))
        .singleElement()
        .asString()
        .contains("\"recallId\":\"recall-0001\"", "\"status\":\"IN_FORCE\"");
    assertThat(Documents.readExposures(folder.resolve(RunFolder.EXPOSURES)))
        .isEqualTo(ExposureTruth.of(supply));
    assertThat(ExposureTruth.of(supply).exposures()).isNotEmpty();
  }

  @Test
  void isTheSameToTheLastByteWhenWrittenTwice() throws IOException {
    Path one = temp.resolve("one");
    Path two = Files.createDirectory(temp.resolve("two"));
    RunFolder.write(simulation(), one, readings -> {});
    RunFolder.write(simulation(), two, readings -> {});

    for (String name : names(one)) {
      assertThat(Files.mismatch(one.resolve(name), two.resolve(name))).as(name).isEqualTo(-1);
    }
  }

  @Test
  void refusesAFolderWithSomethingInIt() throws IOException {
    Files.writeString(temp.resolve("mine.txt"), "keep me");

    assertThatThrownBy(() -> RunFolder.write(simulation(), temp, readings -> {}))
        .isInstanceOf(FolderInUseException.class)
        .hasMessage(temp + " is not an empty folder; name one that is empty or does not exist");
    assertThat(names(temp)).containsExactly("mine.txt");
  }

  @Test
  void refusesAFile() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "keep me");

    assertThatThrownBy(() -> RunFolder.write(simulation(), file, readings -> {}))
        .isInstanceOf(FolderInUseException.class);
    assertThat(file).hasContent("keep me");
  }

  @Test
  void leavesNothingBehindWhenWritingFails() {
    Simulation simulation =
        new Simulation(World.drawn(4, 40), MORNING, MORNING.plus(Duration.ofHours(2)), List.of());

    assertThatThrownBy(
            () ->
                RunFolder.write(
                    simulation,
                    temp.resolve("run"),
                    readings -> {
                      throw new IllegalStateException("the disk is full");
                    }))
        .hasMessage("the disk is full");
    assertThat(names(temp)).isEmpty();
  }

  @Test
  void saysWhichFileHoldsNoTruth() throws IOException {
    Path file = Files.writeString(temp.resolve("truth.json"), "[]");

    assertThatThrownBy(() -> Documents.readTruth(file))
        .hasMessageStartingWith(file + " does not hold the truth of a run: ");
  }

  private static Simulation simulation() {
    World world = World.drawn(4, 3);
    Instant end = MORNING.plus(Duration.ofHours(3));
    return new Simulation(
        world,
        MORNING,
        end,
        RandomFaults.draw(
            world,
            MORNING,
            end,
            List.of(
                new FaultRequest(FaultKind.GAS_LEAK, 1),
                new FaultRequest(FaultKind.CLOCK_BEHIND, 1),
                new FaultRequest(FaultKind.GATEWAY_OUTAGE, 1))));
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
