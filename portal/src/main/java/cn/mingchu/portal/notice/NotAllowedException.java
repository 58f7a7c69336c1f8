package cn.mingchu.portal.notice;

import java.io.IOException;

/** Says of an address that the portal may not send to it. */
final class NotAllowedException extends IOException {

  private static final long serialVersionUID = 1L;

  NotAllowedException(String message) {
    super(message);
  }
}
