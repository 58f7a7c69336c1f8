package cn.mingchu.gateway.broker;

import cn.mingchu.schemas.topic.Topics;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the topics that are missing, as soon as the broker is there. */
public final class TopicCreation implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final long RETRY_MILLIS = 500;

  private final Cluster cluster;
  private final short replicationFactor;
  private final int partitionFactor;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  /**
   * @see Topics#create
   */
  public TopicCreation(Cluster cluster, short replicationFactor, int partitionFactor) {
    this.cluster = cluster;
    this.replicationFactor = replicationFactor;
    this.partitionFactor = partitionFactor;
    this.thread = new Thread(this::create, "mingchu-gateway-topics");
    this.thread.setDaemon(true);
  }

  /** Begins, and goes on until it is done. */
  public void start() {
    thread.start();
  }

  private void create() {
    Map<String, Object> settings =
        cluster.client(
            Map.of(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                TIMEOUT_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                TIMEOUT_MILLIS));
    try (Admin admin = Admin.create(settings)) {
      do {
        if (createdBy(admin)) {
          return;
        }
      } while (!closed.await(RETRY_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      LOG.debug("the making of topics was interrupted");
    }
  }

  private boolean createdBy(Admin admin) throws InterruptedException {
    try {
      Topics.create(admin, replicationFactor, partitionFactor);
      return true;
    } catch (KafkaException | IllegalStateException e) {
      LOG.warn("the topics are not there yet: {}", e.getMessage());
      return false;
    }
  }

  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
