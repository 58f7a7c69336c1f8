package cn.mingchu.broker;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of the loopback address for a server that has to be told its port before it starts.
 *
 * <p>It is from below those that Linux deals out by itself (32768 and above, {@code
 * ip_local_port_range}): no connection that somebody opens takes it before the server does.
 */
public final class UndealtPort {

  private static final int FIRST = 20_000;
  private static final int FIRST_DEALT = 32_768;

  private UndealtPort() {}

  /**
   * One on which nobody listens now.
   *
   * @throws IOException if the machine lets nobody listen
   */
  public static int find() throws IOException {
    int port;
    do {
      port = ThreadLocalRandom.current().nextInt(FIRST, FIRST_DEALT);
    } while (!isFree(port));
    return port;
  }

  private static boolean isFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (BindException e) {
      return false;
    }
  }
}
