package cn.mingchu.portal.operation;

import cn.mingchu.portal.projection.LaneState;
import cn.mingchu.portal.projection.Projection;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether every lane of the projection runs. */
@Component("projectionHealthIndicator")
final class ProjectionHealth implements HealthIndicator {

  private final Projection projection;

  ProjectionHealth(Projection projection) {
    this.projection = projection;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    for (LaneState lane : projection.lanes()) {
      health.withDetail(lane.name(), lane.condition() + ", " + lane.lag() + " records behind");
      if (lane.condition() != LaneState.Condition.RUNNING) {
        health.outOfService();
      }
    }
    return health.build();
  }
}
