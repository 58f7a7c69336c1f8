package cn.mingchu.portal.page;

import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.projection.LaneState;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.schemas.event.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows around its content.
 *
 * @param now by the portal's clock
 * @param speed simulated seconds in a second
 * @param english whether the page is in English
 * @param wall whether it hangs on a wall and is read from afar
 * @param here the address of the page, without its query
 * @param live where the feed of changes stood before the page was made
 * @param lanes how the projection stands
 * @param visitor who looks; null where nobody has signed in
 */
public record Frame(
    Instant now,
    boolean simulated,
    double speed,
    boolean english,
    boolean wall,
    String here,
    String live,
    List<LaneState> lanes,
    @Nullable Visitor visitor) {

  /** {@code 60} rather than {@code 60.0}. */
  public String speedText() {
    return speed == Math.rint(speed) ? Long.toString(Math.round(speed)) : Double.toString(speed);
  }

  /** The alerts of the visitor's own school or region; empty where nobody has signed in. */
  public String alertsPath() {
    if (visitor == null) {
      return "";
    }
    boolean atSchool = visitor.node().level() == Scope.Level.SCHOOL;
    return (atSchool ? "/school/" : "/region/") + visitor.node().id() + "/alerts";
  }

  /** The worst first. */
  public List<Severity> severities() {
    return List.of(Severity.RED, Severity.ORANGE, Severity.YELLOW, Severity.BLUE);
  }

  /** The first lane that does not run: what the pages show may be out of date. */
  public Optional<LaneState> trouble() {
    return lanes.stream()
        .filter(lane -> lane.condition() != LaneState.Condition.RUNNING)
        .filter(lane -> lane.condition() != LaneState.Condition.STARTING)
        .findFirst();
  }
}
