package cn.mingchu.simulator.fault;

import cn.mingchu.simulator.scene.ViewSpell;

/** A camera does not see what it should: it is off, covered, or looks elsewhere. */
public record ViewFault(FaultKind kind, long fromSecond, long toSecond) implements Fault {

  public ViewFault {
    reason(kind);
  }

  public ViewSpell spell() {
    return new ViewSpell(reason(kind), fromSecond, toSecond);
  }

  private static ViewSpell.Reason reason(FaultKind kind) {
    return switch (kind) {
      case CAMERA_OFF -> ViewSpell.Reason.AWAY;
      case CAMERA_COVERED -> ViewSpell.Reason.COVERED;
      case CAMERA_TURNED -> ViewSpell.Reason.MOVED;
      default -> throw new IllegalArgumentException(kind.slug() + " is not about a camera's view");
    };
  }
}
