package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.scene.Happening;
import cn.mingchu.simulator.scene.SightKind;

/** Something goes on in a kitchen that should not, in front of a camera. */
public record SceneFault(FaultKind kind, long fromSecond, long toSecond) implements Fault {

  public SceneFault {
    if (kind.sight().isEmpty()) {
      throw new IllegalArgumentException("no camera looks for " + kind.slug());
    }
  }

  /** What really goes on. */
  public Happening happening() {
    SightKind sight = kind.sight().orElseThrow();
    return new Happening(sight, true, fromSecond, toSecond);
  }
}
