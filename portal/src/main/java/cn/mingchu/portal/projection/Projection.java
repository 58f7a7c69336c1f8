package cn.mingchu.portal.projection;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps PostgreSQL up with Kafka, each record once.
 *
 * <p>Readings have a lane of their own: however many come, they do not hold up a finding.
 */
public final class Projection implements SmartLifecycle {

  private final ProjectedTables tables;
  private final List<Lane> lanes;
  private final List<Thread> threads = new ArrayList<>();

  Projection(ProjectedTables tables, List<Lane> lanes) {
    this.tables = tables;
    this.lanes = List.copyOf(lanes);
  }

  /** How each lane stands. */
  public List<LaneState> lanes() {
    return lanes.stream().map(Lane::state).toList();
  }

  /** Forgets everything and reads Kafka again from the start. */
  public void rebuild() {
    tables.empty();
  }

  @Override
  public synchronized void start() {
    for (Lane lane : lanes) {
      Thread thread = new Thread(lane, "projection-" + lane.state().name());
      thread.start();
      threads.add(thread);
    }
  }

  @Override
  public synchronized void stop() {
    lanes.forEach(Lane::close);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    threads.clear();
  }

  @Override
  public synchronized boolean isRunning() {
    return !threads.isEmpty();
  }
}
