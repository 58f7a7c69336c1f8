package cn.mingchu.portal.notice;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends a post by HTTP/1.1 to the address that {@link Egress} has looked up, and to no other: it
 * follows no redirect, keeps no connection and asks no proxy. Safe for many threads.
 *
 * <p>Our own, because Java's client looks names up itself: between the check and the connection a
 * name could come to lead somewhere else.
 */
final class Exchange implements AutoCloseable {

  private final Egress egress;
  private final SSLSocketFactory tls;
  private final Duration timeout;
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(Exchange::watching);

  /**
   * Sends to where {@code egress} lets it.
   *
   * @param tls decides whom to believe
   * @param timeout how long one post may take in all, beside looking up the name
   */
  Exchange(Egress egress, SSLSocketFactory tls, Duration timeout) {
    this.egress = egress;
    this.tls = tls;
    this.timeout = timeout;
  }

  /**
   * Sends a post once.
   *
   * @throws IOException if it may not be sent, or there is no answer in time; whether it arrived is
   *     not known then
   */
  Answer send(Post post) throws IOException {
    InetSocketAddress target = egress.target(post.address());
    try (Socket socket = new Socket(Proxy.NO_PROXY)) {
      AtomicBoolean late = new AtomicBoolean();
      ScheduledFuture<?> end =
          watchdog.schedule(
              () -> {
                late.set(true);
                close(socket);
              },
              timeout.toMillis(),
              TimeUnit.MILLISECONDS);
      try {
        socket.connect(target);
        return talk(post, socket);
      } catch (IOException e) {
        if (late.get()) {
          throw new IOException("no answer within " + timeout, e);
        }
        throw e;
      } finally {
        end.cancel(false);
      }
    }
  }

  private Answer talk(Post post, Socket socket) throws IOException {
    Socket channel = "https".equals(post.address().getScheme()) ? overTls(post, socket) : socket;
    byte[] body = post.body().getBytes(StandardCharsets.UTF_8);
    OutputStream out = channel.getOutputStream();
    out.write(head(post, body.length).getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.flush();
    return new AnswerReader(new BufferedInputStream(channel.getInputStream())).read();
  }

  /** Whoever answers must have a certificate for the name. */
  private Socket overTls(Post post, Socket socket) throws IOException {
    URI address = post.address();
    SSLSocket secured =
        (SSLSocket) tls.createSocket(socket, address.getHost(), Egress.port(address), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static String head(Post post, int length) {
    URI address = post.address();
    String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    StringBuilder head = new StringBuilder();
    line(head, "POST " + path + query + " HTTP/1.1");
    line(head, "Host: " + address.getHost() + port);
    line(head, "User-Agent: mingchu-portal");
    line(head, "Accept: application/json, */*");
    line(head, "Connection: close");
    line(head, "Content-Type: application/json; charset=utf-8");
    line(head, "Content-Length: " + length);
    for (Map.Entry<String, String> header : post.headers().entrySet()) {
      line(head, header.getKey() + ": " + header.getValue());
    }
    return head.append("\r\n").toString();
  }

  private static void line(StringBuilder head, String line) {
    if (line.chars().anyMatch(character -> character < ' ' || character > '~')) {
      throw new IllegalArgumentException("a line of a request must be printable ASCII");
    }
    head.append(line).append("\r\n");
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is closed all the same.
    }
  }

  private static Thread watching(Runnable task) {
    Thread thread = new Thread(task, "notices-watchdog");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
  }
}
