package cn.mingchu.simulator.files;

import cn.mingchu.simulator.exposure.ExposureTruth;
import cn.mingchu.simulator.fault.InjectedFault;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.supply.FraudTruth;
import cn.mingchu.simulator.supply.Recall;
import cn.mingchu.simulator.supply.SupplyChain;
import cn.mingchu.simulator.truth.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The documents of a run that are read as a whole: its truths and its parameters. */
public final class Documents {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Documents() {}

  /** The truth of a run, as it was written beside its readings. */
  public static Truth readTruth(Path file) throws IOException {
    try {
      return JSON.readValue(Files.readString(file), Truth.class);
    } catch (JacksonException e) {
      throw new IOException(file + " does not hold the truth of a run: " + e.getMessage(), e);
    }
  }

  /** The exposures that should be found in a run, as they were written beside its papers. */
  public static ExposureTruth readExposures(Path file) throws IOException {
    try {
      return JSON.readValue(Files.readString(file), ExposureTruth.class);
    } catch (JacksonException e) {
      throw new IOException(file + " does not hold the exposures of a run: " + e.getMessage(), e);
    }
  }

  /** The frauds of a run, as they were written beside its papers. */
  public static FraudTruth readFrauds(Path file) throws IOException {
    try {
      return JSON.readValue(Files.readString(file), FraudTruth.class);
    } catch (JacksonException e) {
      throw new IOException(file + " does not hold the frauds of a run: " + e.getMessage(), e);
    }
  }

  static void writeFrauds(Path file, FraudTruth truth) throws IOException {
    write(file, JSON.writeValueAsString(truth));
  }

  static void writeExposures(Path file, ExposureTruth truth) throws IOException {
    write(file, JSON.writeValueAsString(truth));
  }

  static void writeTruth(Path file, Truth truth) throws IOException {
    write(file, JSON.writeValueAsString(truth));
  }

  static void writeWorld(Path file, Simulation simulation, SupplyChain supply) throws IOException {
    ObjectNode node = JSON.createObjectNode();
    node.put("seed", simulation.world().seed());
    node.put("schools", simulation.world().schools().size());
    node.put("from", simulation.from().toString());
    node.put("to", simulation.to().toString());
    node.put("devices", simulation.world().hasDevices());
    ArrayNode faults = node.putArray("faults");
    for (InjectedFault injected : simulation.faults()) {
      ObjectNode fault = faults.addObject();
      fault.put("faultId", injected.faultId());
      fault.putPOJO("fault", injected.fault());
    }
    ArrayNode recalls = node.putArray("recalls");
    for (Recall recall : supply.recalls()) {
      ObjectNode one = recalls.addObject();
      one.put("recallId", recall.recallId());
      one.put("lotId", recall.lotId());
      one.put("issuer", recall.issuer());
      one.put("time", Instant.ofEpochSecond(recall.second()).toString());
    }
    write(file, JSON.writeValueAsString(node));
  }

  /** Ends lines with a line feed everywhere, as the other files do. */
  private static void write(Path file, String json) throws IOException {
    Files.writeString(file, json.replace("\r\n", "\n") + "\n", StandardCharsets.UTF_8);
  }
}
