package cn.mingchu.portal.notice;

import java.util.Optional;

/**
 * What a receiver says.
 *
 * @param status of HTTP
 * @param body the beginning of it
 */
record Answer(int status, String body) {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVICE_UNAVAILABLE = 503;

  /** Whether it took what was sent, as far as HTTP goes. A redirect is no success. */
  boolean isGood() {
    return status >= 200 && status < 300;
  }

  /** Why it was not taken, as far as HTTP goes; empty where it was. */
  Optional<Objection> objection() {
    return isGood()
        ? Optional.empty()
        : Optional.of(
            Objection.passing(
                status == TOO_MANY_REQUESTS || status == SERVICE_UNAVAILABLE
                    ? Trouble.BUSY
                    : Trouble.REFUSED,
                "answered " + status));
  }
}
