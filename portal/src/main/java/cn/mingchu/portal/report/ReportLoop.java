package cn.mingchu.portal.report;

import cn.mingchu.portal.projection.LaneState;
import cn.mingchu.portal.projection.LaneState.PartitionState;
import cn.mingchu.portal.projection.Projection;
import cn.mingchu.portal.thread.Loop;
import cn.mingchu.schemas.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Looks again and again whether a report is due. What came due while no portal ran is made when one
 * has read what was said meanwhile.
 */
final class ReportLoop implements Loop {

  private static final Logger LOG = LoggerFactory.getLogger(ReportLoop.class);

  /** How long a report may be late. */
  private static final Duration IDLE = Duration.ofSeconds(2);

  private final ReportMaker maker;
  private final Projection projection;
  private final Clock clock;
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * Makes reports.
   *
   * @param clock of the kitchens: their day is the reader's
   */
  ReportLoop(ReportMaker maker, Projection projection, Clock clock) {
    this.maker = maker;
    this.projection = projection;
    this.clock = clock;
  }

  @Override
  public String threadName() {
    return "reports";
  }

  @Override
  public void close() {
    closing.countDown();
  }

  @Override
  public void run() {
    boolean goesOn = true;
    while (goesOn) {
      try {
        if (hasReadAll()) {
          maker.makeDue(clock.instant());
        }
      } catch (DataAccessException e) {
        LOG.warn("Reports wait for the database: {}", e.toString());
      } catch (RuntimeException e) {
        // A fault of ours: the thread must outlive it, or no report would be made any more.
        LOG.error("Reports failed", e);
      }
      goesOn = isOpenAfterAWhile();
    }
  }

  /** A report of half of what was said would be amended a second later. */
  private boolean hasReadAll() {
    List<PartitionState> read =
        projection.lanes().stream()
            .filter(lane -> lane.condition() == LaneState.Condition.RUNNING)
            .flatMap(lane -> lane.partitions().stream())
            .toList();
    return hasReadAll(read, Topics.SUPERVISION.name()) && hasReadAll(read, Topics.SCHOOLS.name());
  }

  private static boolean hasReadAll(List<PartitionState> read, String topic) {
    List<PartitionState> ofTopic =
        read.stream().filter(partition -> partition.topic().equals(topic)).toList();
    return !ofTopic.isEmpty() && ofTopic.stream().allMatch(partition -> partition.lag() == 0);
  }

  private boolean isOpenAfterAWhile() {
    try {
      return !closing.await(IDLE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
