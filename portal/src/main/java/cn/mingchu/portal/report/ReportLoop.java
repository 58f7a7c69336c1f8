package cn.mingchu.portal.report;

import cn.mingchu.portal.projection.LaneState;
import cn.mingchu.portal.projection.LaneState.PartitionState;
import cn.mingchu.portal.projection.Projection;
import cn.mingchu.portal.thread.Rounds;
import cn.mingchu.schemas.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Looks again and again whether a report is due. What came due while no portal ran is made when one
 * has read what was said meanwhile.
 */
final class ReportLoop extends Rounds {

  /** How long a report may be late. */
  private static final Duration IDLE = Duration.ofSeconds(2);

  private final ReportMaker maker;
  private final Projection projection;
  private final Clock clock;

  /**
   * Makes reports.
   *
   * @param clock of the kitchens: their day is the reader's
   */
  ReportLoop(ReportMaker maker, Projection projection, Clock clock) {
    super("reports", IDLE);
    this.maker = maker;
    this.projection = projection;
    this.clock = clock;
  }

  @Override
  protected Duration round() {
    if (hasReadAll()) {
      maker.makeDue(clock.instant());
    }
    return IDLE;
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
}
