package cn.mingchu.portal.notice;

import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStep;
import java.util.Optional;

/** What can come to pass with an alert that others are sent word of. */
enum News {
  RAISED(true),
  /** It got graver. */
  GRAVER(true),
  /** One level more was told. */
  ESCALATED(true),
  /** It came back, or was not good. */
  REOPENED(true),
  /** What explained it is over, and it is not. */
  RETURNED(true),
  /** For some time nobody is sent word of it. */
  SILENCED(true),
  /** That time is over, and it is not. */
  SILENCE_ENDED(true),
  CLOSED(false),
  CALLED_FALSE(false),
  WITHDRAWN(false),
  /** It was over for long, and nobody has finished it. */
  LAPSED(false),
  /** It was over before anybody was to handle it. */
  SUBSIDED(false),
  /** Another alert is its cause, and handled in its place. */
  EXPLAINED(false),
  /** It is part of another alert. */
  MERGED(false);

  private final boolean leavesItOpen;

  News(boolean leavesItOpen) {
    this.leavesItOpen = leavesItOpen;
  }

  /** Whether there is something to be handled afterwards. */
  boolean leavesItOpen() {
    return leavesItOpen;
  }

  /** Empty for a step that only those look at who handle the alert. */
  static Optional<News> of(AlertStep step) {
    return switch (step.getKind()) {
      case RAISED -> Optional.of(RAISED);
      case SEVERITY_ROSE -> Optional.of(GRAVER);
      case ESCALATED -> Optional.of(ESCALATED);
      case REOPENED -> Optional.of(REOPENED);
      // Who looked whether it was false says that it was not.
      case REJECTED ->
          step.getState() == AlertState.REOPENED ? Optional.of(REOPENED) : Optional.empty();
      case RETURNED -> Optional.of(RETURNED);
      case SILENCED -> Optional.of(SILENCED);
      case SILENCE_ENDED -> Optional.of(SILENCE_ENDED);
      case CLOSED -> Optional.of(CLOSED);
      case CALLED_FALSE -> Optional.of(CALLED_FALSE);
      case WITHDRAWN -> Optional.of(WITHDRAWN);
      case LAPSED -> Optional.of(LAPSED);
      case SUBSIDED -> Optional.of(SUBSIDED);
      case EXPLAINED -> Optional.of(EXPLAINED);
      case MERGED -> Optional.of(MERGED);
      case OTHER_STEP,
          JOINED,
          OVER,
          GOES_ON,
          SEVERITY_FELL,
          ACKNOWLEDGED,
          ACTED,
          SUBMITTED,
          VERIFIED,
          UPHELD,
          COMMENTED,
          ACKNOWLEDGE_OVERDUE,
          ACT_OVERDUE,
          CLOSE_OVERDUE,
          YELLOW_CARD,
          RED_CARD,
          FIX_HELD ->
          Optional.empty();
    };
  }
}
