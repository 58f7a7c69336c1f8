package cn.mingchu.portal.projection;

import cn.mingchu.portal.thread.Loops;
import java.util.List;

/**
 * Keeps PostgreSQL up with Kafka, each record once.
 *
 * <p>Readings have a lane of their own: however many come, they do not hold up a finding.
 */
public final class Projection extends Loops {

  private final ProjectedTables tables;
  private final List<Lane> lanes;

  Projection(ProjectedTables tables, List<Lane> lanes) {
    super(lanes);
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
}
