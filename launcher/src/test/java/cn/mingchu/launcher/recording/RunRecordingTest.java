package cn.mingchu.launcher.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingchu.schemas.event.FoodGroup;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import cn.mingchu.simulator.files.RunFolder;
import cn.mingchu.simulator.files.WrittenRun;
import cn.mingchu.simulator.fraud.Fraud;
import cn.mingchu.simulator.fraud.FraudKind;
import cn.mingchu.simulator.fraud.Frauds;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.supply.FraudTruth.CheatingCanteen;
import cn.mingchu.simulator.supply.SimulatedPaper;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.world.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordingTest {

  private static final Instant MORNING = Instant.parse("2026-03-06T01:00:00Z");

  @TempDir private Path temp;
  private Path folder = Path.of("");
  private WrittenRun written = new WrittenRun(folder, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  @BeforeEach
  void writeARun() throws Exception {
    folder = temp.resolve("run");
    Simulation simulation =
        new Simulation(World.drawn(4, 2), MORNING, MORNING.plus(Duration.ofMinutes(20)), List.of());
    written = RunFolder.write(simulation, folder, events -> {});
  }

  @Test
  void playsReadingsAndObservationsTogetherAsTheyArrived() throws Exception {
    List<Delivery> deliveries = played();

    assertThat(deliveries).extracting(Delivery::arrival).isSorted();
    assertThat(deliveries).anyMatch(one -> !one.of(Topics.KITCHEN_READINGS).isEmpty());
    assertThat(deliveries.stream().flatMap(one -> one.of(Topics.KITCHEN_READINGS).stream()))
        .containsExactlyElementsOf(Files.readAllLines(folder.resolve(RunFolder.READINGS)));
    assertThat(deliveries.stream().flatMap(one -> one.of(Topics.KITCHEN_OBSERVATIONS).stream()))
        .containsExactlyElementsOf(Files.readAllLines(folder.resolve(RunFolder.OBSERVATIONS)))
        .isNotEmpty();
    assertThat(RunRecording.open(folder, null).size())
        .isEqualTo(written.readings() + written.observations() + written.papers());
  }

  @Test
  void playsARunFromBeforeThereWereCameras() throws Exception {
    Files.delete(folder.resolve(RunFolder.OBSERVATIONS));
    Files.delete(folder.resolve(RunFolder.OBSERVATION_ARRIVALS));

    assertThat(played())
        .isNotEmpty()
        .allMatch(one -> one.of(Topics.KITCHEN_OBSERVATIONS).isEmpty());
    assertThat(RunRecording.open(folder, null).size())
        .isEqualTo(written.readings() + written.papers());
  }

  @Test
  void playsThePapersOfEachTopicInTheirOrder() throws Exception {
    List<Delivery> deliveries = played();

    for (Topic<?> topic : SimulatedPaper.TOPICS) {
      assertThat(deliveries.stream().flatMap(one -> one.of(topic).stream()))
          .containsExactlyElementsOf(Files.readAllLines(folder.resolve(RunFolder.papers(topic))));
    }
    assertThat(written.papers()).isPositive();
    assertThat(RunRecording.open(folder, null).exposures().orElseThrow().exposures()).isEmpty();
  }

  @Test
  void playsARunFromBeforeThereWerePapers() throws Exception {
    for (Topic<?> topic : SimulatedPaper.TOPICS) {
      Files.delete(folder.resolve(RunFolder.papers(topic)));
    }
    Files.delete(folder.resolve(RunFolder.EXPOSURES));

    assertThat(played()).isNotEmpty().allMatch(one -> one.of(Topics.DELIVERIES).isEmpty());
    assertThat(RunRecording.open(folder, null).exposures()).isEmpty();
  }

  @Test
  void playsTheCheatsOfARunWithoutDevices() throws Exception {
    folder = temp.resolve("papers");
    World world = World.drawn(4, 2).withoutDevices();
    Simulation simulation =
        new Simulation(world, MORNING, MORNING.plus(Duration.ofDays(2)), List.of());
    SupplyChain chain = new SupplyChain(world, simulation.from(), simulation.to(), List.of());
    Fraud skimming = new Fraud(FraudKind.SKIMMING, 1, 20_518, 10, FoodGroup.MEAT);
    written =
        RunFolder.write(
            simulation, chain.cheating(new Frauds(List.of(skimming))), folder, events -> {});

    Recording recording = RunRecording.open(folder, null);

    assertThat(recording.begin()).isEqualTo(MORNING);
    assertThat(recording.deviceIds()).isEmpty();
    assertThat(recording.size()).isEqualTo(written.papers()).isPositive();
    assertThat(recording.frauds().orElseThrow().canteens())
        .extracting(CheatingCanteen::kind)
        .containsExactly(FraudKind.SKIMMING);
    assertThat(played()).allMatch(one -> one.of(Topics.KITCHEN_READINGS).isEmpty());
  }

  @Test
  void saysThatAFolderHoldsNothing() throws Exception {
    Files.writeString(folder.resolve(RunFolder.ARRIVALS), "arrivalTime,channel\n");
    Files.writeString(folder.resolve(RunFolder.READINGS), "");
    Files.delete(folder.resolve(RunFolder.OBSERVATIONS));
    for (Topic<?> topic : SimulatedPaper.TOPICS) {
      Files.delete(folder.resolve(RunFolder.papers(topic)));
    }

    assertThatThrownBy(this::played)
        .isInstanceOf(UnreadableRecordingException.class)
        .hasMessageContaining("nothing arrives, here or in the other files");
  }

  @Test
  void saysWhichArrivalIsMissing() throws Exception {
    Path arrivals = folder.resolve(RunFolder.OBSERVATION_ARRIVALS);
    Files.writeString(arrivals, "arrivalTime,channel,schoolId,deviceId\n");

    assertThatThrownBy(this::played)
        .isInstanceOf(UnreadableRecordingException.class)
        .hasMessageContaining("there is no arrival for line 1 of its events");
  }

  private List<Delivery> played() throws Exception {
    List<Delivery> deliveries = new ArrayList<>();
    RunRecording.open(folder, null).play(deliveries::add);
    return deliveries;
  }
}
