package cn.mingchu.portal.notice;

import java.io.IOException;

/** Says that a mail server does not want to hear of any mail now. */
final class NotServedException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * With the server's words.
   *
   * @param message its reply, with the code
   */
  NotServedException(String message) {
    super(message);
  }
}
