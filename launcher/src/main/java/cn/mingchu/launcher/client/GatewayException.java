package cn.mingchu.launcher.client;

import java.io.IOException;

/** The gateway does not do what it was asked for, and asking again would not help. */
public final class GatewayException extends IOException {

  private static final long serialVersionUID = 1L;

  GatewayException(String message) {
    super(message);
  }

  GatewayException(String message, IOException cause) {
    super(message, cause);
  }
}
