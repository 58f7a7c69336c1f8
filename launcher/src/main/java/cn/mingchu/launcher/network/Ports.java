package cn.mingchu.launcher.network;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Ports of this machine on which nobody listens.
 *
 * <p>Somebody may take one between the question and its use; the server that wanted it then says
 * so.
 */
public final class Ports {

  private static final int LAST = 65_535;

  private Ports() {}

  /** The first free port from {@code wanted} on. */
  public static int firstFreeFrom(int wanted) throws IOException {
    for (int port = wanted; port <= LAST; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    throw new BindException("no free port from " + wanted + " on");
  }

  /** Whether nobody listens on {@code port}, at any address of this machine. */
  public static boolean isFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      // A port in TIME_WAIT is free for a server that listens anew.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
      return true;
    } catch (BindException e) {
      return false;
    }
  }
}
