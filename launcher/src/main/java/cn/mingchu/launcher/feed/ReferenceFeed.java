package cn.mingchu.launcher.feed;

import cn.mingchu.launcher.client.GatewayClient;
import cn.mingchu.simulator.register.SchoolRegisters;
import cn.mingchu.simulator.run.Simulation;
import cn.mingchu.simulator.supply.SupplierRegister;
import cn.mingchu.simulator.world.ReferenceJson;
import cn.mingchu.simulator.world.SimulatedDevice;
import cn.mingchu.simulator.world.SimulatedSchool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Registers the schools, suppliers and devices of a simulated world, and the papers and posts of
 * its canteens, as their offices would.
 */
public final class ReferenceFeed {

  private static final int SENDERS = 4;

  private final GatewayClient gateway;

  public ReferenceFeed(GatewayClient gateway) {
    this.gateway = gateway;
  }

  /** Registers all schools and suppliers, and then all that is of schools. */
  public void register(Simulation simulation) throws Exception {
    ReferenceJson json = new ReferenceJson(simulation.from());
    List<Callable<String>> first = new ArrayList<>();
    List<Callable<String>> ofSchools = new ArrayList<>();
    for (SimulatedSchool school : simulation.world().schools()) {
      first.add(put("schools", school.schoolId(), json.of(school)));
      for (SimulatedDevice device : simulation.world().devices(school)) {
        ofSchools.add(put("devices", device.deviceId(), json.of(device)));
      }
    }
    new SupplierRegister(simulation.world(), simulation.from())
        .entries()
        .forEach((supplierId, entry) -> first.add(put("suppliers", supplierId, entry)));
    new SchoolRegisters(simulation.world(), simulation.from())
        .entries()
        .forEach((entryId, entry) -> ofSchools.add(put("registers", entryId, entry)));
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    try {
      all(senders.invokeAll(first));
      all(senders.invokeAll(ofSchools));
    } finally {
      senders.shutdownNow();
    }
  }

  private Callable<String> put(String kind, String id, String json) {
    return () -> {
      gateway.put(kind, id, json);
      return id;
    };
  }

  private static void all(List<Future<String>> answers) throws Exception {
    for (Future<String> answer : answers) {
      try {
        answer.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof Exception cause ? cause : e;
      }
    }
  }
}
