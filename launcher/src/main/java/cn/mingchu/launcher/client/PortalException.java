package cn.mingchu.launcher.client;

import java.io.IOException;

/** The portal does not answer, or not as it should; the message says what was asked. */
public final class PortalException extends IOException {

  private static final long serialVersionUID = 1L;

  PortalException(String message) {
    super(message);
  }

  PortalException(String message, IOException cause) {
    super(message, cause);
  }
}
