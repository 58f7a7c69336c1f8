package cn.mingchu.portal.notice;

/**
 * What a receiver says.
 *
 * @param status of HTTP
 * @param body the beginning of it
 */
record Answer(int status, String body) {

  /** Whether it took what was sent, as far as HTTP goes. A redirect is no success. */
  boolean isGood() {
    return status >= 200 && status < 300;
  }
}
