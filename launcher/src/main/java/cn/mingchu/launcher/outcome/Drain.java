package cn.mingchu.launcher.outcome;

import cn.mingchu.launcher.client.GatewayClient;
import cn.mingchu.launcher.system.RunningSystem;
import cn.mingchu.schemas.topic.Topics;
import java.io.IOException;
import java.time.Duration;

/**
 * Lets a system come to rest after the last event was sent: every event is decided about, every
 * finding is out.
 */
public final class Drain {

  private static final Duration GLANCE = Duration.ofMillis(100);

  /** Flink moves its time forward every 200 ms; what time alone decides needs two of these. */
  private static final Duration TIME_TO_PASS = Duration.ofSeconds(1);

  private final RunningSystem system;
  private final GatewayClient gateway;
  private final Duration patience;

  /**
   * A drain.
   *
   * @param gateway a sender that may ask for the gateway's metrics
   * @param patience how long it may take
   */
  public Drain(RunningSystem system, GatewayClient gateway, Duration patience) {
    this.system = system;
    this.gateway = gateway;
    this.patience = patience;
  }

  /**
   * Waits until all is decided, then stops the job, which puts out its last findings.
   *
   * <p>A system that does not come to rest in time is counted as it stands: the counts then show
   * what is missing.
   *
   * @param sent how many events were sent
   */
  public Counts run(long sent) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    GatewayCounts atTheGateway = atTheGateway();
    while (atTheGateway.decided() < sent && System.nanoTime() < deadline) {
      Thread.sleep(GLANCE.toMillis());
      atTheGateway = atTheGateway();
    }
    while (decidedByTheJob() < atTheGateway.accepted() && System.nanoTime() < deadline) {
      Thread.sleep(GLANCE.toMillis());
    }
    Thread.sleep(TIME_TO_PASS.toMillis());
    system.kitchen().stop();
    return Counts.of(sent, atTheGateway, system.kitchen().counters());
  }

  private GatewayCounts atTheGateway() throws IOException, InterruptedException {
    return GatewayCounts.of(gateway, Topics.KITCHEN_READINGS, Topics.KITCHEN_OBSERVATIONS);
  }

  private long decidedByTheJob() throws IOException, InterruptedException {
    return system.kitchen().counters().values().stream().mapToLong(Long::longValue).sum();
  }
}
