package cn.mingchu.portal.projection;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps PostgreSQL up with Kafka, each record once.
 *
 * <p>Readings have a lane of their own: however many come, they do not hold up a finding.
 */
public final class Projection implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Projection.class);

  private final JdbcTemplate database;
  private final TransactionTemplate transaction;
  private final List<Lane> lanes;
  private final List<String> tables;
  private final List<Thread> threads = new ArrayList<>();

  Projection(
      JdbcTemplate database,
      TransactionTemplate transaction,
      List<Lane> lanes,
      List<String> tables) {
    this.database = database;
    this.transaction = transaction;
    this.lanes = List.copyOf(lanes);
    this.tables = List.copyOf(tables);
  }

  /** How each lane stands. */
  public List<LaneState> lanes() {
    return lanes.stream().map(Lane::state).toList();
  }

  /**
   * Empties every table and forgets every position, in one transaction. Running lanes, of this
   * portal or another on the same database, notice it and read again from the start.
   */
  public void rebuild() {
    transaction.executeWithoutResult(
        status -> {
          database.execute("lock table kafka_offset in exclusive mode");
          database.execute("truncate " + String.join(", ", tables));
        });
    LOG.info("Emptied {}; reading again from the start", tables);
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
